package app.primed.notebook.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Rules for the names of notes and folders. A name has to work on every system, since a vault is often a git repository.
public final class FileName {
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");
    private static final String FORBIDDEN = "\\/:*?\"<>|";
    private static final int MAX_LENGTH = 200;

    private FileName() {}

    /// Why a file or folder cannot have this name; empty if it can.
    public static Optional<String> problem(String name) {
        if (name.isBlank()) {
            return Optional.of("A name is needed.");
        }
        if (name.length() > MAX_LENGTH) {
            return Optional.of("The name is too long: at most " + MAX_LENGTH + " characters.");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("A name cannot contain " + c + " .");
            }
            if (Character.isISOControl(c)) {
                return Optional.of("A name cannot contain line breaks or control characters.");
            }
        }
        if (name.startsWith(".")) {
            return Optional.of("A name that begins with a dot is hidden, and Primed would not list it.");
        }
        if (name.endsWith(".")) {
            return Optional.of("A name cannot end with a dot.");
        }
        var stem = stem(name).toLowerCase(Locale.ROOT);
        return RESERVED.contains(stem) || stem.matches("(com|lpt)\\d")
                ? Optional.of("Windows does not allow the name " + name + ".")
                : Optional.empty();
    }

    /// Whether a name ends as those of notes do.
    public static boolean isNote(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".+\\.(md|markdown|txt)");
    }

    /// A name that a user typed for a note, with the ending `like` has where it was left out.
    public static String noteName(String typed, String like) {
        var name = typed.strip();
        return isNote(name) ? name : name + (isNote(like) ? ending(like) : ".md");
    }

    /// The name without its ending.
    public static String stem(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    /// The ending with its dot; empty if there is none.
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }
}
