package app.primed.quiz.model;

/// Where a card that has been reviewed stands.
public enum Phase {
    LEARNING("learning"),
    REVIEW("review"),
    RELEARNING("relearning");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
