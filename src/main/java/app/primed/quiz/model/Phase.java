package app.primed.quiz.model;

/// The phase of a card that has been reviewed.
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
