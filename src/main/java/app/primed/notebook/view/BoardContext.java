package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.model.Session;
import app.primed.notebook.viewmodel.NoteActions;
import app.primed.notebook.viewmodel.ReadingCorrections;
import app.primed.notebook.viewmodel.RelatedEntries;
import app.primed.platform.Settings;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// What the rows and cards of a board need.
///
/// @param session the reading the board shows
/// @param showLine shows a line (1-based) in the text
/// @param step opens code in the stepper
/// @param corrections what the user says that lines are
/// @param focusLine gives the focus to the row of an entry by its 1-based line
/// @param settings where folded cards are remembered
/// @param elsewhere other notes with the same questions and debates
record BoardContext(
        NoteActions actions, NotebookLinks links, Supplier<Session> session, IntConsumer showLine,
        Consumer<Fence> step, ReadingCorrections corrections, IntConsumer focusLine, Settings settings,
        RelatedEntries elsewhere) {}
