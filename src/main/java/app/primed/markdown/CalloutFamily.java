package app.primed.markdown;

import java.util.Locale;

/// Obsidian's kinds of callouts, in families of one colour.
public enum CalloutFamily {
    NOTE,
    TIP,
    WARNING,
    DANGER,
    SUCCESS,
    QUOTE,
    PRIVATE;

    /// @param kind as in `[!kind]`; what is not known is a note
    public static CalloutFamily of(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "tip", "hint", "important", "example" -> TIP;
            case "warning", "caution", "attention", "question", "help", "faq" -> WARNING;
            case "danger", "error", "bug", "failure", "fail", "missing" -> DANGER;
            case "success", "check", "done" -> SUCCESS;
            case "quote", "cite" -> QUOTE;
            case "private" -> PRIVATE;
            default -> NOTE;
        };
    }

    /// Its style class, on the screen and in HTML.
    public String style() {
        return "callout-" + name().toLowerCase(Locale.ROOT);
    }
}
