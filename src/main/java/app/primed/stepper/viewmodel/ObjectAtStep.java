package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import app.primed.trace.TracedObject;

/// An object that exists at a step.
public record ObjectAtStep(TracedObject object, ObjectState state) {}
