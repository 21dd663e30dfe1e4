package app.primed.ui;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;

/// Styles the lines of an editor. Called for visible lines only, so it must be fast.
public interface Highlighter {
    /// No styles, for plain text.
    Highlighter PLAIN = (_, text) -> StyleSpans.singleton(List.of(), text.length());

    /// The style classes of a line's characters; the spans cover the whole line.
    ///
    /// @param line 0-based
    /// @param text the line without its line break
    StyleSpans<Collection<String>> highlight(int line, String text);

    /// The style classes of the whole line, such as the background of a code fence.
    default Collection<String> lineStyle(int line) {
        return List.of();
    }

    /// Discards cached results for this line and all below, since the text changed.
    default void changed(int fromLine) {}
}
