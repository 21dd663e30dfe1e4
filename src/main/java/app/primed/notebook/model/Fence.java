package app.primed.notebook.model;

import java.util.stream.Collectors;

/// A closed code fence.
///
/// @param range from the opening line's start to the closing line's end
/// @param language the word after the opening marks, as written; empty where there is none
/// @param python whether it is marked as Python or, unmarked, reads as Python
/// @param code the lines between, with their line ends
public record Fence(Range range, String language, boolean python, String code) {

    /// 1-based line of the first line of code.
    public int codeLine() {
        return range.line() + 1;
    }

    /// The code as it is shown: with line ends of one kind, and without the indent it shares with its fence.
    ///
    /// @param opening the line with the opening marks
    public String shown(Line opening) {
        var plain = code.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        int indent = plain.lines().filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
        int shared = Math.min(indent, opening.content());
        return shared == 0
                ? plain
                : plain.lines().map(line -> line.substring(Math.min(shared, line.length())))
                        .collect(Collectors.joining("\n"));
    }
}
