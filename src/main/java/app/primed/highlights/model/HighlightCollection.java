package app.primed.highlights.model;

import java.util.Arrays;
import java.util.List;

/// What is collected across all sessions.
public enum HighlightCollection {
    OPEN_QUESTIONS("Open questions", "Questions nobody has answered yet will stand here."),
    DEBATES("Debates", "Topics under a Debates heading will stand here, with both sides."),
    LEARNINGS("Learnings", "What you write under Learnings will stand here."),
    GOALS("Goals in progress", "Goals without a tick will stand here."),
    ADVICE("Viewer advice", "What viewers advise will stand here, with their names."),
    OPINIONS("Opinions", "What you write under Opinions will stand here."),
    QUOTES("Quotes", "What you write under Quotes will stand here."),

    ANSWERED("Answered questions", "Questions will stand here once they have an answer."),
    VIEWER_QUESTIONS("Asked by viewers", "What viewers ask will stand here, with their names."),
    INTERVIEW("Interview questions", "What you write under Interview Questions will stand here."),
    CHALLENGES("Code challenges", "What you write under Code Challenge will stand here."),
    REACHED("Goals reached", "Goals will stand here once they are ticked."),
    TODO("To do", "What is still open under TODO will stand here."),
    UNDERSTANDING("Viewer understanding", "How viewers explain things will stand here, with their names."),
    PONDERINGS("Ponderings", "What you write under Ponderings will stand here."),
    IDEAS("Ideas", "What you write under Ideas will stand here."),
    RESOURCES("Resources", "What you write under Resources will stand here."),
    BOUNTIES("Bounties", "What you write under Bounties will stand here."),
    CONFESSIONS("Confessions", "What you write under Confessions will stand here."),
    EXPERIENCES("Experiences", "What you write under Experiences will stand here."),
    SCRAPS("Scraps", "What you write under Scraps will stand here."),
    SAID("Said by viewers", "Whatever else viewers say will stand here, with their names.");

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
