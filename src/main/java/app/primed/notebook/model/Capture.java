package app.primed.notebook.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A captured line: where it goes and what is written there.
///
/// @param kind the section it goes to
/// @param words what is written
public record Capture(SectionKind kind, String words) {
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z])[:\\s]\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern VIEWER = Pattern.compile("@(\\w{2,30}):?\\s+(\\S.*)", Pattern.DOTALL);

    /// Reads what was typed: the letter of a kind and the words for it, `@viewer` and what a viewer says (advice, or a
    /// question where it ends as one); anything else goes to the chosen section.
    ///
    /// @return empty where nothing was typed
    public static Optional<Capture> parse(String typed, SectionKind chosen) {
        var words = typed.strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Matcher viewer = VIEWER.matcher(words);
        if (viewer.matches()) {
            var kind = viewer.group(2).endsWith("?") ? SectionKind.VIEWER_QUESTIONS : SectionKind.ADVICE;
            return Optional.of(new Capture(kind, viewer.group(1) + ": " + viewer.group(2)));
        }
        Matcher prefix = PREFIX.matcher(words);
        var kind = prefix.matches() ? SectionKind.byLetter(prefix.group(1)) : Optional.<SectionKind>empty();
        return Optional.of(kind.map(k -> new Capture(k, prefix.group(2))).orElse(new Capture(chosen, words)));
    }
}
