package app.primed.search.model;

/// How a file looked when it was read: what is different now was changed since.
///
/// @param size bytes
/// @param modified last modification in nanoseconds since 1970
public record FileStamp(long size, long modified) {
    /// Of what may have changed within the clock's own grain, or is not on disk as it was read: equal to no file's.
    public static final FileStamp UNSURE = new FileStamp(-1, -1);
}
