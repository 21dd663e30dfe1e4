package app.primed.ui;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;

/// A text that is ready to be shown in a [CodeEditor]. Making one takes long for a large text and may happen on any
/// thread.
public record PreparedText(StyledDocument<Collection<String>, String, Collection<String>> document) {
    /// Longer lines are not styled: RichTextFX is slow to lay them out (measured: 79 ms a key at 2,000 characters, 316 ms
    /// at 10,000).
    static final int MAX_STYLED_LENGTH = 1_000;

    /// Longer lines are not wrapped. RichTextFX measures the whole of a wrapped line for each of its rows (measured: 0.1 s
    /// a key at 5,000 characters, 5 s at 100,000).
    static final int MAX_WRAPPED_LENGTH = 5_000;
    /// The style of a line that is too long to be wrapped.
    static final String LONG = "long-line";

    /// More lines than an editor shows at once.
    private static final int WINDOW = 80;

    /// A text without styles.
    public static PreparedText of(String text) {
        return of(text, Highlighter.PLAIN, 0);
    }

    /// A text whose lines near a caret are styled already: the editor would make the rows it shows a second time.
    ///
    /// @param caret its offset
    public static PreparedText of(String text, Highlighter highlighter, int caret) {
        long line = text.substring(0, Math.clamp(caret, 0, text.length())).lines().count();
        var document = ReadOnlyStyledDocumentBuilder.<Collection<String>, String, Collection<String>>constructDocument(
                SegmentOps.<Collection<String>>styledTextOps(), List.of(), builder -> {
                    int start = 0;
                    for (int n = 0; start <= text.length(); n++) {
                        int end = lineEnd(text, start);
                        var words = text.substring(start, end);
                        if (Math.abs(n - line) > WINDOW) {
                            builder.addParagraph(words, lineStyle(words.length(), List.of()));
                        } else if (words.isEmpty() || words.length() > MAX_STYLED_LENGTH) {
                            builder.addParagraph(words, List.<String>of(),
                                    lineStyle(words.length(), highlighter.lineStyle(n)));
                        } else {
                            builder.addParagraph(words, highlighter.highlight(n, words), highlighter.lineStyle(n));
                        }
                        start = end + (text.startsWith("\r\n", end) ? 2 : 1);
                    }
                });
        return new PreparedText(document);
    }

    /// A line's own style.
    ///
    /// @param other what else it is
    static Collection<String> lineStyle(int length, Collection<String> other) {
        return length <= MAX_WRAPPED_LENGTH ? other : Stream.concat(Stream.of(LONG), other.stream()).toList();
    }

    private static int lineEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
