package app.primed.notebook.viewmodel;

/// What is shown of a note.
public enum ViewMode {
    WRITE("Write"),
    SPLIT("Split"),
    BOARD("Board"),
    READ("Read");

    private final String label;

    ViewMode(String words) {
        this.label = words;
    }

    public String label() {
        return label;
    }

    /// Whether the text can be typed in.
    public boolean editable() {
        return this == WRITE || this == SPLIT;
    }
}
