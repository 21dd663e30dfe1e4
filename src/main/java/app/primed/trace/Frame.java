package app.primed.trace;

import java.util.List;

/// A frame alive at some step, with its locals. A suspended frame stays visible; on resume it is the same frame.
///
/// @param id the frame's number, the same through all its suspensions; 0 is the module
/// @param function qualified name, `<module>` for the program itself
/// @param line 1-based line it is at or rests at
/// @param object the generator or coroutine it belongs to, or [Trace#NONE]
/// @param thread the thread that runs or last ran it
/// @param active whether it is on a thread's stack now (false: suspended)
/// @param locals its local names in the order they were first bound
public record Frame(
        int id, String function, int line, int object, int thread, boolean active, List<LocalVariable> locals) {}
