package app.primed.shell;

import app.primed.search.model.SearchResults;
import java.util.List;

/// What the palette shows for what was typed, besides its own commands.
///
/// @param people viewers
/// @param sessions by their day, name and theme
/// @param found lines of notes
/// @param state what to say of the index, empty where all is well
record PaletteResults(List<PaletteCommand> people, List<PaletteCommand> sessions, SearchResults found, String state) {
    static final PaletteResults NONE = new PaletteResults(List.of(), List.of(), SearchResults.EMPTY, "");
}
