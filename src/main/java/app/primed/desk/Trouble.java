package app.primed.desk;

/// A failure of the environment, told as a person wants it: what was tried, and what to do now.
/// The message is one or two plain sentences and names the file (and line) it is about.
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String wayOut;

    /// @param tried what Primed tried and what stopped it
    /// @param wayOut what the user can do about it
    public Trouble(String tried, String wayOut) {
        super(tried);
        this.wayOut = wayOut;
    }

    public Trouble(String tried, String wayOut, Throwable cause) {
        super(tried, cause);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }
}
