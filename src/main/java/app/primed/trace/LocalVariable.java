package app.primed.trace;

import java.util.Optional;

/// A local variable at a step.
///
/// @param value its value as text, bounded in depth and length
/// @param previous the value before its latest change in this frame, if it had another
/// @param changed whether this step changed it
/// @param line 1-based line that bound this value, 0 if unknown
public record LocalVariable(String name, String value, Optional<String> previous, boolean changed, int line) {}
