package app.primed.notebook.viewmodel;

/// What is shown of a note.
public enum ViewMode {
    WRITE("Write"),
    SPLIT("Split"),
    BOARD("Board");

    private final String label;

    ViewMode(String words) {
        this.label = words;
    }

    public String label() {
        return label;
    }
}
