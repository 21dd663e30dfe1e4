package app.primed.ui;

import app.primed.trace.ObjectState;
import java.util.Optional;

/// What a line of a [CodeView] shows besides its text.
///
/// @param line 1-based
/// @param style the style class of its band
/// @param state a state's mark at the line's end, where one rests or runs there
/// @param note words beside that mark; may be empty
public record CodeBand(int line, String style, Optional<ObjectState> state, String note) {}
