package app.primed.shell;

import app.primed.search.model.Hit;

/// A row of the palette.
sealed interface PaletteRow {
    /// Does something, or goes somewhere.
    record Do(PaletteCommand command) implements PaletteRow {}

    /// A line of a note.
    record Line(Hit hit) implements PaletteRow {}

    /// Shows the other hits too.
    record More(String words) implements PaletteRow {}

    /// Says something; cannot be chosen.
    record Say(String words) implements PaletteRow {}
}
