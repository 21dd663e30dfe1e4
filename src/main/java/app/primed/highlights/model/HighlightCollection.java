package app.primed.highlights.model;

import java.util.Arrays;
import java.util.List;

/// What is collected across all sessions.
public enum HighlightCollection {
    OPEN_QUESTIONS("Open questions", "Questions without an answer appear here."),
    DEBATES("Debates", "Topics under a Debates heading appear here with both sides."),
    LEARNINGS("Learnings", "Entries under Learnings appear here."),
    GOALS("Goals in progress", "Goals without a tick appear here."),
    ADVICE("Viewer advice", "Advice from viewers appears here with their names."),
    OPINIONS("Opinions", "Entries under Opinions appear here."),
    QUOTES("Quotes", "Entries under Quotes appear here."),

    ANSWERED("Answered questions", "Questions with an answer appear here."),
    VIEWER_QUESTIONS("Asked by viewers", "Questions from viewers appear here with their names."),
    INTERVIEW("Interview questions", "Entries under Interview Questions appear here."),
    CHALLENGES("Code challenges", "Entries under Code Challenge appear here."),
    REACHED("Goals reached", "Ticked goals appear here."),
    TODO("To do", "Open tasks under TODO appear here."),
    UNDERSTANDING("Viewer understanding", "Explanations by viewers appear here with their names."),
    PONDERINGS("Ponderings", "Entries under Ponderings appear here."),
    IDEAS("Ideas", "Entries under Ideas appear here."),
    RESOURCES("Resources", "Entries under Resources appear here."),
    BOUNTIES("Bounties", "Entries under Bounties appear here."),
    CONFESSIONS("Confessions", "Entries under Confessions appear here."),
    EXPERIENCES("Experiences", "Entries under Experiences appear here."),
    SCRAPS("Scraps", "Entries under Scraps appear here."),
    SAID("Said by viewers", "Other entries by viewers appear here with their names.");

    private final String title;
    private final String emptyMessage;

    HighlightCollection(String title, String whenEmpty) {
        this.title = title;
        this.emptyMessage = whenEmpty;
    }

    public String title() {
        return title;
    }

    public String emptyMessage() {
        return emptyMessage;
    }

    /// Always on offer, so that one learns what may stand there; the others only once something does.
    public boolean main() {
        return compareTo(QUOTES) <= 0;
    }

    /// Those always on offer.
    public static List<HighlightCollection> mains() {
        return Arrays.stream(values()).filter(HighlightCollection::main).toList();
    }
}
