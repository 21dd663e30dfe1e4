package app.primed.quiz.model;

import java.time.LocalDate;
import java.util.Optional;

/// Where a card is written, so that it can be opened there.
public sealed interface CardSource {

    /// The path in the vault, with `/`.
    String file();

    /// The 1-based line.
    int line();

    /// An entry of a session note.
    ///
    /// @param section the heading above it; may be empty
    /// @param day the date of the session, if known
    record Note(String file, int line, String section, Optional<LocalDate> day) implements CardSource {}

    /// An example program of the stepper.
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
    /// @param deck the name of the deck
    record Deck(String file, int line, String deck) implements CardSource {}
}
