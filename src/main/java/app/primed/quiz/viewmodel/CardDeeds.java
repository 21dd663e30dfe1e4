package app.primed.quiz.viewmodel;

import app.primed.desk.Background;
import app.primed.quiz.io.DeckFiles;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardText;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Dropped;
import app.primed.quiz.model.LogLine.Noted;
import app.primed.quiz.model.LogLine.Suspended;
import app.primed.quiz.model.LogLine.Undo;
import app.primed.quiz.model.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a person does to cards besides grading them. Each deed is on disk before it is told, and can be taken back.
final class CardDeeds {
    /// Takes something back.
    @FunctionalInterface
    interface TakeBack {
        /// @param then called once it is taken back
        /// @param not called where that failed; why was told
        void run(Runnable then, Runnable not);
    }

    /// Something done.
    ///
    /// @param words what, for the line that offers to take it back
    record Deed(String words, TakeBack back) {}

    private final QuizFiles files;
    private final CardShelf shelf;
    private final Background background;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Runnable reload;
    private final Consumer<Exception> failed;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    /// @param reload reads decks and notes again, after a deck was changed
    /// @param failed told of what could not be done
    CardDeeds(
            QuizFiles files, CardShelf shelf, Background background, InstantSource clock, Supplier<String> ids,
            Runnable reload, Consumer<Exception> failed) {
        this.files = files;
        this.shelf = shelf;
        this.background = background;
        this.clock = clock;
        this.ids = ids;
        this.reload = reload;
        this.failed = failed;
    }

    /// Sets cards aside for the time being, or has them asked again.
    void suspend(List<Card> cards, boolean value, Consumer<Deed> done) {
        suspend(cards, value, done, () -> {});
    }

    /// @param not called where it could not be done; why was told
    void suspend(List<Card> cards, boolean value, Consumer<Deed> done, Runnable not) {
        mark(cards, (card, at) -> new Suspended(ids.get(), card.id(), at, value),
                Labels.cards(cards.size()) + (value ? " suspended" : " woken"), done, not);
    }

    /// Brings back cards that were left out of the quiz.
    void bringBack(List<Card> cards, Consumer<Deed> done) {
        mark(cards, (card, at) -> new Dropped(ids.get(), card.id(), at, false),
                Labels.cards(cards.size()) + " brought back", done);
    }

    /// Writes a person's own note on a card; empty removes it.
    void note(Card card, String text, Consumer<Deed> done) {
        var kept = text.length() > Noted.LONGEST ? text.substring(0, Noted.LONGEST) : text;
        mark(List.of(card), (c, at) -> new Noted(ids.get(), c.id(), at, kept.strip()),
                kept.isBlank() ? "Note removed" : "Note saved", done);
    }

    private void mark(
            List<Card> cards, BiFunction<Card, Instant, LogLine> line, String words, Consumer<Deed> done) {
        mark(cards, line, words, done, () -> {});
    }

    private void mark(
            List<Card> cards, BiFunction<Card, Instant, LogLine> line, String words, Consumer<Deed> done,
            Runnable not) {
        var now = clock.instant();
        var lines = new ArrayList<LogLine>();
        var marks = new ArrayList<String>();
        for (var card : cards) {
            shelf.seen(card, now, ids).ifPresent(lines::add);
            var mark = line.apply(card, shelf.progress().after(card.id(), now));
            lines.add(mark);
            marks.add(mark.id());
        }
        append(lines, () -> done.accept(new Deed(words, (then, failing) -> cancel(marks, then, failing))), not);
    }

    private void cancel(List<String> marks, Runnable then, Runnable not) {
        var now = clock.instant();
        append(marks.stream().<LogLine>map(id -> new Undo(ids.get(), id, now)).toList(), then, not);
    }

    private void append(List<LogLine> lines, Runnable then, Runnable not) {
        submit(() -> {
            files.append(lines);
            return lines;
        }, written -> {
            shelf.add(written);
            then.run();
        }, e -> {
            failed.accept(e);
            not.run();
        });
    }

    /// Gives a deck's card other words.
    ///
    /// @param card as the deck has it
    /// @param known how it read when the person began to change it
    /// @param refused told instead of the usual where it could not be done: the words are still in the editor
    void edit(Card card, CardText known, CardText wanted, Consumer<Deed> done, Consumer<Exception> refused) {
        Callable<DeckFiles.Change> work =
                () -> files.decks().edit(card.source().file(), card.id(), known, wanted);
        submit(work, change -> {
            reload.run();
            done.accept(
                    new Deed("Card changed in " + change.file(), (then, not) -> putBack(List.of(change), then, not)));
        }, refused);
    }

    /// Cuts deck cards out of their files and leaves all others out of the quiz.
    void delete(List<Card> cards, Consumer<Deed> done) {
        delete(cards, done, () -> {});
    }

    /// @param not called where it could not be done; why was told
    void delete(List<Card> cards, Consumer<Deed> done, Runnable not) {
        var ofDecks = cards.stream().filter(card -> card.source() instanceof Source.Deck).toList();
        var others = cards.stream().filter(card -> !(card.source() instanceof Source.Deck)).toList();
        var words = Labels.cards(cards.size()) + (ofDecks.isEmpty() ? " left out of the quiz" : " deleted");
        if (ofDecks.isEmpty()) {
            mark(others, (card, at) -> new Dropped(ids.get(), card.id(), at, true), words, done, not);
            return;
        }
        submit(() -> cut(ofDecks), changes -> {
            TakeBack back = (then, not) -> putBack(changes, then, not);
            reload.run();
            if (others.isEmpty()) {
                done.accept(new Deed(words, back));
                return;
            }
            // Where the log refuses the others, what was cut can still be taken back.
            mark(others, (card, at) -> new Dropped(ids.get(), card.id(), at, true), words,
                    deed -> done.accept(new Deed(
                            words, (then, not) -> deed.back().run(() -> back.run(then, not), not))),
                    () -> done.accept(new Deed(Labels.cards(ofDecks.size()) + " deleted", back)));
        }, e -> {
            failed.accept(e);
            not.run();
        });
    }

    /// All of them or, where one deck cannot be written, none.
    private List<DeckFiles.Change> cut(List<Card> cards) {
        var byFile = new TreeMap<String, TreeSet<String>>();
        cards.forEach(card -> byFile.computeIfAbsent(card.source().file(), _ -> new TreeSet<>()).add(card.id()));
        var changes = new ArrayList<DeckFiles.Change>();
        try {
            byFile.forEach((file, those) -> changes.add(files.decks().cut(file, those)));
        } catch (RuntimeException e) {
            changes.forEach(files.decks()::putBack);
            throw e;
        }
        return changes;
    }

    private void putBack(List<DeckFiles.Change> changes, Runnable then, Runnable not) {
        submit(() -> {
            changes.forEach(files.decks()::putBack);
            return changes;
        }, _ -> {
            reload.run();
            then.run();
        }, e -> {
            failed.accept(e);
            not.run();
        });
    }

    /// One deed after the other: to take one back may mean to write the file as the one before had left it.
    private <T> void submit(Callable<T> work, Consumer<T> done, Consumer<Exception> notDone) {
        waiting.add(() -> background.submit("quiz-deed", work, result -> {
            done.accept(result);
            next();
        }, e -> {
            notDone.accept(e);
            next();
        }));
        if (!working) {
            next();
        }
    }

    private void next() {
        var following = Optional.ofNullable(waiting.poll());
        working = following.isPresent();
        following.ifPresent(Runnable::run);
    }
}
