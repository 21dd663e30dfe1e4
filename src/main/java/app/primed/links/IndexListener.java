package app.primed.links;

/// Receives progress and problems, on any thread.
public interface IndexListener {
    /// @param done notes indexed so far; equal to `total` at the end
    void progress(int done, int total);

    /// Listing the folder takes long.
    ///
    /// @param notes found so far
    /// @param done whether that is all
    default void listing(int notes, boolean done) {}

    /// What is searched has changed: a search for the same words may find something else.
    default void changed() {}

    /// A problem that does not prevent searching.
    void problem(String words);
}
