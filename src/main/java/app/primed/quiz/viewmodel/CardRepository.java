package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.DayProgress;
import app.primed.quiz.model.DaySession;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.IntervalFormat;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.PredictionExercise;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import app.primed.quiz.model.WordingChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Every card there is and where each stands: what the start page shows and rounds are drawn from.
public final class CardRepository {
    /// A challenge as the start page lists it.
    ///
    /// @param when "new", "due now", "in 3 d"
    public record ChallengeLine(Card.Challenge card, String title, String due) {}

    /// What waits.
    ///
    /// @param due cards to go over now
    /// @param fresh new cards the day has left
    /// @param beyond once nothing is left: new cards that could be asked today besides
    /// @param all every card there is, also those that are not asked
    /// @param done cards done today
    /// @param next when the next card falls due, in words ("in 3 d"), if nothing is due now
    public record Outlook(int due, int newCards, int moreNewCards, int all, int done, Optional<String> next) {
        static final Outlook NONE = new Outlook(0, 0, 0, 0, 0, Optional.empty());

        /// Whether there is something to ask now.
        public boolean hasCards() {
            return due + newCards > 0;
        }
    }

    private final QuizFiles files;
    private final Supplier<List<NoteItem>> notes;
    private final Background background;
    private final InstantSource clock;
    /// Cards of notes and decks.
    private List<Card> noteAndDeckCards = List.of();
    private List<PredictionExercise> exercises = List.of();
    private List<Card> allCards = List.of();
    private List<Card> activeCards = List.of();
    private Map<String, Card> byId = Map.of();
    private Map<String, Card> ofDecks = Map.of();
    private ReviewProgress progress;
    /// Lines the log has got since it was begun to be read last.
    private final List<LogLine> added = new ArrayList<>();

    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(
            Outlook.NONE);
    private final ReadOnlyObjectWrapper<QuizSettings> settings = new ReadOnlyObjectWrapper<>(QuizSettings.DEFAULT);
    private final ReadOnlyObjectWrapper<List<ChallengeLine>> challenges = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FileProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    /// @param notes reads the questions and challenges of the vault's notes; called away from the screen
    CardRepository(
            QuizFiles files, Supplier<List<NoteItem>> notes, Background background, InstantSource clock) {
        this.files = files;
        this.notes = notes;
        this.background = background;
        this.clock = clock;
        this.progress = ReviewProgress.of(List.of(), new Scheduler(SchedulerSettings.DEFAULT), false);
    }

    /// Reads decks, notes and log again.
    void load(Runnable then, Consumer<? super Throwable> failed) {
        record Read(QuizFiles.QuizData shelf, List<Card> cards, ReviewProgress progress, List<Seen> reworded) {}
        added.clear();
        background.submit("quiz-load", () -> {
            var shelf = files.load();
            var log = ReviewProgress.of(shelf.lines(), new Scheduler(shelf.settings().scheduling()),
                    shelf.settings().spread());
            var all = NoteCards.withDecks(notes.get(), log.wordings(), shelf.cards());
            return new Read(shelf, all, log, WordingChanges.in(all, shelf.lines(), log.seen(), clock.instant()));
        }, read -> {
            progress = read.progress().plus(addedSince(read.shelf().lines()));
            settings.set(read.shelf().settings());
            noteAndDeckCards = read.cards();
            ofDecks = read.shelf().cards().stream().collect(Collectors.toMap(Card::id, c -> c));
            rebuild();
            problems.set(read.shelf().problems());
            loaded.set(true);
            logWordings(read.reworded());
            then.run();
        }, failed);
    }

    /// What was written while the log was read, and may have come too late for that reading.
    private List<LogLine> addedSince(List<LogLine> read) {
        if (added.isEmpty()) {
            return List.of();
        }
        var known = read.stream().map(LogLine::id).collect(Collectors.toSet());
        return added.stream().filter(line -> !known.contains(line.id())).toList();
    }

    /// Writes down how cards read now, so that many small edits without a review between do not lose them.
    private void logWordings(List<Seen> reworded) {
        if (!reworded.isEmpty()) {
            // A job of its own: a reading that is replaced must not break off a write to the log. Where it fails they
            // are known by how they read before, and the next grade tells what is wrong with the log.
            background.submit("quiz-reworded-" + reworded.getFirst().id(), () -> {
                files.append(List.copyOf(reworded));
                return reworded;
            }, this::add, _ -> {});
        }
    }

    /// Makes a question a card in the deck that Primed adds to, and reads everything again.
    void createCard(String question, String answer, String topic, Runnable made, Consumer<? super Throwable> failed) {
        var id = "made-" + HexFormat.of().toHexDigits(question.strip().toLowerCase(Locale.ROOT).hashCode());
        background.submit("quiz-make", () -> {
            files.addCard(id, question, answer, topic);
            return id;
        }, _ -> load(made, failed), failed);
    }

    Optional<Card> find(Predicate<Card> wanted) {
        return allCards.stream().filter(wanted).findFirst();
    }

    /// The card of this id, if there is one.
    public Optional<Card> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Programs whose moves can be predicted. One that was is a card from then on.
    void setExercises(List<PredictionExercise> found) {
        exercises = found;
        rebuild();
        refresh();
    }

    private void rebuild() {
        var all = new ArrayList<>(noteAndDeckCards);
        exercises.stream().filter(r -> !(progress.state(r.id()) instanceof New)).map(Card.Predict::of)
                .forEach(all::add);
        allCards = List.copyOf(all);
        activeCards = allCards.stream().filter(card -> progress.isActive(card.id())).toList();
        byId = allCards.stream().collect(Collectors.toMap(Card::id, c -> c, (first, _) -> first));
        changes.set(changes.get() + 1);
    }

    /// Whether there is such a card and it may be asked.
    boolean isActive(String id) {
        return progress.isActive(id) && find(id).isPresent();
    }

    /// The card as its deck has it: a deck's challenge that a note claims stands in the note for the rest of the quiz.
    Optional<Card> findInDeck(String id) {
        return Optional.ofNullable(ofDecks.get(id));
    }

    /// How a note's card reads now, where the log does not say so yet: it keeps what the log says of the card with its
    /// question when that is mended or moves.
    Optional<LogLine> wordingLine(Card card, Instant at, Supplier<String> ids) {
        var reading = NoteCards.wording(card);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        var note = card.source();
        var known = progress.seen(card.id());
        return known.filter(k -> k.text().equals(reading.get()) && k.note().equals(note.file())).isPresent()
                ? Optional.empty()
                : Optional.of(new Seen(ids.get(), card.id(), at, reading.get(), note.file(), note.line()));
    }

    /// What was done today.
    DayProgress today() {
        return DayProgress.of(progress, clock.instant(), ZoneId.systemDefault());
    }

    private DaySession session(int more) {
        return DaySession.of(activeCards, progress, settings.get(), clock.instant(), ZoneId.systemDefault(), more);
    }

    /// The moment to be ready for, where a day is set that has not passed.
    public Optional<Instant> interviewMoment() {
        return DaySession.readyFor(settings.get(), clock.instant(), ZoneId.systemDefault());
    }

    /// The day's session from here on.
    ///
    /// @param more new cards besides those the day usually has
    ScheduledReview scheduledReview(int more) {
        var session = session(more);
        var today = session.today();
        var round = new ScheduledReview(session.queue().cards(), today.done());
        round.comeBack(today.learning().stream().map(this::find).flatMap(Optional::stream)
                .filter(card -> progress.isActive(card.id())).toList());
        today.latest().ifPresent(review -> find(review.card()).ifPresent(card -> round.takeUp(card, review)));
        return round;
    }

    /// A sitting of one card that is opened by itself.
    ScheduledReview singleCardReview() {
        return new ScheduledReview(List.of(), 0);
    }

    /// The cards that may be asked: all but those a person suspended or left out. Everything that asks, counts or
    /// forecasts goes by these.
    public List<Card> activeCards() {
        return activeCards;
    }

    /// Every card there is, suspended ones and those left out as well.
    public List<Card> allCards() {
        return allCards;
    }

    ReviewProgress progress() {
        return progress;
    }

    /// The log says more.
    void add(List<? extends LogLine> lines) {
        progress = progress.plus(lines);
        added.addAll(lines);
        rebuild();
    }

    /// When a card is due, in words; or why it is not asked.
    String dueLabel(Card card) {
        if (!progress.isActive(card.id())) {
            return progress.isDropped(card.id()) ? "left out of the quiz" : "suspended";
        }
        return CardLabels.due(progress.state(card.id()), clock.instant());
    }

    /// Works out again what waits; time has passed or a card was graded.
    void refresh() {
        var now = clock.instant();
        var session = session(0);
        var queue = session.queue();
        // Only once nothing is left the others are offered: those that may be asked today at all.
        int beyond = queue.cards().isEmpty() ? session(QuizSettings.MOST_NEW).queue().newCards() : 0;
        outlook.set(new Outlook(queue.due(), queue.newCards(), beyond, allCards.size(), session.today().done(),
                queue.next().map(n -> "in " + IntervalFormat.format(Duration.between(clock.instant(), n)))));
        challenges.set(activeCards.stream().filter(Card.Challenge.class::isInstance).map(Card.Challenge.class::cast)
                .map(c -> new ChallengeLine(c, CardLabels.title(c), dueLabel(c))).toList());
    }

    /// Whether the disk was read once.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// What is set about the quiz of this vault.
    public ReadOnlyObjectProperty<QuizSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Grows whenever the cards or what the log says of them changed.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ChallengeLine>> challengesProperty() {
        return challenges.getReadOnlyProperty();
    }

    /// What in the decks or the log could not be used.
    public ReadOnlyObjectProperty<List<FileProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
