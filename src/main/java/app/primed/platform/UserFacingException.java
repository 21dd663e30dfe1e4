package app.primed.platform;

/// A failure of the environment, reported in words for the user. The message is one or two plain sentences and names
/// the file (and line).
public final class UserFacingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    /// @param tried what Primed tried and why it failed
    /// @param remedy what the user can do about it
    public UserFacingException(String tried, String remedy) {
        super(tried);
        this.remedy = remedy;
    }

    public UserFacingException(String tried, String remedy, Throwable cause) {
        super(tried, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
