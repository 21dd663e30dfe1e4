package app.primed.stepper.model;

/// An object's time in one state: from step `from` up to, but without, step `to`.
public record Span(LifeState state, int from, int to) {}
