package app.primed.ui;

import app.primed.python.HighlightedLine.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;

/// Highlights a session note: headings, task boxes, handles, inline code, links, `==highlights==`, and Python in
/// fences. The fences come from the note's reader, so that editor and board agree on them.
public final class MarkdownHighlighter implements Highlighter {

    /// The lines of a code fence, including its markers.
    ///
    /// @param first 0-based line of the opening marker
    /// @param last 0-based line of the closing marker
    /// @param python whether it contains Python
    public record Fence(int first, int last, boolean python) {
        boolean holds(int line) {
            return first <= line && line <= last;
        }
    }

    private static final Pattern ATX = Pattern.compile("^\\s{0,3}#{1,6}(\\s.*|\\S.*)?$");
    private static final Pattern UNDERLINE = Pattern.compile("^\\s*(={2,}|-{2,})\\s*$");
    private static final Pattern TICKED = Pattern.compile("^\\s*(?:[*+-]\\s+)?\\[[xX]\\].*$");
    private static final Pattern INLINE = Pattern.compile("(?<code>`[^`]+`)"
            + "|(?<handle>(?:^\\s*(?:[*+>-]\\s+)?)@?[\\w]{2,25}(?=\\s?:\\s)|(?<![\\w.])@\\w{2,25})"
            + "|(?<link>https?://[^\\s)>\\]]+|!?\\[\\[[^\\[\\]]{1,300}\\]\\])"
            + "|(?<tag>(?<![^\\s(\\[{,;])#[\\p{L}\\p{N}_/-]*\\p{L}[\\p{L}\\p{N}_/-]{0,100})"
            + "|(?<private>%%[^%\\n]{1,500}%%)"
            + "|(?<strong>\\*\\*[^*]+\\*\\*)"
            + "|(?<mark>(?<![\\w=)\\]])==(?![\\s=])[^=]{1,200}?(?<!\\s)==(?![\\w=]))"
            + "|(?<quote>^\\s*>.*$)");

    private final IntFunction<String> lines;
    private final Supplier<List<Fence>> fences;
    private final IntPredicate attribution;
    /// The first line of the fence that was highlighted last, -1 for none.
    private int highlighted = -1;
    private PythonHighlighter python;

    /// @param lines the editor's line by 0-based number; empty past the end
    /// @param fences the note's fences in order
    /// @param attribution whether a 0-based line starts with a person's handle
    public MarkdownHighlighter(
            IntFunction<String> lines, Supplier<List<Fence>> fences, IntPredicate attribution) {
        this.lines = lines;
        this.fences = fences;
        this.attribution = attribution;
        python = new PythonHighlighter(lines);
    }

    @Override
    public StyleSpans<Collection<String>> highlight(int line, String text) {
        var fence = fenceAt(line);
        if (fence != null) {
            return inFence(fence, line, text);
        }
        if (isHeading(line, text)) {
            return PythonHighlighter.spans(List.of(new Piece(text.length(), "md-heading")));
        }
        if (TICKED.matcher(text).matches()) {
            return PythonHighlighter.spans(List.of(new Piece(text.length(), "md-done")));
        }
        return PythonHighlighter.spans(inline(line, text));
    }

    @Override
    public Collection<String> lineStyle(int line) {
        var fence = fenceAt(line);
        return fence == null ? List.of() : List.of(fence.python() ? "md-fence-python" : "md-fence");
    }

    @Override
    public void changed(int fromLine) {
        if (fromLine <= highlighted) {
            highlighted = -1;
        } else {
            python.changed(fromLine - highlighted - 1);
        }
    }

    private StyleSpans<Collection<String>> inFence(Fence fence, int line, String text) {
        if (line == fence.first() || line == fence.last() || !fence.python()) {
            var style = line == fence.first() || line == fence.last() ? "md-mark" : "md-code";
            return PythonHighlighter.spans(List.of(new Piece(text.length(), style)));
        }
        int first = fence.first() + 1;
        if (highlighted != fence.first()) {
            highlighted = fence.first();
            python = new PythonHighlighter(number -> lines.apply(first + number));
        }
        return python.highlight(line - first, text);
    }

    private boolean isHeading(int line, String text) {
        if (ATX.matcher(text).matches()) {
            return true;
        }
        if (UNDERLINE.matcher(text).matches()) {
            return line > 0 && !lines.apply(line - 1).isBlank()
                    && (text.contains("=") || !startsItem(lines.apply(line - 1)));
        }
        var next = lines.apply(line + 1);
        return !text.isBlank() && UNDERLINE.matcher(next).matches() && (next.contains("=") || !startsItem(text));
    }

    private static boolean startsItem(String text) {
        return text.stripLeading().matches("([*+-]|\\d+[.)])\\s.*");
    }

    private List<Piece> inline(int line, String text) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        var matcher = INLINE.matcher(text);
        while (matcher.find()) {
            var style = styleOf(matcher, line);
            if (matcher.start() > at) {
                pieces.add(new Piece(matcher.start() - at, ""));
            }
            pieces.add(new Piece(matcher.end() - matcher.start(), style));
            at = matcher.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.length() - at, ""));
        }
        return pieces;
    }

    private String styleOf(Matcher matcher, int line) {
        if (matcher.group("code") != null) {
            return "md-code";
        }
        if (matcher.group("link") != null) {
            return "md-link";
        }
        if (matcher.group("tag") != null) {
            return "md-tag";
        }
        if (matcher.group("private") != null) {
            return "md-private";
        }
        if (matcher.group("strong") != null) {
            return "md-strong";
        }
        if (matcher.group("mark") != null) {
            return "md-highlight";
        }
        if (matcher.group("quote") != null) {
            return "md-quote";
        }
        var named = matcher.group("handle").contains("@");
        return named || attribution.test(line) ? "md-handle" : "";
    }

    private @Nullable Fence fenceAt(int line) {
        return at(fences.get(), line);
    }

    /// The fence that contains a 0-based line, by binary search.
    public static @Nullable Fence at(List<Fence> all, int line) {
        var low = 0;
        var high = all.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var fence = all.get(middle);
            if (fence.holds(line)) {
                return fence;
            }
            if (line < fence.first()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return null;
    }
}
