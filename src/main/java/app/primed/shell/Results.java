package app.primed.shell;

import app.primed.search.model.Found;
import java.util.List;

/// What the palette shows for what was typed, besides its own commands.
///
/// @param places sessions and viewers
/// @param found lines of notes
/// @param state what to say of the index, empty where all is well
record Results(List<Command> places, Found found, String state) {
    static final Results NONE = new Results(List.of(), Found.NOTHING, "");
}
