package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.Session;
import app.primed.notebook.viewmodel.MetPeople;
import app.primed.notebook.viewmodel.NoteActions;
import app.primed.notebook.viewmodel.NoteFolds;
import app.primed.notebook.viewmodel.ReadingCorrections;
import app.primed.notebook.viewmodel.RelatedEntries;
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
/// @param folds the folded cards of each note
/// @param elsewhere other notes with the same questions and debates
/// @param people whose handles are completed
record BoardContext(
        NoteActions actions, NotebookLinks links, Supplier<Session> session, IntConsumer showLine,
        Consumer<Fence> step, ReadingCorrections corrections, IntConsumer focusLine, NoteFolds folds,
        RelatedEntries elsewhere, MetPeople people) {

    /// Makes a question a card of the quiz, unless it is private.
    void makeCard(Question question) {
        if (actions.mayBeCard(question.entry())) {
            links.makeCard().accept(question);
        }
    }
}
