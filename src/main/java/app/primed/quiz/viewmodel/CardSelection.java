package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardHistory;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The selected cards of the list: their state, actions on them and undo.
public final class CardSelection {
    private final CardRepository repository;
    private final CardActions actions;
    private final InstantSource clock;
    private final Deque<CardActions.CompletedAction> done = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<CardText>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper saveError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    CardSelection(CardRepository repository, CardActions actions, InstantSource clock) {
        this.repository = repository;
        this.actions = actions;
        this.clock = clock;
    }

    /// Selects these cards. Ignored while a card is being edited, so that no text is lost.
    public void choose(List<Card> chosen) {
        if (edited.get().isEmpty()) {
            cards.set(List.copyOf(chosen));
        }
    }

    /// Selects this card and edits it if wanted.
    void choose(Card card, boolean editing) {
        if (edited.get().isPresent() && single().filter(c -> c.id().equals(card.id())).isEmpty()) {
            saveError.set("Save or cancel this change first.");
            return;
        }
        choose(List.of(card));
        if (editing && edited.get().isEmpty()) {
            edit();
        }
    }

    /// Replaces the cards after a reload and removes those that are gone.
    void refresh() {
        choose(cards.get().stream().flatMap(card -> repository.find(card.id()).stream()).toList());
    }

    public ReadOnlyObjectProperty<List<Card>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The selected card, if it is a single one.
    public Optional<Card> single() {
        return cards.get().size() == 1 ? Optional.of(cards.get().getFirst()) : Optional.empty();
    }

    public boolean isSuspended(Card card) {
        return repository.progress().isSuspended(card.id());
    }

    public boolean isDropped(Card card) {
        return repository.progress().isDropped(card.id());
    }

    /// Whether deleting removes it from a deck rather than excluding it from the quiz.
    public boolean isDeckCard(Card card) {
        return card.source() instanceof CardSource.Deck;
    }

    /// When it is due, or why it is not asked.
    public String dueLabel(Card card) {
        return repository.dueLabel(card.id());
    }

    /// The note on it; empty if there is none.
    public String note(Card card) {
        return actions.note(card);
    }

    public CardHistory history(Card card) {
        return CardHistory.of(card.id(), repository.progress());
    }

    public Instant now() {
        return clock.instant();
    }

    /// Suspends the selected cards, or unsuspends them if all are suspended.
    public void toggleSuspended() {
        if (!cards.get().isEmpty()) {
            actions.suspend(cards.get(), !allSuspended(), this::addUndo, () -> {});
        }
    }

    public boolean allSuspended() {
        return cards.get().stream().allMatch(this::isSuspended);
    }

    public void restore() {
        var dropped = cards.get().stream().filter(this::isDropped).toList();
        if (!dropped.isEmpty()) {
            actions.restore(dropped, this::addUndo);
        }
    }

    /// Deletes the selected cards; those of notes are excluded from the quiz.
    public void delete() {
        if (!cards.get().isEmpty()) {
            actions.delete(cards.get(), this::addUndo, () -> {});
        }
    }

    /// What deleting these cards does, for the confirmation.
    public static String deletion(List<Card> cards) {
        var files = cards.stream().filter(c -> c.source() instanceof CardSource.Deck)
                .collect(Collectors.groupingBy(c -> c.source().file(), TreeMap::new, Collectors.counting()));
        var ofNotes = cards.stream().filter(c -> !(c.source() instanceof CardSource.Deck)).count();
        var words = new StringBuilder();
        files.forEach((file, count) -> words.append(CardLabels.cards(count.intValue()))
                .append(count == 1 ? " is deleted from " : " are deleted from ").append(file).append(". "));
        if (ofNotes > 0) {
            words.append(CardLabels.cards((int) ofNotes)).append(ofNotes == 1
                    ? " is excluded from the quiz; its note does not change. "
                    : " are excluded from the quiz; their notes do not change. ");
        }
        return words + "Reviews stay in the log, and Undo restores " + (cards.size() == 1 ? "the card." : "the cards.");
    }

    /// Whether the card's note could not be written yet.
    public boolean isNoteUnsaved(Card card) {
        return actions.isNoteUnsaved(card);
    }

    /// Writes the note on a card; an empty text removes it.
    public void saveNote(Card card, String text) {
        actions.saveNote(card, text, this::addUndo);
    }

    /// Whether the selected card is in a deck and can be edited here.
    public boolean isEditable() {
        return single().flatMap(card -> repository.findInDeck(card.id())).isPresent();
    }

    /// Starts editing the selected card.
    public void edit() {
        saveError.set("");
        edited.set(single().flatMap(card -> repository.findInDeck(card.id())).map(CardText::of));
    }

    /// The text when editing started; empty while no card is edited.
    public ReadOnlyObjectProperty<Optional<CardText>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// Ends editing and shows the current card.
    public void cancelEdit() {
        edited.set(Optional.empty());
        saveError.set("");
        refresh();
    }

    /// Saves the text to the deck. If it fails, editing continues and [#saveErrorProperty] says why.
    public void save(CardText wanted) {
        var begun = edited.get();
        var card = single().flatMap(c -> repository.findInDeck(c.id()));
        if (begun.isEmpty() || card.isEmpty()) {
            return;
        }
        if (begun.get().equals(wanted)) {
            cancelEdit();
        } else if (wanted.prompt().isBlank()) {
            saveError.set("The question is empty. Write a question, then save again.");
        } else {
            actions.edit(card.get(), begun.get(), wanted, deed -> {
                cancelEdit();
                addUndo(deed);
            }, e -> saveError.set(CardLabels.error(e)));
        }
    }

    /// Why the text could not be saved, and what to do; empty while there is no error.
    public ReadOnlyStringProperty saveErrorProperty() {
        return saveError.getReadOnlyProperty();
    }

    private void addUndo(CardActions.CompletedAction deed) {
        done.push(deed);
        showMessage(deed.description() + ".");
    }

    /// Undoes the latest action; called again, the one before.
    public void undo() {
        if (!done.isEmpty()) {
            var deed = done.pop();
            deed.undo().run(() -> showMessage("Undone: " + deed.description().toLowerCase(Locale.ROOT) + "."),
                    () -> {
                        done.push(deed);
                        canUndo.set(true);
                    });
            canUndo.set(!done.isEmpty());
        }
    }

    private void showMessage(String words) {
        message.set(words);
        canUndo.set(!done.isEmpty());
    }

    /// The last action.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }
}
