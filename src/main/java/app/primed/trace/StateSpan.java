package app.primed.trace;

/// An object's time in one state: from step `from` up to, but without, step `to`.
public record StateSpan(ObjectState state, int from, int to) {}
