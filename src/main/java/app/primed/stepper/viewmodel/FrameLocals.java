package app.primed.stepper.viewmodel;

import app.primed.trace.LocalVariable;
import java.util.List;

/// The local variables of one frame.
///
/// @param title a heading ("Locals of avg", "Module")
/// @param locals the variables that hold data
/// @param left the number of functions, classes and modules left out
public record FrameLocals(String title, List<LocalVariable> locals, int left) {}
