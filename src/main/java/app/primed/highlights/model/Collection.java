package app.primed.highlights.model;

/// What is collected across all sessions.
public enum Collection {
    OPEN_QUESTIONS("Open questions", "Questions nobody has answered yet will stand here."),
    DEBATES("Debates", "Topics under a Debates heading will stand here, with both sides."),
    LEARNINGS("Learnings", "What you write under Learnings will stand here."),
    GOALS("Goals in progress", "Goals without a tick will stand here."),
    ADVICE("Viewer advice", "What viewers advise will stand here, with their names."),
    SAID("Said by viewers", "What viewers asked and understood will stand here, with their names."),
    OPINIONS("Opinions", "What you write under Opinions will stand here."),
    QUOTES("Quotes", "What you write under Quotes will stand here.");

    private final String title;
    private final String whenEmpty;

    Collection(String title, String whenEmpty) {
        this.title = title;
        this.whenEmpty = whenEmpty;
    }

    public String title() {
        return title;
    }

    public String whenEmpty() {
        return whenEmpty;
    }
}
