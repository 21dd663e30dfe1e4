package app.primed.stepper.viewmodel;

import app.primed.trace.LocalVariable;
import java.util.List;

/// The names of one frame.
///
/// @param title whose they are ("Locals of avg", "Module")
/// @param locals the names that hold data
/// @param left names left out because they hold functions, classes and modules
public record FrameLocals(String title, List<LocalVariable> locals, int left) {}
