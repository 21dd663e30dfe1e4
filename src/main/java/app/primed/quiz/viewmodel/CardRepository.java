package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.DayProgress;
import app.primed.quiz.model.DaySession;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.Fingerprints;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.PredictionExercise;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.ReviewSession.GradedCard;
import app.primed.quiz.model.ScheduledReview;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import app.primed.quiz.model.WordingChanges;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// All cards of the vault with their schedule.
public final class CardRepository {
    private final QuizFiles files;
    private final Supplier<List<NoteItem>> notes;
    private final Background background;
    private final InstantSource clock;
    private final QuizError error;
    /// Cards of notes and decks.
    private List<Card> noteAndDeckCards = List.of();
    private List<PredictionExercise> exercises = List.of();
    private List<Card> allCards = List.of();
    private List<Card> activeCards = List.of();
    private Map<String, Card> byId = Map.of();
    private Map<String, Card> ofDecks = Map.of();
    private ReviewProgress progress;
    /// Kept from one reading to the next, and guarded by it: what it costs to read again depends on what changed.
    private final Fingerprints fingerprints = new Fingerprints();
    private Optional<Log> lastRead = Optional.empty();
    /// Lines appended to the log since it was last read.
    private final List<LogLine> added = new ArrayList<>();

    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<QuizSettings> settings = new ReadOnlyObjectWrapper<>(QuizSettings.DEFAULT);
    private final ReadOnlyObjectWrapper<List<FileProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    private record Log(QuizFiles.QuizData data, ReviewProgress progress) {}

    /// @param notes reads the questions and challenges of the vault's notes; called off the FX thread
    CardRepository(
            QuizFiles files, Supplier<List<NoteItem>> notes, Background background, InstantSource clock,
            QuizError error) {
        this.files = files;
        this.notes = notes;
        this.background = background;
        this.clock = clock;
        this.error = error;
        this.progress = ReviewProgress.of(List.of(), new Scheduler(SchedulerSettings.DEFAULT), false);
    }

    /// Reads decks, notes and log again.
    public void load() {
        load(() -> {});
    }

    private void load(Runnable then) {
        record Read(QuizFiles.QuizData data, List<Card> cards, ReviewProgress progress, List<Seen> reworded) {}
        added.clear();
        background.submit("quiz-load", () -> {
            var items = notes.get();
            synchronized (fingerprints) {
                var data = files.load();
                if (lastRead.isEmpty() || lastRead.get().data() != data) {
                    lastRead = Optional.of(new Log(data, ReviewProgress.of(data.lines(),
                            new Scheduler(data.settings().scheduling()), data.settings().spread())));
                }
                var log = lastRead.get().progress();
                var all = NoteCards.withDecks(items, log.wordings(), data.cards(), fingerprints);
                return new Read(data, all, log, WordingChanges.in(all, data.lines(), log.seen(), clock.instant()));
            }
        }, read -> {
            progress = read.progress().plus(addedSince(read.data().lines()));
            settings.set(read.data().settings());
            noteAndDeckCards = read.cards();
            ofDecks = read.data().cards().stream().collect(Collectors.toMap(Card::id, c -> c));
            problems.set(read.data().problems());
            loaded.set(true);
            error.clear();
            rebuild();
            logWordings(read.reworded());
            then.run();
        }, error::show);
    }

    /// Lines that were appended while the log was being read and may be missing from the result.
    private List<LogLine> addedSince(List<LogLine> read) {
        if (added.isEmpty()) {
            return List.of();
        }
        var known = read.stream().map(LogLine::id).collect(Collectors.toSet());
        return added.stream().filter(line -> !known.contains(line.id())).toList();
    }

    /// Logs the current wording of cards, so that a card keeps its progress through many small edits between two
    /// reviews.
    private void logWordings(List<Seen> reworded) {
        if (!reworded.isEmpty()) {
            // A separate job: a newer load must not cancel a write to the log. If it fails, cards keep their earlier
            // wording, and the next grade reports the problem with the log.
            background.submit("quiz-reworded-" + reworded.getFirst().id(), () -> {
                files.append(List.copyOf(reworded));
                return reworded;
            }, this::add, _ -> {});
        }
    }

    /// Creates a card from a question in a note, in the deck that Primed adds to. The note does not change.
    ///
    /// @param then runs when the card is on disk and loaded
    public void createCard(String question, String answer, String topic, Runnable then) {
        var id = "made-" + HexFormat.of().toHexDigits(question.strip().toLowerCase(Locale.ROOT).hashCode());
        background.submit("quiz-make", () -> {
            files.addCard(id, question, answer, topic);
            return id;
        }, _ -> load(then), error::show);
    }

    Optional<Card> find(Predicate<Card> wanted) {
        return allCards.stream().filter(wanted).findFirst();
    }

    /// The card on this line of a note.
    public Optional<Card> findAt(String note, int line) {
        return find(c -> c.source() instanceof CardSource.Note n && n.file().equals(note) && n.line() == line);
    }

    /// When the card with this question is due ("due now", "in 3 d", "new"); empty if there is no such card.
    public Optional<String> dueLabelOfQuestion(String question) {
        var wanted = question.strip();
        return find(c -> c.prompt().strip().equals(wanted)).map(c -> dueLabel(c.id()));
    }

    /// The card of this id, if there is one.
    public Optional<Card> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Programs whose next step can be predicted. A program is a card once it was predicted.
    void setExercises(List<PredictionExercise> found) {
        exercises = found;
        rebuild();
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

    /// Whether there is such a card, neither suspended nor excluded.
    boolean isActive(String id) {
        return progress.isActive(id) && find(id).isPresent();
    }

    /// The card in its deck. (A deck's challenge that a note claims has the note as its source.)
    Optional<Card> findInDeck(String id) {
        return Optional.ofNullable(ofDecks.get(id));
    }

    /// The current wording of a note's card as a line of the log, if it is not logged yet: it keeps the card's progress
    /// when its question is corrected or moved.
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

    DayProgress today() {
        return DayProgress.of(progress, clock.instant(), ZoneId.systemDefault());
    }

    /// @param more new cards besides the daily ones
    DaySession session(int more) {
        return DaySession.of(activeCards, progress, settings.get(), clock.instant(), ZoneId.systemDefault(), more);
    }

    /// The time of the interview, if its date is set and has not passed.
    public Optional<Instant> interviewMoment() {
        return DaySession.readyFor(settings.get(), clock.instant(), ZoneId.systemDefault());
    }

    /// The rest of today's session.
    ///
    /// @param more new cards besides the daily ones
    ScheduledReview scheduledReview(int more) {
        var session = session(more);
        var today = session.today();
        var queue = session.queue().cards();
        var learning = today.learning().stream().map(this::find).flatMap(Optional::stream)
                .filter(card -> progress.isActive(card.id()) && !queue.contains(card)).toList();
        var graded = today.latest().flatMap(review -> find(review.card()).map(card -> new GradedCard(card, review)));
        return new ScheduledReview(queue, learning, graded.stream().toList(), today.done());
    }

    /// All cards except suspended and excluded ones; queues, counts and forecasts use these.
    public List<Card> activeCards() {
        return activeCards;
    }

    /// All cards, including suspended and excluded ones.
    public List<Card> allCards() {
        return allCards;
    }

    ReviewProgress progress() {
        return progress;
    }

    /// Adds lines that were appended to the log.
    void add(List<? extends LogLine> lines) {
        progress = progress.plus(lines);
        added.addAll(lines);
        rebuild();
    }

    /// When a card is due ("new", "due now", "in 3 d"), or why it is not asked.
    String dueLabel(String id) {
        if (!progress.isActive(id)) {
            return progress.isDropped(id) ? "excluded from the quiz" : "suspended";
        }
        return CardLabels.due(progress.state(id), clock.instant());
    }

    /// Whether cards and log have been read.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<QuizSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Increases whenever the cards or their schedule change.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What could not be read in the decks and the log.
    public ReadOnlyObjectProperty<List<FileProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
