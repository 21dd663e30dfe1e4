package app.primed.shell;

import app.primed.search.model.Hit;

/// A row of the palette.
sealed interface PaletteRow {
    /// Does something, or goes somewhere.
    record Do(PaletteCommand command) implements PaletteRow {
        @Override
        public boolean isSame(PaletteRow other) {
            return other instanceof Do(var o) && o.group().equals(command.group()) && o.words().equals(command.words());
        }

        @Override
        public boolean looksLike(PaletteRow other) {
            return isSame(other) && ((Do) other).command().keys().equals(command.keys());
        }
    }

    /// A line of a note.
    record Line(Hit hit) implements PaletteRow {
        @Override
        public boolean isSame(PaletteRow other) {
            return other instanceof Line(var o) && o.note().equals(hit.note()) && o.line() == hit.line();
        }
    }

    /// Shows the other hits too.
    record More(String words) implements PaletteRow {}

    /// Says something; cannot be chosen.
    record Say(String words) implements PaletteRow {}

    /// Whether another row is drawn the same.
    default boolean looksLike(PaletteRow other) {
        return equals(other);
    }

    /// Whether another list has the same row there.
    default boolean isSame(PaletteRow other) {
        return getClass() == other.getClass();
    }
}
