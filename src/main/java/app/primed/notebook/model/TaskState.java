package app.primed.notebook.model;

/// Whether an entry is something to do, and done.
public enum TaskState {
    NONE,
    OPEN,
    DONE
}
