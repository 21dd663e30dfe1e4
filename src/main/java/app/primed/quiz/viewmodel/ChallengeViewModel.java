package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.ChallengeRunner;
import app.primed.quiz.model.Judge;
import app.primed.quiz.model.Verdict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// An open challenge: code, hints, run and verdict.
public final class ChallengeViewModel {
    /// The key of this view model's runs; the mock interview has its own.
    private final String run = "quiz-run-" + System.identityHashCode(this);
    /// Drafts that are being saved, by card id.
    private final Map<String, String> unsaved = new HashMap<>();
    /// The initial code; unchanged code is not saved as a draft.
    private String begun = "";

    private final QuizFiles files;
    private final ChallengeRunner runner;
    private final Background background;
    private final InstantSource clock;
    private final BiConsumer<String, String> watch;
    private final QuizError error;

    private final StringProperty code = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Card.Challenge>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper hintsShown = new ReadOnlyIntegerWrapper();
    /// Whether drafts are saved and earlier solutions offered.
    private boolean remembers;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<String>> earlierSolutions = new ReadOnlyObjectWrapper<>(List.of());
    private Background.Job job = () -> {};

    /// @param watch opens a program in the stepper: its name, its text
    ChallengeViewModel(
            QuizFiles files, ChallengeRunner runner, Background background, InstantSource clock,
            BiConsumer<String, String> watch, QuizError error) {
        this.files = files;
        this.runner = runner;
        this.background = background;
        this.clock = clock;
        this.watch = watch;
        this.error = error;
    }

    public ReadOnlyObjectProperty<Optional<Card.Challenge>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// The text of the editor.
    public StringProperty codeProperty() {
        return code;
    }

    /// The verdict of the latest run; empty before it and during a run.
    public ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty hintsShownProperty() {
        return hintsShown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Earlier solutions that passed, oldest first.
    public ReadOnlyObjectProperty<List<String>> earlierSolutionsProperty() {
        return earlierSolutions.getReadOnlyProperty();
    }

    void open(Card.Challenge challenge) {
        open(challenge, challenge.starter());
        begun = challenge.starter();
        remembers = true;
        // Its draft may not be on disk yet.
        Optional.ofNullable(unsaved.get(challenge.id())).ifPresent(code::set);
        record Kept(Optional<String> draft, List<String> solutions) {}
        background.submit(
                "quiz-drafts",
                () -> new Kept(files.draft(challenge.id()), files.solutions(challenge.id(), 20)),
                kept -> {
                    // The user may have started typing before the draft was read; what was typed wins.
                    if (isShown(challenge) && code.get().equals(begun)) {
                        kept.draft().filter(draft -> !draft.isBlank()).ifPresent(code::set);
                    }
                    earlierSolutions.set(kept.solutions());
                },
                error::show);
    }

    /// Opens it with this code and no earlier solutions, for an interview; the caller saves the code.
    void open(Card.Challenge challenge, String text) {
        leave();
        remembers = false;
        hintsShown.set(0);
        verdict.set(Optional.empty());
        code.set(text);
        card.set(Optional.of(challenge));
        earlierSolutions.set(List.of());
    }

    /// Shows the edited challenge; the code stays.
    void refresh(Card.Challenge challenge) {
        if (code.get().equals(begun)) {
            begun = challenge.starter();
            code.set(begun);
        }
        card.set(Optional.of(challenge));
    }

    private boolean isShown(Card.Challenge challenge) {
        return card.get().filter(c -> c.id().equals(challenge.id())).isPresent();
    }

    /// Closes the challenge and saves the code as a draft.
    void leave() {
        cancel();
        card.get().ifPresent(this::keepDraft);
        card.set(Optional.empty());
        verdict.set(Optional.empty());
    }

    private void keepDraft(Card.Challenge challenge) {
        var text = code.get();
        if (remembers && !text.equals(begun)) {
            unsaved.put(challenge.id(), text);
            background.submit("quiz-draft-" + challenge.id(), () -> {
                files.saveDraft(challenge.id(), text);
                return text;
            }, saved -> unsaved.remove(challenge.id(), saved), error::show);
        }
    }

    /// Restores the starter code; undo in the editor reverts this.
    public void reset() {
        card.get().ifPresent(c -> code.set(c.starter()));
    }

    /// Opens the latest solution that passed in the editor.
    public void openEarlier() {
        if (!earlierSolutions.get().isEmpty()) {
            code.set(earlierSolutions.get().getLast());
        }
    }

    public void nextHint() {
        card.get().ifPresent(c -> hintsShown.set(Math.min(hintsShown.get() + 1, c.hints().size())));
    }

    /// Runs the code and judges the run. Cancels a running one first.
    public void runChecks() {
        if (card.get().isEmpty()) {
            return;
        }
        var challenge = card.get().get();
        var text = code.get();
        var refusal = Judge.refusal(text);
        cancel();
        verdict.set(Optional.empty());
        if (refusal.isPresent()) {
            verdict.set(refusal);
            return;
        }
        keepDraft(challenge);
        running.set(true);
        job = background.submit(run, () -> Judge.judge(challenge, runner.run("answer.py", text, challenge.checks())),
                found -> {
                    running.set(false);
                    verdict.set(Optional.of(found));
                    if (found.passed()) {
                        keepSolution(challenge, text);
                    }
                }, e -> {
                    running.set(false);
                    error.show(e);
                });
    }

    private void keepSolution(Card.Challenge challenge, String text) {
        var at = clock.instant();
        background.submit("quiz-solution-" + challenge.id() + at, () -> keepAndList(challenge.id(), text, at), list -> {
            if (remembers && card.get().equals(Optional.of(challenge))) {
                earlierSolutions.set(list);
            }
        }, error::show);
    }

    private List<String> keepAndList(String id, String text, java.time.Instant at) throws IOException {
        files.saveSolution(id, text, at);
        return files.solutions(id, 20);
    }

    /// Cancels the run, if there is one.
    public void cancel() {
        if (running.get()) {
            job.cancel();
            running.set(false);
        }
    }

    /// Opens the code in the stepper.
    public void watch() {
        if (!code.get().isBlank()) {
            watch.accept("answer.py", code.get());
        }
    }

    /// "Passed in 38 ms — 3 of 3 checks".
    public String wordsOf(Verdict found) {
        return CardLabels.verdict(found);
    }
}
