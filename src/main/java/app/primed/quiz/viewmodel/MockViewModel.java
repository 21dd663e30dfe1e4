package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.platform.UserFacingException;
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
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The mock interview from its set-up to its report: n questions in m minutes, answers compared only at the end.
public final class MockViewModel {

    /// Where it stands.
    public enum Stage {
        CLOSED,
        SETUP,
        ASKING,
        REVIEW,
        REPORT
    }

    private final QuizViewModel quiz;
    private final MockFiles files;
    private final Background background;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final LongSupplier seeds;
    private final Consumer<List<Card>> study;
    private final MockDraftWriter draft;
    private final MockSetupViewModel setup;
    private final MockSessionViewModel sitting;
    private final MockReviewViewModel review;
    private final MockReportViewModel report;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
    private final ReadOnlyObjectWrapper<Optional<MockInterview>> unfinished = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<MockReport>> reports = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<FileProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /// @param seeds another number for each draw
    /// @param study begins a round of exactly these cards
    /// @param told told what was done, in a sentence
    public MockViewModel(
            QuizViewModel quiz, Vault vault, Settings settings, Background background, InstantSource clock,
            Supplier<String> ids, LongSupplier seeds, Consumer<List<Card>> study, Consumer<String> told) {
        this.quiz = quiz;
        this.files = new MockFiles(vault);
        this.background = background;
        this.clock = clock;
        this.ids = ids;
        this.seeds = seeds;
        this.study = study;
        draft = new MockDraftWriter(files, background, error::set);
        setup = new MockSetupViewModel(settings);
        sitting = new MockSessionViewModel(clock, draft, quiz.another(this::failed), this::review);
        review = new MockReviewViewModel(sitting, this::finish);
        report = new MockReportViewModel(quiz, vault, background, clock, told);
        quiz.shelf().outlookProperty().subscribe(_ -> {
            if (stage.get() == Stage.SETUP) {
                setup.setCards(quiz.shelf().activeCards());
            }
        });
    }

    /// Reads what is kept: interviews not finished, earlier reports.
    public void load() {
        record Kept(MockFiles.Contents<MockInterview> unfinished, MockFiles.Contents<MockReport> reports) {}
        background.submit("mock-look", () -> new Kept(files.unfinished(), files.reports()), kept -> {
            var own = sitting.interview().map(MockInterview::id).orElse("");
            unfinished.set(kept.unfinished().all().reversed().stream().filter(i -> !i.id().equals(own)).findFirst());
            reports.set(kept.reports().all());
            var all = new ArrayList<>(kept.unfinished().problems());
            all.addAll(kept.reports().problems());
            problems.set(List.copyOf(all));
        }, this::failed);
    }

    /// Shows the set-up; an interview under way stays in front.
    public void open() {
        if (stage.get() == Stage.CLOSED) {
            load();
            setup.setCards(quiz.shelf().activeCards());
            stage.set(Stage.SETUP);
        }
    }

    /// Draws the questions and begins. Does nothing where there are none.
    public void begin() {
        var wanted = setup.setup();
        var cards = !setup.canBeginProperty().get()
                ? List.<Card>of()
                : MockQuestionSampler.sample(quiz.shelf().activeCards(), quiz.shelf().progress(), clock.instant(),
                        wanted,
                        seeds.getAsLong());
        if (!cards.isEmpty()) {
            setup.saveSettings();
            error.set("");
            sitting.begin(MockInterview.begin(ids.get(), clock.instant(), wanted, cards));
            stage.set(Stage.ASKING);
        }
    }

    /// Goes on with the interview that was not finished.
    public void resume() {
        unfinished.get().filter(_ -> quiz.shelf().loadedProperty().get()).ifPresent(kept -> {
            var interview = kept.withCards(stand -> quiz.shelf().find(stand.id()).orElse(stand));
            unfinished.set(Optional.empty());
            sitting.begin(interview);
            if (interview.ended()) {
                review();
            } else {
                stage.set(Stage.ASKING);
            }
        });
    }

    /// Throws the interview that was not finished away, answers and all.
    public void discard() {
        unfinished.get().ifPresent(draft::delete);
        unfinished.set(Optional.empty());
    }

    private void review() {
        review.begin();
        stage.set(Stage.REVIEW);
    }

    private void finish() {
        var interview = sitting.interview().orElseThrow();
        var made = MockReport.of(interview);
        background.submit("mock-report", () -> {
            files.addReport(made);
            files.deleteDraft(interview.id());
            return files.reports();
        }, read -> reports.set(read.all()),
                e -> error.set("The report could not be added to quizzes/mocks.jsonl (" + reason(e)
                        + "). Copy it or save it from here; the answers are kept, and the interview can be gone on with"
                        + " once there is room."));
        sitting.clear();
        report.show(made, true);
        stage.set(Stage.REPORT);
    }

    /// Shows an earlier report.
    public void show(MockReport earlier) {
        report.show(earlier, false);
        stage.set(Stage.REPORT);
    }

    /// Back to the quiz. An interview under way is paused and kept, to be gone on with.
    public void leave() {
        if (sitting.interview().isPresent()) {
            unfinished.set(sitting.interview());
            sitting.leave();
        }
        stage.set(Stage.CLOSED);
    }

    /// From a report, or back from the set-up.
    public void back() {
        if (stage.get() == Stage.REPORT) {
            load();
            setup.setCards(quiz.shelf().activeCards());
            stage.set(Stage.SETUP);
        } else {
            leave();
        }
    }

    /// Begins a round of exactly these cards.
    public void study(List<Card> cards) {
        leave();
        study.accept(cards);
    }

    /// The program ends: what was answered is on disk when this returns.
    public void close() {
        sitting.close();
    }

    private void failed(Throwable e) {
        error.set(reason(e));
    }

    private static String reason(Throwable e) {
        return e instanceof UserFacingException t
                ? t.getMessage() + " " + t.remedy()
                : e.getMessage() == null ? e.toString() : e.getMessage();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public MockSetupViewModel setup() {
        return setup;
    }

    public MockSessionViewModel sitting() {
        return sitting;
    }

    public MockReviewViewModel answers() {
        return review;
    }

    public MockReportViewModel report() {
        return report;
    }

    /// An interview that was not finished, if there is one.
    public ReadOnlyObjectProperty<Optional<MockInterview>> unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /// Earlier reports, the oldest first.
    public ReadOnlyObjectProperty<List<MockReport>> reportsProperty() {
        return reports.getReadOnlyProperty();
    }

    /// What of the kept could not be read.
    public ReadOnlyObjectProperty<List<FileProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// A failure to tell, with its way out; empty where there is none.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
