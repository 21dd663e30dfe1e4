package app.primed.quiz.model;

import java.time.LocalDate;
import java.util.Optional;

/// Where a card was written down, so that it can be opened there.
public sealed interface CardSource {

    /// The file inside the vault, with `/`.
    String file();

    /// 1-based line in it.
    int line();

    /// An entry of a session note.
    ///
    /// @param section the heading it stands under; may be empty
    /// @param day the session's day, where known
    record Note(String file, int line, String section, Optional<LocalDate> day) implements CardSource {}

    /// A program that comes with the stepper.
    ///
    /// @param name what the stepper calls it
    record Example(String name) implements CardSource {
        @Override
        public String file() {
            return "";
        }

        @Override
        public int line() {
            return 0;
        }
    }

    /// A card of a deck.
    ///
    /// @param deck the deck's name
    record Deck(String file, int line, String deck) implements CardSource {}
}
