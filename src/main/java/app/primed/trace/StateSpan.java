package app.primed.trace;

/// A period in which an object was in one state, from step `from` (inclusive) to step `to` (exclusive).
public record StateSpan(ObjectState state, int from, int to) {}
