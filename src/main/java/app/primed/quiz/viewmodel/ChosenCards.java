package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardHistory;
import app.primed.quiz.model.CardText;
import app.primed.quiz.model.Source;
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

/// The cards chosen in the list: what is known of them, what can be done to them, and taking that back.
public final class ChosenCards {
    private final CardShelf shelf;
    private final CardDeeds deeds;
    private final InstantSource clock;
    private final Deque<CardDeeds.Deed> done = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<CardText>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();

    ChosenCards(CardShelf shelf, CardDeeds deeds, InstantSource clock) {
        this.shelf = shelf;
        this.deeds = deeds;
        this.clock = clock;
    }

    /// Chooses these instead of those before. While an edit is under way nothing else is chosen: no words get lost.
    public void choose(List<Card> chosen) {
        if (edited.get().isEmpty()) {
            cards.set(List.copyOf(chosen));
        }
    }

    /// Chooses this one, to change its words at once where that is wanted.
    void choose(Card card, boolean editing) {
        if (edited.get().isPresent() && one().filter(c -> c.id().equals(card.id())).isEmpty()) {
            refused.set("Save this change or cancel it first.");
            return;
        }
        choose(List.of(card));
        if (editing && edited.get().isEmpty()) {
            edit();
        }
    }

    /// The cards were read again: those that are still there, as they read now.
    void freshen() {
        choose(cards.get().stream().flatMap(card -> shelf.find(card.id()).stream()).toList());
    }

    public ReadOnlyObjectProperty<List<Card>> cards() {
        return cards.getReadOnlyProperty();
    }

    /// The chosen card, where it is one.
    public Optional<Card> one() {
        return cards.get().size() == 1 ? Optional.of(cards.get().getFirst()) : Optional.empty();
    }

    public boolean isSuspended(Card card) {
        return shelf.progress().isSuspended(card.id());
    }

    public boolean isDropped(Card card) {
        return shelf.progress().isDropped(card.id());
    }

    /// Whether deleting it cuts it out of a deck, rather than leaving it out of the quiz.
    public boolean isCut(Card card) {
        return card.source() instanceof Source.Deck;
    }

    /// When it is due, in words; or why it is not asked.
    public String when(Card card) {
        return shelf.when(card);
    }

    /// The person's own note on it; empty where there is none.
    public String note(Card card) {
        return deeds.note(card);
    }

    public CardHistory history(Card card) {
        return CardHistory.of(card.id(), shelf.progress());
    }

    public Instant now() {
        return clock.instant();
    }

    /// Suspends the chosen cards, or wakes them where all are suspended.
    public void suspendOrWake() {
        if (!cards.get().isEmpty()) {
            deeds.suspend(cards.get(), !allSuspended(), this::did);
        }
    }

    public boolean allSuspended() {
        return cards.get().stream().allMatch(this::isSuspended);
    }

    public void bringBack() {
        var dropped = cards.get().stream().filter(this::isDropped).toList();
        if (!dropped.isEmpty()) {
            deeds.bringBack(dropped, this::did);
        }
    }

    /// Deletes the chosen cards; those of notes are left out of the quiz.
    public void delete() {
        if (!cards.get().isEmpty()) {
            deeds.delete(cards.get(), this::did);
        }
    }

    /// What deleting these comes to, to be agreed to before.
    public static String deletion(List<Card> cards) {
        var files = cards.stream().filter(c -> c.source() instanceof Source.Deck)
                .collect(Collectors.groupingBy(c -> c.source().file(), TreeMap::new, Collectors.counting()));
        var ofNotes = cards.stream().filter(c -> !(c.source() instanceof Source.Deck)).count();
        var words = new StringBuilder();
        files.forEach((file, count) -> words.append(Labels.cards(count.intValue()))
                .append(count == 1 ? " is cut out of " : " are cut out of ").append(file).append(". "));
        if (ofNotes > 0) {
            words.append(Labels.cards((int) ofNotes)).append(ofNotes == 1
                    ? " is left out of the quiz; the note it stands in stays as it is. "
                    : " are left out of the quiz; the notes they stand in stay as they are. ");
        }
        return words + "Reviews stay in the log, and Undo brings " + (cards.size() == 1 ? "the card" : "the cards")
                + " back.";
    }

    /// Whether the card's note could not be written yet.
    public boolean isNoteRefused(Card card) {
        return deeds.isNoteRefused(card);
    }

    /// Writes the person's own note on the chosen card; empty removes it.
    public void note(Card card, String text) {
        deeds.note(card, text, this::did);
    }

    /// Whether the chosen card's words stand in a deck, where they can be changed here.
    public boolean isEditable() {
        return one().flatMap(card -> shelf.inDeck(card.id())).isPresent();
    }

    /// Begins to change the chosen card's words.
    public void edit() {
        refused.set("");
        edited.set(one().flatMap(card -> shelf.inDeck(card.id())).map(CardText::of));
    }

    /// The words as they were when the edit began; empty where none is under way.
    public ReadOnlyObjectProperty<Optional<CardText>> edited() {
        return edited.getReadOnlyProperty();
    }

    /// Ends the edit; the card is shown as it reads by now.
    public void giveUp() {
        edited.set(Optional.empty());
        refused.set("");
        freshen();
    }

    /// Writes other words into the deck. Where that cannot be done, the edit goes on and [#refused] says why.
    public void save(CardText wanted) {
        var begun = edited.get();
        var card = one().flatMap(c -> shelf.inDeck(c.id()));
        if (begun.isEmpty() || card.isEmpty()) {
            return;
        }
        if (begun.get().equals(wanted)) {
            giveUp();
        } else if (wanted.prompt().isBlank()) {
            refused.set("The question is empty. Write what is asked, then save again.");
        } else {
            deeds.edit(card.get(), begun.get(), wanted, deed -> {
                giveUp();
                did(deed);
            }, e -> refused.set(Labels.trouble(e)));
        }
    }

    /// Why the words could not be saved, and what to do; empty where they could.
    public ReadOnlyStringProperty refused() {
        return refused.getReadOnlyProperty();
    }

    private void did(CardDeeds.Deed deed) {
        done.push(deed);
        tell(deed.words() + ".");
    }

    /// Takes the latest deed back; another press the one before.
    public void undo() {
        if (!done.isEmpty()) {
            var deed = done.pop();
            deed.back().run(() -> tell("Taken back: " + deed.words().toLowerCase(Locale.ROOT) + "."), () -> {
                done.push(deed);
                undoable.set(true);
            });
            undoable.set(!done.isEmpty());
        }
    }

    private void tell(String words) {
        said.set(words);
        undoable.set(!done.isEmpty());
    }

    /// What was done last.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }
}
