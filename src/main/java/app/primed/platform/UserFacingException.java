package app.primed.platform;

/// A failure of the environment, told as a person wants it: what was tried, and what to do now.
/// The message is one or two plain sentences and names the file (and line) it is about.
public final class UserFacingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    /// @param tried what Primed tried and what stopped it
    /// @param wayOut what the user can do about it
    public UserFacingException(String tried, String wayOut) {
        super(tried);
        this.remedy = wayOut;
    }

    public UserFacingException(String tried, String wayOut, Throwable cause) {
        super(tried, cause);
        this.remedy = wayOut;
    }

    public String remedy() {
        return remedy;
    }
}
