package app.primed.trace;

import java.util.List;

/// A frame that is alive at a step, with its locals. A suspended frame stays visible and is the same frame when
/// resumed.
///
/// @param id the frame's number, which suspensions do not change; 0 is the module
/// @param function qualified name; `<module>` for the program itself
/// @param line 1-based line that it runs or is suspended at
/// @param object the generator or coroutine it belongs to, or [Trace#NONE]
/// @param thread the thread that runs or last ran it
/// @param active whether it is on a thread's stack now; otherwise it is suspended
/// @param locals its local variables in the order in which they were first bound
public record Frame(
        int id, String function, int line, int object, int thread, boolean active, List<LocalVariable> locals) {}
