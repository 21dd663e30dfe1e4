package app.primed.ui;

import app.primed.trace.ObjectState;
import java.util.Optional;

/// What a line of a [CodeView] shows besides its text.
///
/// @param line 1-based
/// @param style the style class of the band
/// @param state the icon at the end of the line; empty for none
/// @param note text beside the icon; may be empty
public record CodeBand(int line, String style, Optional<ObjectState> state, String note) {}
