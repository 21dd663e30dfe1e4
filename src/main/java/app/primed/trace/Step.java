package app.primed.trace;

/// One step of a run: one thing that happened.
///
/// @param index 0-based place in the trace
/// @param kind what happened
/// @param line 1-based source line where it happened, 0 where there is none
/// @param frame number of the frame it happened in ([Frame#id])
/// @param object number of the generator or coroutine it happened to, [Trace#NONE] for plain code
/// @param thread number of the thread, 0 for the main one
/// @param by the frame that caused it (who resumed, threw into or closed the object), or [Trace#NONE]
/// @param text the value, exception, answer or output, as shown; empty where there is none
public record Step(int index, StepKind kind, int line, int frame, int object, int thread, int by, String text) {}
