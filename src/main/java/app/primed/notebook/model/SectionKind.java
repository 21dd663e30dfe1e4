package app.primed.notebook.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a section is for, by its heading's words ([SectionNames]).
public enum SectionKind {
    GOALS,
    QUESTIONS,
    VIEWER_QUESTIONS,
    INTERVIEW_QUESTIONS,
    CODE_CHALLENGE,
    LEARNINGS,
    PONDERINGS,
    OPINIONS,
    DEBATES,
    ADVICE,
    VIEWER_UNDERSTANDING,
    TODO,
    RESOURCES,
    QUOTES,
    CONFESSIONS,
    BOUNTIES,
    SCRAPS,
    EXPERIENCES,
    IDEAS,
    DAY,
    OTHER;

    /// As the outline and `primed.json` write it: `viewer-questions`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As a heading says it: `Viewer questions`.
    public String heading() {
        var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return this == TODO ? "TODO" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Whether its entries are questions.
    public boolean asks() {
        return this == QUESTIONS || this == VIEWER_QUESTIONS || this == INTERVIEW_QUESTIONS;
    }

    /// Whether its entries are tasks, with or without a box.
    public boolean tasks() {
        return this == GOALS || this == TODO;
    }

    public static Optional<SectionKind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
