package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import app.primed.trace.TracedObject;
import java.util.List;
import java.util.Optional;

/// The selected object.
///
/// @param state its state at this step
/// @param line 1-based line where it rests or runs, 0 before it starts and after it closed
/// @param enteredBy the change that brought it into this state, empty while it is as it was created
/// @param transitions each kind of change it has made up to this step, once
public record SelectedObject(
        TracedObject object, ObjectState state, int line, Optional<StateTransition> enteredBy,
        List<StateTransition> transitions) {}
