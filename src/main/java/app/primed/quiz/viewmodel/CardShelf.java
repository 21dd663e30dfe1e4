package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.Complaint;
import app.primed.quiz.model.DaySession;
import app.primed.quiz.model.Interval;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.Progress;
import app.primed.quiz.model.QuizSettings;
import app.primed.quiz.model.Reworded;
import app.primed.quiz.model.Riddle;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import app.primed.quiz.model.Today;
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
public final class CardShelf {
    /// A challenge as the start page lists it.
    ///
    /// @param when "new", "due now", "in 3 d"
    public record ChallengeLine(Card.Challenge card, String title, String when) {}

    /// What waits.
    ///
    /// @param due cards to go over now
    /// @param fresh new cards the day has left
    /// @param beyond once nothing is left: new cards that could be asked today besides
    /// @param all every card there is, also those that are not asked
    /// @param done cards done today
    /// @param next when the next card falls due, in words ("in 3 d"), if nothing is due now
    public record Outlook(int due, int fresh, int beyond, int all, int done, Optional<String> next) {
        static final Outlook NONE = new Outlook(0, 0, 0, 0, 0, Optional.empty());

        /// Whether there is something to ask now.
        public boolean any() {
            return due + fresh > 0;
        }
    }

    private final QuizFiles files;
    private final Supplier<List<NoteItem>> notes;
    private final Background background;
    private final InstantSource clock;
    /// Cards of notes and decks.
    private List<Card> written = List.of();
    private List<Riddle> riddles = List.of();
    private List<Card> everything = List.of();
    private List<Card> cards = List.of();
    private Map<String, Card> byId = Map.of();
    private Map<String, Card> ofDecks = Map.of();
    private Progress progress;
    /// Lines the log has got since it was begun to be read last.
    private final List<LogLine> added = new ArrayList<>();

    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(
            Outlook.NONE);
    private final ReadOnlyObjectWrapper<QuizSettings> settings = new ReadOnlyObjectWrapper<>(QuizSettings.DEFAULT);
    private final ReadOnlyObjectWrapper<List<ChallengeLine>> challenges = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Complaint>> complaints = new ReadOnlyObjectWrapper<>(List.of());

    /// @param notes reads the questions and challenges of the vault's notes; called away from the screen
    CardShelf(
            QuizFiles files, Supplier<List<NoteItem>> notes, Background background, InstantSource clock) {
        this.files = files;
        this.notes = notes;
        this.background = background;
        this.clock = clock;
        this.progress = Progress.of(List.of(), new Scheduler(SchedulerSettings.DEFAULT), false);
    }

    /// Reads decks, notes and log again.
    void load(Runnable then, Consumer<? super Throwable> failed) {
        record Read(QuizFiles.Shelf shelf, List<Card> cards, Progress progress, List<Seen> reworded) {}
        added.clear();
        background.submit("quiz-load", () -> {
            var shelf = files.load();
            var log = Progress.of(shelf.lines(), new Scheduler(shelf.settings().scheduling()),
                    shelf.settings().spread());
            var all = NoteCards.withDecks(notes.get(), log.readings(), shelf.cards());
            return new Read(shelf, all, log, Reworded.in(all, shelf.lines(), log.seen(), clock.instant()));
        }, read -> {
            progress = read.progress().plus(addedSince(read.shelf().lines()));
            settings.set(read.shelf().settings());
            written = read.cards();
            ofDecks = read.shelf().cards().stream().collect(Collectors.toMap(Card::id, c -> c));
            gather();
            complaints.set(read.shelf().complaints());
            loaded.set(true);
            remember(read.reworded());
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
    private void remember(List<Seen> reworded) {
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
    void make(String question, String answer, String topic, Runnable made, Consumer<? super Throwable> failed) {
        var id = "made-" + HexFormat.of().toHexDigits(question.strip().toLowerCase(Locale.ROOT).hashCode());
        background.submit("quiz-make", () -> {
            files.keepCard(id, question, answer, topic);
            return id;
        }, _ -> load(made, failed), failed);
    }

    Optional<Card> find(Predicate<Card> wanted) {
        return everything.stream().filter(wanted).findFirst();
    }

    /// The card of this id, if there is one.
    public Optional<Card> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Programs whose moves can be predicted. One that was is a card from then on.
    void predictable(List<Riddle> found) {
        riddles = found;
        gather();
        refresh();
    }

    private void gather() {
        var all = new ArrayList<>(written);
        riddles.stream().filter(r -> !(progress.state(r.id()) instanceof New)).map(Card.Predict::of).forEach(all::add);
        everything = List.copyOf(all);
        cards = everything.stream().filter(card -> progress.isAsked(card.id())).toList();
        byId = everything.stream().collect(Collectors.toMap(Card::id, c -> c, (first, _) -> first));
        changes.set(changes.get() + 1);
    }

    /// Whether there is such a card and it may be asked.
    boolean asks(String id) {
        return progress.isAsked(id) && find(id).isPresent();
    }

    /// The card as its deck has it: a deck's challenge that a note claims stands in the note for the rest of the quiz.
    Optional<Card> inDeck(String id) {
        return Optional.ofNullable(ofDecks.get(id));
    }

    /// How a note's card reads now, where the log does not say so yet: it keeps what the log says of the card with its
    /// question when that is mended or moves.
    Optional<LogLine> seen(Card card, Instant at, Supplier<String> ids) {
        var reading = NoteCards.reading(card);
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
    Today today() {
        return Today.of(progress, clock.instant(), ZoneId.systemDefault());
    }

    private DaySession session(int more) {
        return DaySession.of(cards, progress, settings.get(), clock.instant(), ZoneId.systemDefault(), more);
    }

    /// The moment to be ready for, where a day is set that has not passed.
    public Optional<Instant> readyFor() {
        return DaySession.readyFor(settings.get(), clock.instant(), ZoneId.systemDefault());
    }

    /// The day's session from here on.
    ///
    /// @param more new cards besides those the day usually has
    Round sitting(int more) {
        var session = session(more);
        var today = session.today();
        var round = new Round(session.left().cards(), today.done());
        round.comeBack(today.learning().stream().map(this::find).flatMap(Optional::stream)
                .filter(card -> progress.isAsked(card.id())).toList());
        today.latest().ifPresent(review -> find(review.card()).ifPresent(card -> round.takeUp(card, review)));
        return round;
    }

    /// A sitting of one card that is opened by itself.
    Round alone() {
        return new Round(List.of(), 0);
    }

    /// The cards that may be asked: all but those a person suspended or left out. Everything that asks, counts or
    /// forecasts goes by these.
    public List<Card> cards() {
        return cards;
    }

    /// Every card there is, suspended ones and those left out as well.
    public List<Card> everything() {
        return everything;
    }

    Progress progress() {
        return progress;
    }

    /// The log says more.
    void add(List<? extends LogLine> lines) {
        progress = progress.plus(lines);
        added.addAll(lines);
        gather();
    }

    /// When a card is due, in words; or why it is not asked.
    String when(Card card) {
        if (!progress.isAsked(card.id())) {
            return progress.isDropped(card.id()) ? "left out of the quiz" : "suspended";
        }
        return Labels.when(progress.state(card.id()), clock.instant());
    }

    /// Works out again what waits; time has passed or a card was graded.
    void refresh() {
        var now = clock.instant();
        var session = session(0);
        var queue = session.left();
        // Only once nothing is left the others are offered: those that may be asked today at all.
        int beyond = queue.cards().isEmpty() ? session(QuizSettings.MOST_NEW).left().fresh() : 0;
        outlook.set(new Outlook(queue.due(), queue.fresh(), beyond, everything.size(), session.today().done(),
                queue.next().map(n -> "in " + Interval.words(Duration.between(clock.instant(), n)))));
        challenges.set(cards.stream().filter(Card.Challenge.class::isInstance).map(Card.Challenge.class::cast)
                .map(c -> new ChallengeLine(c, Labels.title(c), when(c))).toList());
    }

    /// Whether the disk was read once.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// What is set about the quiz of this vault.
    public ReadOnlyObjectProperty<QuizSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /// Grows whenever the cards or what the log says of them changed.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Outlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<ChallengeLine>> challenges() {
        return challenges.getReadOnlyProperty();
    }

    /// What in the decks or the log could not be used.
    public ReadOnlyObjectProperty<List<Complaint>> complaints() {
        return complaints.getReadOnlyProperty();
    }
}
