package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.quiz.io.MockFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockQuestionSampler;
import app.primed.quiz.model.MockReport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The mock interview from setup to report: n questions in m minutes, answers compared only at the end.
public final class MockViewModel {

    public enum Stage {
        CLOSED,
        SETUP,
        ASKING,
        REVIEW,
        REPORT
    }

    private final CardRepository cards;
    private final ReviewController reviewController;
    private final MockFiles files;
    private final Background background;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final LongSupplier seeds;
    private final MockDraftWriter draft;
    private final QuizError error;
    private final MockSetupViewModel setup;
    private final MockSessionViewModel session;
    private final MockReviewViewModel review;
    private final MockReportViewModel report;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyObjectWrapper<Optional<MockInterview>> unfinished = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<MockReport>> reports = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FileProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    /// @param seeds supplies a different number for each interview
    MockViewModel(
            CardRepository cards, ReviewLogWriter log, ReviewController reviewController,
            ChallengeViewModel challenge, QuizError error, QuizHost host, Vault vault, Settings settings,
            Background background, InstantSource clock, Supplier<String> ids, LongSupplier seeds) {
        this.cards = cards;
        this.reviewController = reviewController;
        this.files = new MockFiles(vault);
        this.background = background;
        this.clock = clock;
        this.ids = ids;
        this.seeds = seeds;
        this.error = error;
        draft = new MockDraftWriter(files, background, error);
        setup = new MockSetupViewModel(settings);
        session = new MockSessionViewModel(clock, draft, challenge, this::review);
        review = new MockReviewViewModel(session, this::finish);
        report = new MockReportViewModel(cards, log, host, vault, background, clock);
        cards.changesProperty().subscribe(_ -> {
            if (stage.get() == Stage.SETUP) {
                setup.setCards(cards.activeCards());
            }
        });
    }

    /// Reads unfinished interviews and earlier reports.
    public void load() {
        record Kept(MockFiles.Contents<MockInterview> unfinished, MockFiles.Contents<MockReport> reports) {}
        background.submit("mock-look", () -> new Kept(files.unfinished(), files.reports()), kept -> {
            var own = session.interview().map(MockInterview::id).orElse("");
            unfinished.set(kept.unfinished().all().reversed().stream().filter(i -> !i.id().equals(own)).findFirst());
            reports.set(kept.reports().all());
            var all = new ArrayList<>(kept.unfinished().problems());
            all.addAll(kept.reports().problems());
            problems.set(List.copyOf(all));
        }, error::show);
    }

    /// Shows the setup, unless an interview is running.
    public void open() {
        if (stage.get() == Stage.CLOSED) {
            load();
            setup.setCards(cards.activeCards());
            stage.set(Stage.SETUP);
        }
    }

    /// Chooses the questions and starts. Ignored if there are none.
    public void begin() {
        var wanted = setup.setup();
        var questions = !setup.canBeginProperty().get()
                ? List.<Card>of()
                : MockQuestionSampler.sample(
                        cards.activeCards(), cards.progress(), clock.instant(), wanted, seeds.getAsLong());
        if (!questions.isEmpty()) {
            setup.saveSettings();
            error.clear();
            session.begin(MockInterview.begin(ids.get(), clock.instant(), wanted, questions));
            stage.set(Stage.ASKING);
        }
    }

    /// Continues the unfinished interview.
    public void resume() {
        unfinished.get().filter(_ -> cards.loadedProperty().get()).ifPresent(kept -> {
            var interview = kept.withCards(stand -> cards.find(stand.id()).orElse(stand));
            unfinished.set(Optional.empty());
            session.begin(interview);
            if (interview.ended()) {
                review();
            } else {
                stage.set(Stage.ASKING);
            }
        });
    }

    /// Deletes the unfinished interview with its answers.
    public void discard() {
        unfinished.get().ifPresent(draft::delete);
        unfinished.set(Optional.empty());
    }

    private void review() {
        review.begin();
        stage.set(Stage.REVIEW);
    }

    private void finish() {
        var interview = session.interview().orElseThrow();
        var made = MockReport.of(interview);
        background.submit("mock-report", () -> {
            files.addReport(made);
            files.deleteDraft(interview.id());
            return files.reports();
        }, read -> reports.set(read.all()),
                e -> error.show("The report could not be added to quizzes/mocks.jsonl (" + CardLabels.reason(e)
                        + "). Copy it or save it from here. The answers are kept, and the interview can be continued once"
                        + " there is room."));
        session.clear();
        report.show(made, true);
        stage.set(Stage.REPORT);
    }

    /// Shows an earlier report.
    public void show(MockReport earlier) {
        report.show(earlier, false);
        stage.set(Stage.REPORT);
    }

    /// Returns to the quiz. A running interview is paused and can be continued.
    public void leave() {
        if (session.interview().isPresent()) {
            unfinished.set(session.interview());
            session.leave();
        }
        stage.set(Stage.CLOSED);
    }

    /// Returns from a report to the setup, or from the setup to the quiz.
    public void back() {
        if (stage.get() == Stage.REPORT) {
            load();
            setup.setCards(cards.activeCards());
            stage.set(Stage.SETUP);
        } else {
            leave();
        }
    }

    /// Reviews exactly these cards.
    public void study(List<Card> wanted) {
        leave();
        reviewController.cram(wanted);
    }

    /// Saves the running interview before the program ends; on disk when this returns.
    public void close() {
        session.close();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public MockSetupViewModel setup() {
        return setup;
    }

    public MockSessionViewModel session() {
        return session;
    }

    public MockReviewViewModel answers() {
        return review;
    }

    public MockReportViewModel report() {
        return report;
    }

    /// The unfinished interview, if there is one.
    public ReadOnlyObjectProperty<Optional<MockInterview>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /// Earlier reports, the oldest first.
    public ReadOnlyObjectProperty<List<MockReport>> reportsProperty() {
        return reports.getReadOnlyProperty();
    }

    /// Saved interviews and reports that could not be read.
    public ReadOnlyObjectProperty<List<FileProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    public QuizError error() {
        return error;
    }
}
