package app.primed.trace;

import java.util.List;

/// The state of the program at one step.
///
/// @param step the step's index
/// @param frames all live frames: the stack of each thread, innermost last, then suspended frames
/// @param states the state of every object that exists at this step, by object number
/// @param delegates for each object the object it delegates to (`yield from`, `await`), or [Trace#NONE]
/// @param lines for each object the 1-based line that it runs or is suspended at, 0 before it starts
/// @param outputLength characters of [Trace#output()] written up to and including this step
public record ProgramState(
        int step, List<Frame> frames, List<ObjectState> states, List<Integer> delegates, List<Integer> lines,
        int outputLength) {}
