package app.primed.ui;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;

/// Says how a line of an editor looks. Asked only for lines in sight, on the screen's thread, so it must be quick.
public interface Highlighter {

    /// The style classes of a line's characters; the spans cover the whole line.
    ///
    /// @param line 0-based line
    /// @param text the line without its line break
    StyleSpans<Collection<String>> highlight(int line, String text);

    /// The style classes of the line as a whole (a code fence's background, the line being run).
    default Collection<String> lineStyle(int line) {
        return List.of();
    }

    /// The text changed from this line on: forget what was worked out about it and what follows.
    default void changed(int fromLine) {}
}
