package app.primed.notebook.viewmodel;

/// What of a note is in sight.
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
