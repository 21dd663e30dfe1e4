package app.primed.notebook.viewmodel;

/// What of a note is in sight.
public enum Mode {
    WRITE("Write"),
    SPLIT("Split"),
    BOARD("Board");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
