package app.primed.notebook.view;

import app.primed.notebook.model.Question;
import app.primed.notebook.model.Snippet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What other screens do for the notebook, handed in by the shell.
///
/// @param stepThis opens Python in the stepper
/// @param toQuiz makes a question a card
/// @param due for a question's words, when its card is due ("due now", "in 3 d"); empty where it has no card
public record NotebookLinks(
        Consumer<Snippet> step, Consumer<Question> makeCard, Function<String, Optional<String>> due) {}
