package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.CardState.New;
import app.primed.quiz.model.ChallengeRunner;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.PredictionExercise;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/// The quiz: the card on show and what can be done with it, the sitting it belongs to, and the pages beside it.
/// A grade is on disk before the next card shows.
public final class QuizViewModel {
    private final InstantSource clock;
    private final QuizNavigation links;
    private final Function<Consumer<? super Throwable>, ChallengeViewModel> challenges;
    private final CardRepository shelf;
    private final CurrentCard onShow;
    private final ReviewController asking;
    private final CardActions deeds;
    private final StatisticsViewModel statistics;
    private final OverviewViewModel overview;
    private final ScheduleViewModel schedule;
    private final CramViewModel cram;
    private final BrowseViewModel browse;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Consumer<PredictionExercise> predict = _ -> {};

    /// @param notes reads the questions and challenges of the vault's notes; called away from the screen
    /// @param ids gives ids for lines of the log that nothing else has
    public QuizViewModel(
            QuizFiles files, Supplier<List<NoteItem>> notes, ChallengeRunner runner, Background background,
            InstantSource clock,
            Supplier<String> ids, QuizNavigation links) {
        this.clock = clock;
        this.links = links;
        this.challenges = told -> new ChallengeViewModel(files, runner, background, clock, links, told);
        this.shelf = new CardRepository(files, notes, background, clock);
        this.onShow = new CurrentCard(shelf, clock, another(this::failed));
        this.deeds =
                new CardActions(files, shelf, background, clock, ids, this::reload, () -> error.set(""), this::failed);
        this.asking = new ReviewController(
                shelf, onShow, new ReviewLogWriter(files, background, shelf, error::set), deeds, clock, ids,
                this::refresh);
        this.statistics = new StatisticsViewModel(shelf, background, clock);
        this.overview = new OverviewViewModel(shelf, background, clock);
        this.schedule = new ScheduleViewModel(files, shelf, background, this::reload);
        this.cram = new CramViewModel(this, clock);
        this.browse = new BrowseViewModel(shelf, deeds, background, clock, links, this::open, asking::afterBrowsing);
    }

    /// The challenge on show, where the card is one.
    public ChallengeViewModel challenge() {
        return onShow.challenge();
    }

    /// A challenge beside the one on show.
    ChallengeViewModel another(Consumer<? super Throwable> failed) {
        return challenges.apply(failed);
    }

    QuizNavigation links() {
        return links;
    }

    /// The choices on show, where the card has some.
    public ChoiceViewModel choosing() {
        return onShow.choosing();
    }

    /// Chooses one of them by its place from 0. Once the answer is shown it is too late.
    public void choose(int place) {
        onShow.choose(place);
    }

    /// Whether a key chooses now rather than grades.
    public boolean isChoosing() {
        return onShow.isChoosing();
    }

    /// Opens the program a question is about in the stepper.
    public void watchCode() {
        onShow.choosing().cardProperty().get().filter(c -> !c.code().isBlank())
                .ifPresent(c -> links.watch().accept("question.py", c.code() + "\n"));
    }

    /// The card on show; empty on the start page.
    public ReadOnlyObjectProperty<Optional<Card>> cardProperty() {
        return onShow.card.getReadOnlyProperty();
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
    public CardRepository shelf() {
        return shelf;
    }

    public ReadOnlyBooleanProperty answerShownProperty() {
        return onShow.answerShown.getReadOnlyProperty();
    }

    /// What a person typed as the answer before looking.
    public StringProperty typedAnswerProperty() {
        return onShow.typedAnswer;
    }

    /// What each button would wait: "10 min", "3 d".
    public ReadOnlyObjectProperty<Map<Grade, String>> intervalsProperty() {
        return onShow.intervals.getReadOnlyProperty();
    }

    /// How much of the round is done, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return asking.progress.getReadOnlyProperty();
    }

    /// "card 5 of 12" in a round, empty outside.
    public ReadOnlyStringProperty positionProperty() {
        return asking.position.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return asking.canUndo.getReadOnlyProperty();
    }

    /// Whether grades leave the schedule alone now.
    public ReadOnlyBooleanProperty crammingProperty() {
        return asking.cramming.getReadOnlyProperty();
    }

    /// What was done to a card besides grading it; empty once something else was.
    public ReadOnlyStringProperty messageProperty() {
        return asking.message.getReadOnlyProperty();
    }

    /// A failure to tell, with its way out; empty where there is none.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Reads decks, notes and log again. A card on show stays on show.
    public void reload() {
        shelf.load(() -> {
            error.set("");
            onShow.refresh();
            refresh();
        }, this::failed);
    }

    /// Begins the day's session, or goes on with it: what is due, and the new cards the day has left. Does nothing
    /// where there is nothing to ask.
    public void start() {
        asking.start();
    }

    /// As [#start()], with this many new cards more than the day usually has.
    public void learnMore(int cards) {
        asking.learnMore(cards);
    }

    /// Asks these cards until each was known once. The schedule stays as it is.
    public void cram(List<Card> cards) {
        asking.cram(cards);
    }

    /// Shows one card by itself: a challenge from the list, a question from a note.
    public void open(Card wanted) {
        asking.open(wanted);
    }

    /// As [#open(Card)], for the card that stands on this line of a note.
    ///
    /// @return whether there is one
    public boolean open(String note, int line) {
        var wanted = shelf.find(
                c -> c.source() instanceof CardSource.Note n && n.file().equals(note) && n.line() == line);
        wanted.ifPresent(this::open);
        return wanted.isPresent();
    }

    /// Makes a question of a note a card of its own. The note stays as it is.
    ///
    /// @param made called when the card is on disk and known here
    public void make(String question, String answer, String topic, Runnable made) {
        shelf.createCard(question, answer, topic, () -> {
            refresh();
            made.run();
        }, this::failed);
    }

    /// When the card that asks this is due, in words ("due now", "in 3 d", "new"); empty where no card asks it.
    public Optional<String> dueIn(String question) {
        var wanted = question.strip();
        return shelf.find(c -> c.prompt().strip().equals(wanted)).map(shelf::dueLabel);
    }

    /// Back to the start page. What was graded stays graded.
    public void leave() {
        asking.leave();
    }

    public void showAnswer() {
        onShow.showAnswer();
    }

    /// What Space does: shows the answer, and then means Good (where one had to choose, what that suggests). On the
    /// start page it begins; a program to predict it opens in the stepper.
    public void press() {
        if (onShow.card.get().isEmpty()) {
            start();
        } else if (onShow.card.get().get() instanceof Card.Predict p) {
            predict.accept(p.exercise());
        } else if (!onShow.answerShown.get()) {
            showAnswer();
        } else {
            grade(onShow.choosing().cardProperty().get().isPresent() ? suggested() : Grade.GOOD);
        }
    }

    /// Grades the card on show, once its answer is shown; the next card follows when the log is on disk.
    public void grade(Grade grade) {
        if (onShow.answerShown.get()) {
            onShow.card.get().ifPresent(shown -> asking.gradeCard(shown, grade));
        }
    }

    /// Suspends the card on show; the sitting goes on without it.
    public void suspend() {
        asking.suspend();
    }

    /// Deletes the card on show, or leaves it out where its text stands in a note; the sitting goes on without it.
    public void delete() {
        asking.delete();
    }

    /// Takes the latest grade back, of this sitting or else of today, and shows its card again, answer and all. A card
    /// set aside since then comes back first.
    public void undo() {
        asking.undo();
    }

    /// The person's own note on a card; empty where there is none.
    public String note(Card shown) {
        return deeds.note(shown);
    }

    /// Whether the card's note could not be written yet.
    public boolean isNoteRefused(Card shown) {
        return deeds.isNoteUnsaved(shown);
    }

    /// Writes the person's own note on the card on show.
    public void note(Card shown, String text) {
        deeds.note(shown, text, _ -> {});
    }

    /// Where grades go that something else than the card on show gave: predictions, a mock interview.
    ReviewController asking() {
        return asking;
    }

    /// Who opens a program whose moves are to be predicted.
    void predictBy(Consumer<PredictionExercise> opens) {
        predict = opens;
    }

    /// When what goes by this id in the log is due, in words.
    String whenIs(String id) {
        return CardLabels.due(shelf.progress().state(id), clock.instant());
    }

    private void refresh() {
        shelf.refresh();
        overview.refresh();
        asking.updateProgress();
    }

    /// The grade the outcome suggests: Good, or Again where the challenge's last run did not pass or the choice was
    /// not the right one.
    public Grade suggested() {
        return onShow.suggested();
    }

    /// Whether the card on show was never graded.
    public boolean isNew() {
        return onShow.card.get().filter(c -> shelf.progress().state(c.id()) instanceof New).isPresent();
    }

    public void openSource() {
        onShow.card.get().ifPresent(c -> links.open().accept(c.source()));
    }

    /// Shows a deck's card in the list of all cards, where it can be edited.
    ///
    /// @return whether there is such a card, and it is not what the list shows already
    public boolean showInCards(CardSource.Deck source) {
        var card = shelf.find(c -> c.source().equals(source)).filter(_ -> !browse.openProperty().get());
        card.ifPresent(c -> browse.open(c, false));
        return card.isPresent();
    }

    /// "From session 27 Jan 2020 · Interview questions".
    public String sourceOf(Card shown) {
        return CardLabels.source(shown.source());
    }

    private void failed(Throwable e) {
        error.set(CardLabels.error(e));
    }
}
