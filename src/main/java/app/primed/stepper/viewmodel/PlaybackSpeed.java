package app.primed.stepper.viewmodel;

/// The playback speed.
public enum PlaybackSpeed {
    HALF("0.5×", 1200),
    NORMAL("1×", 600),
    DOUBLE("2×", 300),
    FOUR("4×", 150),
    TEN("10×", 60),
    FIFTY("50×", 16);

    private final String shown;
    private final long millis;

    PlaybackSpeed(String shown, long millis) {
        this.shown = shown;
        this.millis = millis;
    }

    /// Milliseconds from one step to the next.
    public long millis() {
        return millis;
    }

    @Override
    public String toString() {
        return shown;
    }
}
