package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Undo;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The sitting under way: which card follows, what a grade does, and taking back whatever was done last.
final class Asking {
    private final CardShelf shelf;
    private final OnShow onShow;
    private final Logbook log;
    private final CardDeeds deeds;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Runnable changed;
    private final SetAside aside = new SetAside();
    /// Ids of cards that are being suspended or deleted.
    private final Set<String> leaving = new HashSet<>();
    private Optional<Sitting> round = Optional.empty();
    /// Whether the card on show was one to be asked, and not one opened although it is suspended.
    private boolean wasAsked;

    final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    final ReadOnlyBooleanWrapper cramming = new ReadOnlyBooleanWrapper();

    /// @param changed what waits is to be worked out again
    Asking(CardShelf shelf, OnShow onShow, Logbook log, CardDeeds deeds, InstantSource clock, Supplier<String> ids,
            Runnable changed) {
        this.shelf = shelf;
        this.onShow = onShow;
        this.log = log;
        this.deeds = deeds;
        this.clock = clock;
        this.ids = ids;
        this.changed = changed;
    }

    /// Begins the day's session, or goes on with it: what is due, and the new cards the day has left. Does nothing
    /// where there is nothing to ask.
    void start() {
        begin(shelf.sitting(0));
    }

    /// As [#start()], with this many new cards more than the day usually has.
    void learnMore(int cards) {
        begin(shelf.sitting(cards));
    }

    /// Asks these cards until each was known once. The schedule stays as it is.
    void cram(List<Card> cards) {
        if (!cards.isEmpty()) {
            begin(new Cram(cards));
        }
    }

    private void begin(Sitting sitting) {
        var before = round;
        round = Optional.of(sitting);
        if (sitting.total(false) > sitting.finished()) {
            next();
        } else {
            round = before;
        }
    }

    /// Shows one card by itself.
    void open(Card wanted) {
        round = Optional.of(shelf.alone());
        show(wanted, false);
    }

    void leave() {
        said.set("");
        round = Optional.empty();
        onShow.leave();
        changed.run();
    }

    /// Back from the list of all cards: one that was set aside there makes way for the next.
    void returned() {
        if (card().filter(c -> wasAsked && !shelf.asks(c.id())).isPresent()) {
            next();
        }
        changed.run();
    }

    /// Grades the card on show; the next one follows when the log is on disk.
    void settle(Card graded, Grade grade) {
        if (log.isWriting()) {
            return;
        }
        var review = new Review(ids.get(), graded.id(), clock.instant(), grade);
        var current = round;
        Runnable then = () -> {
            aside.graded(review);
            said.set("");
            current.ifPresent(r -> r.graded(graded, review, shelf.progress()));
            // Who went to another card meanwhile stays there.
            if (round.equals(current) && isShown(graded)) {
                next();
            } else {
                changed.run();
            }
        };
        if (isPractice()) {
            then.run();
            return;
        }
        var lines = new ArrayList<LogLine>();
        shelf.seen(graded, review.at(), ids).ifPresent(lines::add);
        lines.add(review);
        log.write(lines, then);
    }

    /// Suspends the card on show; the sitting goes on without it.
    void suspend() {
        setAside((shown, done) -> deeds.suspend(List.of(shown), true, done, () -> leaving.remove(shown.id())));
    }

    /// Deletes the card on show, or leaves it out where its text stands in a note; the sitting goes on without it.
    void delete() {
        setAside((shown, done) -> deeds.delete(List.of(shown), done, () -> leaving.remove(shown.id())));
    }

    private void setAside(BiConsumer<Card, Consumer<CardDeeds.Deed>> how) {
        var shown = card();
        // While its grade is on the way to the disk, or itself, a further press means nothing.
        if (shown.isEmpty() || log.isWriting() || !leaving.add(shown.get().id())) {
            return;
        }
        how.accept(shown.get(), deed -> {
            leaving.remove(shown.get().id());
            said.set(deed.words() + ". Take back, or Ctrl Z outside a text, brings it back.");
            aside.add(shown.get(), deed.back());
            // Who went to another card meanwhile stays there.
            if (isShown(shown.get())) {
                next();
            } else {
                changed.run();
            }
        });
    }

    private boolean isShown(Card wanted) {
        return card().filter(shown -> shown.id().equals(wanted.id())).isPresent();
    }

    /// The grade that would be taken back now: of this sitting, or else of today where the sitting counts.
    private Optional<Review> latest() {
        return round.flatMap(Sitting::latest).map(Sitting.Graded::review)
                .or(() -> isPractice() ? Optional.empty() : latestOfToday());
    }

    private Optional<Review> latestOfToday() {
        return shelf.today().latest().filter(review -> shelf.find(review.card()).isPresent());
    }

    private boolean isPractice() {
        return round.filter(r -> !r.counts()).isPresent();
    }

    /// Predicting a program gave a grade: it counts for the card on show where that is the program, else by itself.
    ///
    /// @param then called once it is on disk
    void predicted(String id, Grade grade, Runnable then) {
        var shown = card().filter(c -> c.id().equals(id));
        if (shown.isPresent()) {
            settle(shown.get(), grade);
        } else {
            logged(List.of(new Review(ids.get(), id, clock.instant(), grade)), _ -> then.run());
        }
    }

    /// Writes down grades that a mock interview gave, all or none.
    ///
    /// @param then given the lines once they are on disk
    void log(Map<Card, Grade> grades, Consumer<List<LogLine>> then) {
        var lines = new ArrayList<LogLine>();
        grades.forEach((graded, grade) -> {
            var review = new Review(ids.get(), graded.id(), clock.instant(), grade);
            shelf.seen(graded, review.at(), ids).ifPresent(lines::add);
            lines.add(review);
        });
        logged(lines, then);
    }

    /// Takes reviews among these lines back.
    void unlog(List<LogLine> logged, Consumer<List<LogLine>> then) {
        logged(logged.stream().filter(Review.class::isInstance)
                .<LogLine>map(line -> new Undo(ids.get(), line.id(), clock.instant())).toList(), then);
    }

    private void logged(List<LogLine> lines, Consumer<List<LogLine>> then) {
        log.write(lines, () -> {
            changed.run();
            then.accept(lines);
        });
    }

    /// Takes the latest grade back, of this sitting or else of today, and shows its card again, answer and all. A card
    /// set aside since then comes back first.
    void undo() {
        if (log.isWriting()) {
            return;
        }
        said.set("");
        var put = aside.after(latest());
        if (put.isPresent()) {
            var now = round.orElseGet(() -> shelf.sitting(0));
            round = Optional.of(now);
            // At once: a second press means what was done before it.
            aside.remove(put.get());
            put.get().back().run(() -> {
                card().ifPresent(now::putFirst);
                show(put.get().card(), false);
            }, () -> aside.putBack(put.get()));
            return;
        }
        if (round.flatMap(Sitting::latest).isEmpty() && !isPractice()) {
            round = Optional.of(shelf.sitting(0));
        }
        var sitting = round.get();
        var last = sitting.latest();
        if (last.isEmpty()) {
            return;
        }
        var before = shelf.progress();
        Runnable then = () -> {
            var again = sitting.undo(card(), before);
            // Choices are shown in another order each time, so what was chosen means nothing any more; and nobody
            // grades a prediction himself.
            show(again, !(again instanceof Card.Choice || again instanceof Card.Predict));
        };
        if (sitting.counts()) {
            log.write(List.of(new Undo(ids.get(), last.get().review().id(), clock.instant())), then);
        } else {
            then.run();
        }
    }

    private void next() {
        var now = clock.instant();
        var following = round.flatMap(r -> r.take(shelf.progress(), now));
        while (following.filter(c -> !shelf.asks(c.id())).isPresent()) {
            following = round.flatMap(r -> r.take(shelf.progress(), now));
        }
        if (following.isPresent()) {
            show(following.get(), false);
        } else {
            onShow.leave();
            changed.run();
        }
    }

    private void show(Card shown, boolean withAnswer) {
        wasAsked = shelf.asks(shown.id());
        // It may have been edited since the sitting began.
        onShow.show(shelf.find(shown.id()).orElse(shown), withAnswer);
        changed.run();
    }

    private Optional<Card> card() {
        return onShow.card.get();
    }

    /// Says anew how far along the sitting is.
    void tell() {
        var showing = card().isPresent();
        var total = round.map(r -> r.total(showing)).orElse(0);
        var finished = round.map(Sitting::finished).orElse(0);
        done.set(total == 0 ? 0 : (double) finished / total);
        place.set(showing && total > 0 ? "card " + (finished + 1) + " of " + total : "");
        var latest = latest();
        undoable.set(latest.isPresent() || aside.after(latest).isPresent());
        cramming.set(showing && isPractice());
    }
}
