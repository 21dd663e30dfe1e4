package app.primed.stepper.viewmodel;

import app.primed.trace.ObjectState;
import app.primed.trace.TracedObject;
import java.util.List;
import java.util.Optional;

/// The selected object.
///
/// @param state its state at this step
/// @param line 1-based line that it runs or is suspended at, 0 before it starts and after it closed
/// @param enteredBy the transition into this state, empty if it was just created
/// @param transitions its transitions up to this step, without repeats
public record SelectedObject(
        TracedObject object, ObjectState state, int line, Optional<StateTransition> enteredBy,
        List<StateTransition> transitions) {}
