package app.primed.trace;

/// One step of a run.
///
/// @param index 0-based position in the trace
/// @param kind what happened
/// @param line 1-based source line, 0 if there is none
/// @param frame the frame in which it happened ([Frame#id])
/// @param object the generator or coroutine it happened to, [Trace#NONE] for plain code
/// @param thread 0 for the main thread
/// @param by the frame that caused it (resumed, threw into or closed the object), or [Trace#NONE]
/// @param text the value, exception, answer or output as shown; empty if there is none
public record Step(int index, StepKind kind, int line, int frame, int object, int thread, int by, String text) {}
