package app.primed.quiz.view;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;

/// The keys of the card in review, as in Anki, and of the start page.
public enum QuizKey implements KeyAction {
    SHOW_ANSWER("Show the answer, then Good", "Space"),
    AGAIN("Again", "1"),
    HARD("Hard", "2"),
    GOOD("Good", "3"),
    EASY("Easy", "4"),
    SUBMIT("Run the checks, or show the answer", "Ctrl Enter"),
    HINT("Next hint", "Ctrl H"),
    UNDO("Undo", "Ctrl Z"),
    EDIT("Edit the card", "E"),
    NOTE("Write a note on the card", "N"),
    SUSPEND("Suspend the card", "@"),
    DELETE("Delete the card", "Ctrl Delete"),
    LEAVE("Leave the text, then the review", "Esc"),
    BROWSE("Browse cards, on the start page", "B"),
    CRAM("Cram, on the start page", "C"),
    MOCK("Mock interview, on the start page", "M");

    private final KeyBinding binding;

    QuizKey(String words, String... keys) {
        binding = KeyBinding.of("Quiz", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
