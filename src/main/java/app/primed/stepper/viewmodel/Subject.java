package app.primed.stepper.viewmodel;

import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.TracedObject;
import java.util.List;
import java.util.Optional;

/// The object looked at.
///
/// @param state its state at this step
/// @param line 1-based line where it rests or runs, 0 before it starts and after it closed
/// @param came the change that brought it into this state, empty while it is as it was created
/// @param taken each kind of change it has made up to this step, once
public record Subject(
        TracedObject object, LifeState state, int line, Optional<Transition> came, List<Transition> taken) {}
