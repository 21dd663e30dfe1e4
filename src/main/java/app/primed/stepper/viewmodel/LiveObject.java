package app.primed.stepper.viewmodel;

import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.TracedObject;

/// An object that exists at a step.
public record LiveObject(TracedObject object, LifeState state) {}
