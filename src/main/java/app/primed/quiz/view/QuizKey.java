package app.primed.quiz.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the card in review, as in Anki, and of the start page. A letter alone does nothing: it may be the first of
/// an answer.
public enum QuizKey implements KeyAction {
    SHOW_ANSWER("Show the answer while nothing is typed, then Good", "Space"),
    AGAIN("Again", "1"),
    HARD("Hard", "2"),
    GOOD("Good", "3"),
    EASY("Easy", "4"),
    SUBMIT("Run the checks, or show the answer", "Ctrl Enter"),
    HINT("Next hint", "Ctrl H"),
    UNDO("Undo", "Ctrl Z"),
    EDIT("Edit the card", "Ctrl E"),
    NOTE("Write a note on the card", "Ctrl Shift N"),
    SUSPEND("Suspend the card", "Ctrl J"),
    DELETE("Delete the card", "Ctrl Delete"),
    LEAVE("Leave the text, then the review", "Esc"),
    BROWSE("Browse cards, on the start page", "Ctrl B"),
    CRAM("Cram, on the start page", "Ctrl R"),
    MOCK("Mock interview, on the start page", "Ctrl M");

    private final KeyBinding binding;

    QuizKey(String words, String... keys) {
        binding = KeyBinding.of("Quiz", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
