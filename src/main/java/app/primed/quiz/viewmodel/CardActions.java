package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.SerialTaskQueue;
import app.primed.platform.UserFacingException;
import app.primed.quiz.io.DeckEditor.DeckChange;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardText;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Dropped;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.quiz.model.LogLine.Suspended;
import app.primed.quiz.model.LogLine.Undo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Suspends, deletes and edits cards and writes notes on them. Each action is on disk before it is reported, and can be
/// undone.
public final class CardActions {
    @FunctionalInterface
    interface UndoAction {
        /// @param then runs once it is undone
        /// @param failed runs if it could not be undone; the error was shown
        void run(Runnable then, Runnable failed);
    }

    /// An action on disk.
    ///
    /// @param description for the line that offers to undo it
    record CompletedAction(String description, UndoAction undo) {}

    private final QuizFiles files;
    private final CardRepository repository;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final QuizError error;
    /// Cards whose note could not be written.
    private final Set<String> unsavedNotes = new HashSet<>();
    /// Notes that are being written, by card id.
    private final Map<String, String> pendingNotes = new HashMap<>();
    /// Actions run one after another: undoing one may restore a file to its state after the previous one.
    private final SerialTaskQueue queue;

    CardActions(
            QuizFiles files, CardRepository repository, Background background, InstantSource clock,
            Supplier<String> ids, QuizError error) {
        this.files = files;
        this.repository = repository;
        this.queue = new SerialTaskQueue(background, "quiz-deed");
        this.clock = clock;
        this.ids = ids;
        this.error = error;
    }

    /// Suspends cards, or unsuspends them.
    ///
    /// @param failed runs if that failed; the error was shown
    void suspend(List<Card> cards, boolean value, Consumer<CompletedAction> done, Runnable failed) {
        mark(cards, (card, at) -> new Suspended(ids.get(), card.id(), at, value),
                CardLabels.cards(cards.size()) + (value ? " suspended" : " unsuspended"), done, failed);
    }

    /// Includes excluded cards in the quiz again.
    void restore(List<Card> cards, Consumer<CompletedAction> done) {
        mark(cards, (card, at) -> new Dropped(ids.get(), card.id(), at, false),
                CardLabels.cards(cards.size()) + " restored", done, () -> {});
    }

    /// Writes the note on a card; an empty text removes it. A note that could not be written is kept here, so that
    /// saving it again tries once more.
    void saveNote(Card card, String text, Consumer<CompletedAction> done) {
        var note = (text.length() > Noted.LONGEST ? text.substring(0, Noted.LONGEST) : text).strip();
        boolean retry = unsavedNotes.remove(card.id());
        if (retry && note.equals(repository.progress().note(card.id()))) {
            pendingNotes.remove(card.id());
            return;
        }
        if (!retry && note.equals(note(card))) {
            return;
        }
        pendingNotes.put(card.id(), note);
        mark(List.of(card), (c, at) -> new Noted(ids.get(), c.id(), at, note),
                note.isBlank() ? "Note removed" : "Note saved", action -> {
                    pendingNotes.remove(card.id(), note);
                    done.accept(action);
                }, () -> unsavedNotes.add(card.id()));
    }

    /// Writes the note on a card; an empty text removes it.
    public void saveNote(Card card, String text) {
        saveNote(card, text, _ -> {});
    }

    /// Whether the card's note could not be written yet.
    public boolean isNoteUnsaved(Card card) {
        return unsavedNotes.contains(card.id());
    }

    /// The note on a card as it was last entered; empty where there is none.
    public String note(Card card) {
        return pendingNotes.getOrDefault(card.id(), repository.progress().note(card.id()));
    }

    private void mark(
            List<Card> cards, BiFunction<Card, Instant, LogLine> line, String description,
            Consumer<CompletedAction> done, Runnable failed) {
        var now = clock.instant();
        var lines = new ArrayList<LogLine>();
        var marks = new ArrayList<String>();
        for (var card : cards) {
            repository.wordingLine(card, now, ids).ifPresent(lines::add);
            var mark = line.apply(card, repository.progress().timeAfter(card.id(), now));
            lines.add(mark);
            marks.add(mark.id());
        }
        append(lines, () -> done.accept(new CompletedAction(
                description, (then, undoFailed) -> cancel(marks, then, undoFailed))), failed);
    }

    private void cancel(List<String> marks, Runnable then, Runnable failed) {
        var now = clock.instant();
        append(marks.stream().<LogLine>map(id -> new Undo(ids.get(), id, now)).toList(), then, failed);
    }

    private void append(List<LogLine> lines, Runnable then, Runnable failed) {
        queue.submit(() -> {
            files.append(lines);
            return lines;
        }, written -> {
            repository.add(written);
            error.clear();
            then.run();
        }, e -> {
            error.show(new UserFacingException("The review log could not be written (" + e.getMessage() + ").",
                    "Nothing was changed: make room or check the folder, then do it again.", e));
            failed.run();
        });
    }

    /// Changes the text of a deck's card.
    ///
    /// @param card the card in its deck
    /// @param known its text when editing began
    /// @param failed receives the error, which is not shown here: the text is still in the editor
    void edit(
            Card card, CardText known, CardText wanted, Consumer<CompletedAction> done,
            Consumer<? super Throwable> failed) {
        queue.submit(() -> files.decks().edit(card.source().file(), card.id(), known, wanted), change -> {
            repository.load();
            done.accept(new CompletedAction("Card changed in " + change.file(),
                    (then, undoFailed) -> revert(List.of(change), then, undoFailed)));
        }, failed);
    }

    /// Deletes cards of decks from their files and excludes all others from the quiz.
    ///
    /// @param failed runs if that failed; the error was shown
    void delete(List<Card> cards, Consumer<CompletedAction> done, Runnable failed) {
        var ofDecks = cards.stream().filter(card -> card.source() instanceof CardSource.Deck).toList();
        var others = cards.stream().filter(card -> !(card.source() instanceof CardSource.Deck)).toList();
        var description =
                CardLabels.cards(cards.size()) + (ofDecks.isEmpty() ? " excluded from the quiz" : " deleted");
        if (ofDecks.isEmpty()) {
            exclude(others, description, done, failed);
            return;
        }
        queue.submit(() -> deleteFromDecks(ofDecks), changes -> {
            UndoAction undo = (then, undoFailed) -> revert(changes, then, undoFailed);
            repository.load();
            if (others.isEmpty()) {
                done.accept(new CompletedAction(description, undo));
                return;
            }
            // If the others cannot be logged, the deletion can still be undone.
            exclude(others, description,
                    action -> done.accept(new CompletedAction(description, (then, undoFailed) -> action.undo()
                            .run(() -> undo.run(then, undoFailed), undoFailed))),
                    () -> done.accept(new CompletedAction(CardLabels.cards(ofDecks.size()) + " deleted", undo)));
        }, e -> {
            error.show(e);
            failed.run();
        });
    }

    private void exclude(List<Card> cards, String description, Consumer<CompletedAction> done, Runnable failed) {
        mark(cards, (card, at) -> new Dropped(ids.get(), card.id(), at, true), description, done, failed);
    }

    /// All of them, or none if a deck cannot be written.
    private List<DeckChange> deleteFromDecks(List<Card> cards) {
        var byFile = new TreeMap<String, TreeSet<String>>();
        cards.forEach(card -> byFile.computeIfAbsent(card.source().file(), _ -> new TreeSet<>()).add(card.id()));
        var changes = new ArrayList<DeckChange>();
        try {
            byFile.forEach((file, those) -> changes.add(files.decks().removeCards(file, those)));
        } catch (RuntimeException e) {
            changes.forEach(files.decks()::undo);
            throw e;
        }
        return changes;
    }

    private void revert(List<DeckChange> changes, Runnable then, Runnable failed) {
        queue.submit(() -> {
            changes.forEach(files.decks()::undo);
            return changes;
        }, _ -> {
            repository.load();
            then.run();
        }, e -> {
            error.show(e);
            failed.run();
        });
    }
}
