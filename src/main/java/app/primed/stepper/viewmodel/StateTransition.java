package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;

/// A change of an object's state.
///
/// @param label its cause with the value: `next()`, `send(30)`, `yield 20.0`
/// @param step at which it happened
public record StateTransition(ObjectState from, ObjectState to, String label, int step) {}
