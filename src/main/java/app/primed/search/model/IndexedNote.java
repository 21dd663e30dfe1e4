package app.primed.search.model;

/// A note in the index.
///
/// @param stamp of the file as it was read
public record IndexedNote(FileStamp stamp, NoteSummary facts) {}
