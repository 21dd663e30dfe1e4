package app.primed.notebook.model.board;

import java.util.List;

/// What the board shows of a note: every line that is not empty once, in the order of the text. What a reading does not
/// understand is plain text; nothing is left out.
///
/// @param sections the cards, in order
/// @param read how many lines were read as something
/// @param plain how many lines are shown as plain text
public record BoardContents(List<BoardSection> sections, int read, int plain) {}
