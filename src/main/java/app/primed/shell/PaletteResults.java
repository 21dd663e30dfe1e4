package app.primed.shell;

import app.primed.search.model.SearchResults;
import java.util.List;

/// What the palette shows for what was typed, besides its own commands.
///
/// @param places sessions and viewers
/// @param found lines of notes
/// @param state what to say of the index, empty where all is well
record PaletteResults(List<PaletteCommand> places, SearchResults found, String state) {
    static final PaletteResults NONE = new PaletteResults(List.of(), SearchResults.EMPTY, "");
}
