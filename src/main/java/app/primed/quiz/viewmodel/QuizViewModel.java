package app.primed.quiz.viewmodel;

import app.primed.desk.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.CardText;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.Interval;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Undo;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.Riddle;
import app.primed.quiz.model.Runner;
import app.primed.quiz.model.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The quiz: what is due, the card on show, grading it, taking a grade back.
/// A grade is on disk before the next card shows.
public final class QuizViewModel {
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Links links;
    private final Function<Consumer<Exception>, ChallengeViewModel> challenges;
    private final CardShelf shelf;
    private final Logbook log;
    private final ChallengeViewModel challenge;
    private final StatisticsViewModel statistics;
    private final OverviewViewModel overview;
    private final ScheduleViewModel schedule;
    private final CramViewModel cram;
    private final CardDeeds deeds;
    private final SetAside aside = new SetAside();
    private final BrowseViewModel browse;

    private final Choosing choosing = new Choosing();
    private Optional<Sitting> round = Optional.empty();
    /// Whether the card on show was one to be asked, and not one opened although it is suspended.
    private boolean wasAsked;
    private Consumer<Riddle> predict = _ -> {};

    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper answerShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Map<Grade, String>> intervals = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cramming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final StringProperty typed = new SimpleStringProperty("");

    /// @param notes reads the questions and challenges of the vault's notes; called away from the screen
    /// @param ids gives ids for lines of the log that nothing else has
    public QuizViewModel(
            QuizFiles files, Supplier<List<NoteItem>> notes, Runner runner, Background background, InstantSource clock,
            Supplier<String> ids, Links links) {
        this.clock = clock;
        this.ids = ids;
        this.links = links;
        this.challenges = told -> new ChallengeViewModel(files, runner, background, clock, links, told);
        this.shelf = new CardShelf(files, notes, background, clock);
        this.log = new Logbook(files, background, shelf, trouble::set);
        this.statistics = new StatisticsViewModel(shelf, background, clock);
        this.overview = new OverviewViewModel(shelf, background, clock);
        this.schedule = new ScheduleViewModel(files, shelf, background, this::reload);
        this.cram = new CramViewModel(this, clock);
        this.challenge = another(this::failed);
        this.deeds = new CardDeeds(files, shelf, background, clock, ids, this::reload, this::failed);
        this.browse = new BrowseViewModel(shelf, deeds, background, clock, links, this::open, this::returned);
        // Once a run was judged, the challenge can be graded.
        challenge.verdict().subscribe(verdict -> {
            if (verdict.isPresent() && card.get().isPresent()) {
                showAnswer();
            }
        });
    }

    /// The challenge on show, where the card is one.
    public ChallengeViewModel challenge() {
        return challenge;
    }

    /// A challenge beside the one on show.
    ChallengeViewModel another(Consumer<Exception> failed) {
        return challenges.apply(failed);
    }

    Links links() {
        return links;
    }

    /// The choices on show, where the card has some.
    public Choosing choosing() {
        return choosing;
    }

    /// Chooses one of them by its place from 0. Once the answer is shown it is too late.
    public void choose(int place) {
        if (!answerShown.get()) {
            choosing.choose(place);
        }
    }

    /// Whether a key chooses now rather than grades.
    public boolean isChoosing() {
        return choosing.card().get().isPresent() && !answerShown.get();
    }

    /// Opens the program a question is about in the stepper.
    public void watchCode() {
        choosing.card().get().filter(c -> !c.code().isBlank())
                .ifPresent(c -> links.watch().accept("question.py", c.code() + "\n"));
    }

    /// The card on show; empty on the start page.
    public ReadOnlyObjectProperty<Optional<Card>> card() {
        return card.getReadOnlyProperty();
    }

    /// How it goes.
    public StatisticsViewModel statistics() {
        return statistics;
    }

    /// Where one stands, in short.
    public OverviewViewModel overview() {
        return overview;
    }

    /// How cards are scheduled.
    public ScheduleViewModel schedule() {
        return schedule;
    }

    /// What to cram.
    public CramViewModel cram() {
        return cram;
    }

    /// The list of all cards.
    public BrowseViewModel browse() {
        return browse;
    }

    /// Every card there is, and what waits.
    public CardShelf shelf() {
        return shelf;
    }

    public ReadOnlyBooleanProperty answerShown() {
        return answerShown.getReadOnlyProperty();
    }

    /// What a person typed as the answer before looking.
    public StringProperty typed() {
        return typed;
    }

    /// What each button would wait: "10 min", "3 d".
    public ReadOnlyObjectProperty<Map<Grade, String>> intervals() {
        return intervals.getReadOnlyProperty();
    }

    /// How much of the round is done, 0 to 1.
    public ReadOnlyDoubleProperty done() {
        return done.getReadOnlyProperty();
    }

    /// "card 5 of 12" in a round, empty outside.
    public ReadOnlyStringProperty place() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// Whether grades leave the schedule alone now.
    public ReadOnlyBooleanProperty cramming() {
        return cramming.getReadOnlyProperty();
    }

    /// A failure to tell, with its way out; empty where there is none.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Reads decks, notes and log again. A card on show stays on show.
    public void reload() {
        shelf.load(() -> {
            trouble.set("");
            card.get().ifPresent(this::freshen);
            refresh();
        }, this::failed);
    }

    /// A card on show that was edited shows its new words.
    private void freshen(Card old) {
        shelf.find(old.id()).filter(now -> !CardText.of(now).equals(CardText.of(old)))
                .ifPresent(now -> show(now, answerShown.get()));
    }

    /// Back from the list of all cards: one that was set aside there makes way for the next.
    private void returned() {
        if (card.get().filter(c -> wasAsked && !shelf.asks(c.id())).isPresent()) {
            next();
        }
        refresh();
    }

    /// Begins the day's session, or goes on with it: what is due, and the new cards the day has left. Does nothing
    /// where there is nothing to ask.
    public void start() {
        begin(shelf.sitting(0));
    }

    /// As [#start()], with this many new cards more than the day usually has.
    public void learnMore(int cards) {
        begin(shelf.sitting(cards));
    }

    /// Asks these cards until each was known once. The schedule stays as it is.
    public void cram(List<Card> cards) {
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

    /// Shows one card by itself: a challenge from the list, a question from a note.
    public void open(Card wanted) {
        challenge.leave();
        round = Optional.of(shelf.alone());
        show(wanted, false);
    }

    /// As [#open(Card)], for the card that stands on this line of a note.
    ///
    /// @return whether there is one
    public boolean open(String note, int line) {
        var wanted = shelf.find(
                c -> c.source() instanceof Source.Note n && n.file().equals(note) && n.line() == line);
        wanted.ifPresent(this::open);
        return wanted.isPresent();
    }

    /// Makes a question of a note a card of its own. The note stays as it is.
    ///
    /// @param made called when the card is on disk and known here
    public void make(String question, String answer, String topic, Runnable made) {
        shelf.make(question, answer, topic, () -> {
            refresh();
            made.run();
        }, this::failed);
    }

    /// When the card that asks this is due, in words ("due now", "in 3 d", "new"); empty where no card asks it.
    public Optional<String> dueIn(String question) {
        return shelf.find(c -> c.prompt().strip().equals(question.strip())).map(shelf::when);
    }

    /// Back to the start page. What was graded stays graded.
    public void leave() {
        challenge.leave();
        round = Optional.empty();
        choosing.leave();
        card.set(Optional.empty());
        refresh();
    }

    public void showAnswer() {
        if (card.get().filter(c -> !(c instanceof Card.Predict)).isPresent()) {
            refreshIntervals();
            answerShown.set(true);
        }
    }

    /// What Space does: shows the answer, and then means Good (where one had to choose, what that suggests). On the
    /// start page it begins; a program to predict it opens in the stepper.
    public void press() {
        if (card.get().isEmpty()) {
            start();
        } else if (card.get().get() instanceof Card.Predict p) {
            predict.accept(p.riddle());
        } else if (!answerShown.get()) {
            showAnswer();
        } else {
            grade(choosing.card().get().isPresent() ? suggested() : Grade.GOOD);
        }
    }

    /// Grades the card on show, once its answer is shown; the next card follows when the log is on disk.
    public void grade(Grade grade) {
        if (answerShown.get()) {
            card.get().ifPresent(shown -> settle(shown, grade));
        }
    }

    private void settle(Card graded, Grade grade) {
        if (log.isWriting()) {
            return;
        }
        var review = new Review(ids.get(), graded.id(), clock.instant(), grade);
        var current = round;
        Runnable then = () -> {
            current.ifPresent(r -> r.graded(graded, review, shelf.progress()));
            // Who went to another card meanwhile stays there.
            if (round.equals(current)) {
                next();
            }
        };
        if (current.filter(r -> !r.counts()).isPresent()) {
            then.run();
            return;
        }
        var lines = new ArrayList<LogLine>();
        shelf.seen(graded, review.at(), ids).ifPresent(lines::add);
        lines.add(review);
        log.write(lines, then);
    }

    /// Suspends the card on show; the sitting goes on without it.
    public void suspend() {
        setAside((shown, done) -> deeds.suspend(List.of(shown), true, done));
    }

    /// Deletes the card on show, or leaves it out where its text stands in a note; the sitting goes on without it.
    public void delete() {
        setAside((shown, done) -> deeds.delete(List.of(shown), done));
    }

    private void setAside(BiConsumer<Card, Consumer<CardDeeds.Deed>> how) {
        card.get().ifPresent(shown -> how.accept(shown, deed -> {
            aside.add(shown, deed.back(), latest());
            // Who graded it or went to another card meanwhile stays there.
            if (card.get().filter(shown::equals).isPresent()) {
                next();
            }
        }));
    }

    /// The grade that would be taken back now.
    private Optional<Review> latest() {
        return round.flatMap(Sitting::latest).map(Sitting.Graded::review).or(() -> shelf.today().latest());
    }

    /// The person's own note on a card; empty where there is none.
    public String note(Card shown) {
        return shelf.progress().note(shown.id());
    }

    /// Writes the person's own note on the card on show.
    public void note(Card shown, String text) {
        if (!note(shown).equals(text.strip())) {
            deeds.note(shown, text, _ -> {});
        }
    }

    /// Predicting a program gave a grade: it counts for the card on show where that is the program, else by itself.
    ///
    /// @param then called once it is on disk
    void predicted(String id, Grade grade, Runnable then) {
        var shown = card.get().filter(c -> c.id().equals(id));
        if (shown.isPresent()) {
            settle(shown.get(), grade);
        } else if (!log.isWriting()) {
            log.write(List.of(new Review(ids.get(), id, clock.instant(), grade)), () -> {
                refresh();
                then.run();
            });
        }
    }

    /// Who opens a program whose moves are to be predicted.
    void predictBy(Consumer<Riddle> opens) {
        predict = opens;
    }

    /// Writes down grades that a mock interview gave, all or none.
    ///
    /// @param then given the lines once they are on disk
    void log(Map<Card, Grade> grades, Consumer<List<LogLine>> then) {
        if (log.isWriting()) {
            return;
        }
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
        if (!log.isWriting()) {
            logged(logged.stream().filter(Review.class::isInstance)
                    .<LogLine>map(line -> new Undo(ids.get(), line.id(), clock.instant())).toList(), then);
        }
    }

    private void logged(List<LogLine> lines, Consumer<List<LogLine>> then) {
        log.write(lines, () -> {
            refresh();
            then.accept(lines);
        });
    }

    /// When what goes by this id in the log is due, in words.
    String whenIs(String id) {
        return Labels.when(shelf.progress().state(id), clock.instant());
    }

    /// Takes the latest grade back, of this sitting or else of today, and shows its card again, answer and all. A card
    /// set aside since then comes back first.
    public void undo() {
        if (log.isWriting()) {
            return;
        }
        var put = aside.after(latest());
        if (put.isPresent()) {
            var now = round.orElseGet(() -> shelf.sitting(0));
            round = Optional.of(now);
            // At once: a second press means what was done before it.
            aside.remove(put.get());
            put.get().back().run(() -> {
                challenge.leave();
                card.get().ifPresent(now::putFirst);
                show(put.get().card(), false);
            });
            return;
        }
        if (round.flatMap(Sitting::latest).isEmpty()) {
            round = Optional.of(shelf.sitting(0));
        }
        var sitting = round.get();
        var last = sitting.latest();
        if (last.isEmpty()) {
            return;
        }
        var before = shelf.progress();
        Runnable then = () -> {
            challenge.leave();
            var again = sitting.undo(card.get(), before);
            // Choices are shown in another order each time, so what was chosen means nothing any more.
            show(again, !(again instanceof Card.Choice));
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
        challenge.leave();
        if (following.isPresent()) {
            show(following.get(), false);
        } else {
            choosing.leave();
            card.set(Optional.empty());
            refresh();
        }
    }

    private void show(Card shown, boolean withAnswer) {
        typed.set("");
        wasAsked = shelf.asks(shown.id());
        answerShown.set(withAnswer);
        if (shown instanceof Card.Choice choice) {
            choosing.open(choice, shown.id().hashCode() + shelf.progress().reviews(shown.id()).size());
        } else {
            choosing.leave();
        }
        card.set(Optional.of(shown));
        if (shown instanceof Card.Challenge c) {
            challenge.open(c);
        }
        refresh();
        refreshIntervals();
    }

    private void refresh() {
        shelf.refresh();
        overview.look();
        var showing = card.get().isPresent();
        var total = round.map(r -> r.total(showing)).orElse(0);
        var finished = round.map(Sitting::finished).orElse(0);
        done.set(total == 0 ? 0 : (double) finished / total);
        place.set(showing && total > 0 ? "card " + (finished + 1) + " of " + total : "");
        undoable.set(round.flatMap(Sitting::latest).isPresent() || shelf.today().latest().isPresent()
                || aside.after(latest()).isPresent());
        cramming.set(showing && round.filter(r -> !r.counts()).isPresent());
    }

    private void refreshIntervals() {
        var now = clock.instant();
        var scheduler = shelf.progress().scheduler();
        card.get()
                .ifPresent(c -> intervals
                        .set(scheduler.choices(shelf.progress().state(c.id()), now, shelf.progress().fuzz(c.id()))
                                .entrySet().stream().collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        e -> Interval.words(Duration.between(now, e.getValue().due()))))));
    }

    /// The grade the outcome suggests: Good, or Again where the challenge's last run did not pass or the choice was
    /// not the right one.
    public Grade suggested() {
        if (choosing.card().get().isPresent()) {
            return choosing.isRight() ? Grade.GOOD : Grade.AGAIN;
        }
        return challenge.verdict().get().filter(v -> !v.passed()).isPresent() ? Grade.AGAIN : Grade.GOOD;
    }

    /// Whether the card on show was never graded.
    public boolean isNew() {
        return card.get().filter(c -> shelf.progress().state(c.id()) instanceof New).isPresent();
    }

    public void openSource() {
        card.get().ifPresent(c -> links.open().accept(c.source()));
    }

    /// "From session 27 Jan 2020 · Interview questions".
    public String sourceOf(Card shown) {
        return Labels.source(shown.source());
    }

    private void failed(Exception e) {
        trouble.set(Labels.trouble(e));
    }
}
