package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardState;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardState.Studied;
import app.primed.quiz.model.ReviewProgress;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A row of the card list.
///
/// @param question its first line
/// @param source the deck's name, the note's path, or `stepper`
/// @param kind `recall`, `choice`, `challenge` or `predict`
/// @param state `new`, `learning`, `review`, `relearning`, `suspended` or `left out`
/// @param due when it is due, as text; empty if it is not asked
/// @param searchText all its text, in lower case
public record CardRow(
        Card card, String question, String source, String kind, String state, boolean suspended, boolean dropped,
        String due, Optional<Studied> studied, String searchText) {

    static CardRow of(Card card, ReviewProgress progress, Instant now) {
        var state = progress.state(card.id());
        var suspended = progress.isSuspended(card.id());
        var dropped = progress.isDropped(card.id());
        var home = switch (card.source()) {
            case CardSource.Deck deck -> deck.deck();
            case CardSource.Note note -> note.file();
            case CardSource.Example _ -> "stepper";
        };
        return new CardRow(
                card, CardLabels.title(card), home, kind(card),
                dropped ? "excluded" : suspended ? "suspended" : state.word(),
                suspended, dropped, suspended || dropped || state instanceof New ? "" : CardLabels.due(state, now),
                studied(state), searchText(card, home, progress.note(card.id())));
    }

    private static Optional<Studied> studied(CardState state) {
        return state instanceof Studied s ? Optional.of(s) : Optional.empty();
    }

    private static String kind(Card card) {
        return switch (card) {
            case Card.Recall _ -> "recall";
            case Card.Choice _ -> "choice";
            case Card.Challenge _ -> "challenge";
            case Card.Predict _ -> "predict";
        };
    }

    private static String searchText(Card card, String home, String note) {
        var text = new StringBuilder(card.prompt()).append('\n');
        switch (card) {
            case Card.Recall r -> text.append(r.answer()).append('\n').append(r.explanation());
            case Card.Choice c -> {
                c.options().forEach(o -> text.append(o.text()).append('\n'));
                text.append(c.code()).append('\n').append(c.explanation());
            }
            case Card.Challenge c -> text.append(c.title()).append('\n').append(c.explanation());
            case Card.Predict _ -> {
                // It has only its question.
            }
        }
        return text.append('\n').append(card.topic()).append('\n').append(home).append('\n').append(note).toString()
                .toLowerCase(Locale.ROOT);
    }

    boolean isNote() {
        return card.source() instanceof CardSource.Note;
    }

    boolean isDue(Instant now) {
        return !suspended && !dropped && studied.filter(s -> !s.due().isAfter(now)).isPresent();
    }
}
