package app.primed.quiz.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.MockReport;
import app.primed.quiz.model.MockReportMarkdown;
import app.primed.quiz.model.StudySuggestion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A report on show: how it went, what to study next, and what can be done with it.
public final class MockReportViewModel {
    private final QuizViewModel quiz;
    private final Vault vault;
    private final Background background;
    private final InstantSource clock;
    private final Consumer<String> told;
    private final ReadOnlyObjectWrapper<Optional<MockReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper();
    private List<StudySuggestion> study = List.of();
    private List<LogLine> logged = List.of();
    private boolean countable;

    /// @param told told what was done, in a sentence
    MockReportViewModel(
            QuizViewModel quiz, Vault vault, Background background, InstantSource clock, Consumer<String> told) {
        this.quiz = quiz;
        this.vault = vault;
        this.background = background;
        this.clock = clock;
        this.told = told;
    }

    /// @param fresh whether it was made just now: only then can it count in the schedule
    void show(MockReport shown, boolean fresh) {
        logged = List.of();
        counted.set(false);
        countable = fresh;
        study = StudySuggestion.next(shown, quiz.shelf().activeCards(), quiz.shelf().progress(), clock.instant());
        report.set(Optional.of(shown));
    }

    /// Writes the marks into the schedule's log (missed is Again, partly Hard, good Good), or takes them back.
    /// What was never asked does not count.
    public void count(boolean wanted) {
        if (wanted && logged.isEmpty()) {
            quiz.asking().log(grades(), lines -> {
                logged = lines;
                counted.set(true);
            });
        } else if (!wanted && !logged.isEmpty()) {
            quiz.asking().undoGrades(logged, _ -> {
                logged = List.of();
                counted.set(false);
            });
        }
    }

    private Map<Card, Grade> grades() {
        var grades = new LinkedHashMap<Card, Grade>();
        report.get().stream().flatMap(r -> r.results().stream()).filter(MockReport.Result::reached)
                .forEach(result -> quiz.shelf().find(result.card())
                        .ifPresent(card -> grades.put(card, result.mark().grade())));
        return grades;
    }

    /// Opens the line a question was written on.
    public void open(CardSource source) {
        quiz.links().open().accept(source);
    }

    /// As a page of Markdown, its links leading from the vault's root.
    public String markdown() {
        return page(Vault::escapeLink);
    }

    /// A name for its file: `mock-interview-2020-01-28.md`.
    public String fileName() {
        return "mock-interview-" + report.get().map(r -> LocalDate.ofInstant(r.at(), ZoneId.systemDefault()).toString())
                .orElse("") + ".md";
    }

    /// Writes the page away from the screen, its links leading from where it is written.
    public void save(Path file) {
        var target = file.toAbsolutePath();
        var words = page(name -> vault.linkTo(target, name));
        background.submit("mock-export", () -> SafeFile.write(target, words.getBytes(StandardCharsets.UTF_8)),
                _ -> told.accept("Written to " + target + "."));
    }

    private String page(java.util.function.Function<String, String> link) {
        return report.get().map(r -> MockReportMarkdown.of(r, study, ZoneId.systemDefault(), link)).orElse("");
    }

    public ReadOnlyObjectProperty<Optional<MockReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// What to study next.
    public List<StudySuggestion> study() {
        return study;
    }

    /// Whether it may count in the schedule.
    public boolean isCountable() {
        return countable;
    }

    /// Whether its marks stand in the schedule's log.
    public ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }
}
