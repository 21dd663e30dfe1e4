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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The report of a mock interview: results, what to study next, export.
public final class MockReportViewModel {
    private final CardRepository cards;
    private final ReviewLogWriter log;
    private final QuizHost host;
    private final Vault vault;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<MockReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper();
    private List<StudySuggestion> study = List.of();
    private List<LogLine> logged = List.of();
    private boolean countable;

    MockReportViewModel(
            CardRepository cards, ReviewLogWriter log, QuizHost host, Vault vault, Background background,
            InstantSource clock) {
        this.cards = cards;
        this.log = log;
        this.host = host;
        this.vault = vault;
        this.background = background;
        this.clock = clock;
    }

    /// @param fresh whether the interview has just ended: only then can its grades be logged
    void show(MockReport shown, boolean fresh) {
        logged = List.of();
        counted.set(false);
        countable = fresh;
        study = StudySuggestion.next(shown, cards.activeCards(), cards.progress(), clock.instant());
        report.set(Optional.of(shown));
    }

    /// Logs the marks as grades (missed is Again, partly Hard, good Good), or undoes that. Questions that were not
    /// reached do not count.
    public void count(boolean wanted) {
        if (wanted && logged.isEmpty()) {
            log.write(grades(), lines -> {
                logged = lines;
                counted.set(true);
            });
        } else if (!wanted && !logged.isEmpty()) {
            log.undo(logged, () -> {
                logged = List.of();
                counted.set(false);
            });
        }
    }

    private Map<Card, Grade> grades() {
        var grades = new LinkedHashMap<Card, Grade>();
        report.get().stream().flatMap(r -> r.results().stream()).filter(MockReport.Result::reached)
                .forEach(result -> cards.find(result.card())
                        .ifPresent(card -> grades.put(card, result.mark().grade())));
        return grades;
    }

    /// Opens the line a question was written on.
    public void open(CardSource source) {
        host.open().accept(source);
    }

    /// The report as Markdown, with links relative to the root of the vault.
    public String markdown() {
        return page(Vault::escapeLink);
    }

    /// A name for its file: `mock-interview-2020-01-28.md`.
    public String fileName() {
        return "mock-interview-" + report.get().map(r -> LocalDate.ofInstant(r.at(), ZoneId.systemDefault()).toString())
                .orElse("") + ".md";
    }

    /// Writes the report as Markdown, with links relative to the file.
    public void save(Path file) {
        var target = file.toAbsolutePath();
        var words = page(name -> vault.linkTo(target, name));
        background.submit("mock-export", () -> SafeFile.write(target, words.getBytes(StandardCharsets.UTF_8)),
                _ -> host.showMessage().accept("Saved to " + target + "."));
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

    /// Whether its grades can be logged.
    public boolean isCountable() {
        return countable;
    }

    /// Whether its grades are logged.
    public ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }
}
