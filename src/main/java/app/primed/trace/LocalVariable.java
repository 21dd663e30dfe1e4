package app.primed.trace;

import java.util.Optional;

/// A local name at some step.
///
/// @param name the name
/// @param value its value as shown text, bounded in depth and length
/// @param previous the value before the frame's latest change of this name, if it ever had another
/// @param changed whether this step changed it
/// @param line 1-based line whose run bound it to this value, 0 where that is not known
public record LocalVariable(String name, String value, Optional<String> previous, boolean changed, int line) {}
