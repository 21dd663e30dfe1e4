package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.SerialTaskQueue;
import app.primed.platform.UserFacingException;
import app.primed.quiz.io.DeckEditor;
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
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a person does to cards besides grading them. Each deed is on disk before it is told, and can be taken back.
final class CardActions {
    /// Takes something back.
    @FunctionalInterface
    interface UndoAction {
        /// @param then called once it is taken back
        /// @param not called where that failed; why was told
        void run(Runnable then, Runnable not);
    }

    /// Something done.
    ///
    /// @param words what, for the line that offers to take it back
    record CompletedAction(String description, UndoAction undo) {}

    private final QuizFiles files;
    private final CardRepository shelf;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Runnable reload;
    private final Runnable logWritten;
    private final Consumer<? super Throwable> failed;
    /// Cards whose note could not be written.
    private final Set<String> unsavedNotes = new HashSet<>();
    /// Notes on their way to the disk, by the card's id.
    private final Map<String, String> pendingNotes = new HashMap<>();
    /// One deed after the other: to take one back may mean to write the file as the one before had left it.
    private final SerialTaskQueue queue;

    /// @param reload reads decks and notes again, after a deck was changed
    /// @param well called when the log was written: what was told before is over
    /// @param failed told of what could not be done
    CardActions(
            QuizFiles files, CardRepository shelf, Background background, InstantSource clock, Supplier<String> ids,
            Runnable reload, Runnable well, Consumer<? super Throwable> failed) {
        this.files = files;
        this.shelf = shelf;
        this.queue = new SerialTaskQueue(background, "quiz-deed");
        this.clock = clock;
        this.ids = ids;
        this.reload = reload;
        this.logWritten = well;
        this.failed = failed;
    }

    /// Sets cards aside for the time being, or has them asked again.
    void suspend(List<Card> cards, boolean value, Consumer<CompletedAction> done) {
        suspend(cards, value, done, () -> {});
    }

    /// @param not called where it could not be done; why was told
    void suspend(List<Card> cards, boolean value, Consumer<CompletedAction> done, Runnable not) {
        mark(cards, (card, at) -> new Suspended(ids.get(), card.id(), at, value),
                CardLabels.cards(cards.size()) + (value ? " suspended" : " woken"), done, not);
    }

    /// Brings back cards that were left out of the quiz.
    void restore(List<Card> cards, Consumer<CompletedAction> done) {
        mark(cards, (card, at) -> new Dropped(ids.get(), card.id(), at, false),
                CardLabels.cards(cards.size()) + " brought back", done);
    }

    /// Writes a person's own note on a card; empty removes it. What could not be written stays here to be tried again.
    void note(Card card, String text, Consumer<CompletedAction> done) {
        var kept = (text.length() > Noted.LONGEST ? text.substring(0, Noted.LONGEST) : text).strip();
        boolean again = unsavedNotes.remove(card.id());
        if (again && kept.equals(shelf.progress().note(card.id()))) {
            pendingNotes.remove(card.id());
            return;
        }
        if (!again && kept.equals(note(card))) {
            return;
        }
        pendingNotes.put(card.id(), kept);
        mark(List.of(card), (c, at) -> new Noted(ids.get(), c.id(), at, kept),
                kept.isBlank() ? "Note removed" : "Note saved", deed -> {
                    pendingNotes.remove(card.id(), kept);
                    done.accept(deed);
                }, () -> unsavedNotes.add(card.id()));
    }

    /// Whether the card's note could not be written yet.
    boolean isNoteUnsaved(Card card) {
        return unsavedNotes.contains(card.id());
    }

    /// A person's own note on a card, as it was written last; empty where there is none.
    String note(Card card) {
        return pendingNotes.getOrDefault(card.id(), shelf.progress().note(card.id()));
    }

    private void mark(
            List<Card> cards, BiFunction<Card, Instant, LogLine> line, String words, Consumer<CompletedAction> done) {
        mark(cards, line, words, done, () -> {});
    }

    private void mark(
            List<Card> cards, BiFunction<Card, Instant, LogLine> line, String words, Consumer<CompletedAction> done,
            Runnable not) {
        var now = clock.instant();
        var lines = new ArrayList<LogLine>();
        var marks = new ArrayList<String>();
        for (var card : cards) {
            shelf.wordingLine(card, now, ids).ifPresent(lines::add);
            var mark = line.apply(card, shelf.progress().timeAfter(card.id(), now));
            lines.add(mark);
            marks.add(mark.id());
        }
        append(lines, () -> done.accept(new CompletedAction(words, (then, failing) -> cancel(marks, then, failing))),
                not);
    }

    private void cancel(List<String> marks, Runnable then, Runnable not) {
        var now = clock.instant();
        append(marks.stream().<LogLine>map(id -> new Undo(ids.get(), id, now)).toList(), then, not);
    }

    private void append(List<LogLine> lines, Runnable then, Runnable not) {
        queue.submit(() -> {
            files.append(lines);
            return lines;
        }, written -> {
            shelf.add(written);
            logWritten.run();
            then.run();
        }, e -> {
            failed.accept(new UserFacingException("The review log could not be written (" + e.getMessage() + ").",
                    "Nothing was changed: make room or check the folder, then do it again.", e));
            not.run();
        });
    }

    /// Gives a deck's card other words.
    ///
    /// @param card as the deck has it
    /// @param known how it read when the person began to change it
    /// @param refused told instead of the usual where it could not be done: the words are still in the editor
    void edit(Card card, CardText known, CardText wanted, Consumer<CompletedAction> done,
            Consumer<? super Throwable> refused) {
        Callable<DeckEditor.DeckChange> work =
                () -> files.decks().edit(card.source().file(), card.id(), known, wanted);
        queue.submit(work, change -> {
            reload.run();
            done.accept(
                    new CompletedAction("Card changed in " + change.file(),
                            (then, not) -> putBack(List.of(change), then, not)));
        }, refused);
    }

    /// Cuts deck cards out of their files and leaves all others out of the quiz.
    void delete(List<Card> cards, Consumer<CompletedAction> done) {
        delete(cards, done, () -> {});
    }

    /// @param not called where it could not be done; why was told
    void delete(List<Card> cards, Consumer<CompletedAction> done, Runnable not) {
        var ofDecks = cards.stream().filter(card -> card.source() instanceof CardSource.Deck).toList();
        var others = cards.stream().filter(card -> !(card.source() instanceof CardSource.Deck)).toList();
        var words = CardLabels.cards(cards.size()) + (ofDecks.isEmpty() ? " left out of the quiz" : " deleted");
        if (ofDecks.isEmpty()) {
            mark(others, (card, at) -> new Dropped(ids.get(), card.id(), at, true), words, done, not);
            return;
        }
        queue.submit(() -> cut(ofDecks), changes -> {
            UndoAction back = (then, failing) -> putBack(changes, then, failing);
            reload.run();
            if (others.isEmpty()) {
                done.accept(new CompletedAction(words, back));
                return;
            }
            // Where the log refuses the others, what was cut can still be taken back.
            mark(others, (card, at) -> new Dropped(ids.get(), card.id(), at, true), words,
                    deed -> done.accept(new CompletedAction(
                            words, (then, failing) -> deed.undo().run(() -> back.run(then, failing), failing))),
                    () -> done.accept(new CompletedAction(CardLabels.cards(ofDecks.size()) + " deleted", back)));
        }, e -> {
            failed.accept(e);
            not.run();
        });
    }

    /// All of them or, where one deck cannot be written, none.
    private List<DeckEditor.DeckChange> cut(List<Card> cards) {
        var byFile = new TreeMap<String, TreeSet<String>>();
        cards.forEach(card -> byFile.computeIfAbsent(card.source().file(), _ -> new TreeSet<>()).add(card.id()));
        var changes = new ArrayList<DeckEditor.DeckChange>();
        try {
            byFile.forEach((file, those) -> changes.add(files.decks().removeCards(file, those)));
        } catch (RuntimeException e) {
            changes.forEach(files.decks()::undo);
            throw e;
        }
        return changes;
    }

    private void putBack(List<DeckEditor.DeckChange> changes, Runnable then, Runnable not) {
        queue.submit(() -> {
            changes.forEach(files.decks()::undo);
            return changes;
        }, _ -> {
            reload.run();
            then.run();
        }, e -> {
            failed.accept(e);
            not.run();
        });
    }
}
