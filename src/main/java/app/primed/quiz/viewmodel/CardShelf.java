package app.primed.quiz.viewmodel;

import app.primed.desk.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Complaint;
import app.primed.quiz.model.Interval;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.Progress;
import app.primed.quiz.model.Queue;
import app.primed.quiz.model.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Every card there is and where each stands: what the start page shows and rounds are drawn from.
public final class CardShelf {
    /// New cards of one round.
    static final int NEW_IN_A_ROUND = 20;

    /// A challenge as the start page lists it.
    ///
    /// @param when "new", "due now", "in 3 d"
    public record ChallengeLine(Card.Challenge card, String title, String when) {}

    /// What waits.
    ///
    /// @param due cards due now
    /// @param fresh new cards of the next round
    /// @param all every card there is
    /// @param next when the next card falls due, in words ("in 3 d"), if nothing is due now
    public record Outlook(int due, int fresh, int all, Optional<String> next) {}

    private final QuizFiles files;
    private final Supplier<List<NoteItem>> notes;
    private final Background background;
    private final InstantSource clock;
    private final Scheduler scheduler;
    private final boolean fuzzed;
    private List<Card> cards = List.of();
    private Progress progress;

    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(
            new Outlook(0, 0, 0, Optional.empty()));
    private final ReadOnlyObjectWrapper<List<ChallengeLine>> challenges = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Complaint>> complaints = new ReadOnlyObjectWrapper<>(List.of());

    /// @param notes reads the questions and challenges of the vault's notes; called away from the screen
    /// @param fuzzed whether intervals are spread a little
    CardShelf(
            QuizFiles files, Supplier<List<NoteItem>> notes, Background background, InstantSource clock,
            Scheduler scheduler, boolean fuzzed) {
        this.files = files;
        this.notes = notes;
        this.background = background;
        this.clock = clock;
        this.scheduler = scheduler;
        this.fuzzed = fuzzed;
        this.progress = Progress.of(List.of(), scheduler, fuzzed);
    }

    /// Reads decks, notes and log again.
    void load(Runnable then, Consumer<Exception> failed) {
        record Read(QuizFiles.Shelf shelf, List<Card> cards, Progress progress) {}
        background.submit("quiz-load", () -> {
            var shelf = files.load();
            var log = Progress.of(shelf.lines(), scheduler, fuzzed);
            return new Read(shelf, NoteCards.withDecks(notes.get(), log.seen(), shelf.cards()), log);
        }, read -> {
            progress = read.progress();
            cards = read.cards();
            complaints.set(read.shelf().complaints());
            loaded.set(true);
            then.run();
        }, failed);
    }

    /// Makes a question a card in the deck that Primed adds to, and reads everything again.
    void make(String question, String answer, String topic, Runnable made, Consumer<Exception> failed) {
        var id = "made-" + HexFormat.of().toHexDigits(question.strip().toLowerCase(Locale.ROOT).hashCode());
        background.submit("quiz-make", () -> {
            files.keepCard(id, question, answer, topic);
            return id;
        }, _ -> load(made, failed), failed);
    }

    Optional<Card> find(Predicate<Card> wanted) {
        return cards.stream().filter(wanted).findFirst();
    }

    /// The card of this id, if there is one.
    public Optional<Card> find(String id) {
        return find(c -> c.id().equals(id));
    }

    Queue queue() {
        return Queue.of(cards, progress, clock.instant(), NEW_IN_A_ROUND);
    }

    /// Every card there is.
    public List<Card> cards() {
        return cards;
    }

    Progress progress() {
        return progress;
    }

    /// The log says more.
    void add(List<LogLine> lines) {
        for (var line : lines) {
            progress = progress.plus(line);
        }
    }

    /// When a card is due, in words.
    String when(Card card) {
        return Labels.when(progress.state(card.id()), clock.instant());
    }

    /// Works out again what waits; time has passed or a card was graded.
    void refresh() {
        var now = clock.instant();
        var queue = queue();
        outlook.set(new Outlook(queue.due(), queue.fresh(), cards.size(),
                queue.next().map(n -> "in " + Interval.words(Duration.between(now, n)))));
        challenges.set(cards.stream().filter(Card.Challenge.class::isInstance).map(Card.Challenge.class::cast)
                .map(c -> new ChallengeLine(c, Labels.title(c), when(c))).toList());
    }

    /// Whether the disk was read once.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
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
