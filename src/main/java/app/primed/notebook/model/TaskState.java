package app.primed.notebook.model;

/// Whether an entry is something to do, and how far it is, by the mark in its box.
public enum TaskState {
    NONE(' '),
    OPEN(' '),
    DONE('x'),
    STARTED('/'),
    CANCELLED('-');

    private final char mark;

    TaskState(char mark) {
        this.mark = mark;
    }

    /// What is written between `[` and `]`.
    public char mark() {
        return mark;
    }

    /// The state of a box with a mark in it.
    static TaskState of(char mark) {
        return switch (mark) {
            case ' ' -> OPEN;
            case '/' -> STARTED;
            case '-' -> CANCELLED;
            default -> DONE;
        };
    }

    /// Whether there is something left to do.
    public boolean isOpen() {
        return this == OPEN || this == STARTED;
    }
}
