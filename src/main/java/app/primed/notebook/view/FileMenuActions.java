package app.primed.notebook.view;

import java.nio.file.Path;
import java.util.function.Consumer;

/// What other parts of the notebook do with a file of the tree.
///
/// @param edit opens it in the user's own editor
/// @param copyPath copies its full path
/// @param beside opens it beside the note that is open
record FileMenuActions(Consumer<Path> edit, Consumer<Path> copyPath, Consumer<Path> beside) {}
