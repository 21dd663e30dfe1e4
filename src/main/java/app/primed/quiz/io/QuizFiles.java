package app.primed.quiz.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.FileProblem;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.QuizSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The quiz's files in a vault: decks and the review log under `quizzes/`, what a person wrote for challenges under
/// `.primed/solutions/`.
public final class QuizFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final String DRAFT = "draft.py";

    private final Vault vault;
    private final ReviewLog log;
    private final FromNotesDeck own;
    private final QuizSettingsFile settings;
    private final DeckEditor decks;

    public QuizFiles(Vault vault) {
        this.vault = vault;
        this.log = new ReviewLog(vault);
        this.own = new FromNotesDeck(vault);
        this.settings = new QuizSettingsFile(vault);
        this.decks = new DeckEditor(vault);
    }

    /// Changes cards where they stand.
    public DeckEditor decks() {
        return decks;
    }

    /// All that the disk says.
    ///
    /// @param cards those of the decks
    /// @param lines the review log
    /// @param settings what is set about the quiz
    /// @param complaints what could not be used of any
    public record QuizData(
            List<Card> cards, List<LogLine> lines, QuizSettings settings, List<FileProblem> problems) {}

    public QuizData load() throws IOException {
        var decks = DeckReader.load(vault.quizzes(), vault.relativeName(vault.quizzes()) + "/");
        var reviews = log.read();
        var complaints = new ArrayList<>(decks.problems());
        complaints.addAll(reviews.problems());
        var read = settings.read();
        complaints.addAll(read.problems());
        return new QuizData(decks.cards(), reviews.lines(), read.settings(), List.copyOf(complaints));
    }

    /// Adds to the review log; on disk when this returns.
    public void append(List<LogLine> lines) throws IOException {
        log.append(lines);
    }

    /// Changes what is set about the quiz.
    ///
    /// @see QuizSettingsFile#change
    public void changeSettings(UnaryOperator<QuizSettings> change) {
        settings.change(change);
    }

    /// Makes a card of a question, in the deck that Primed adds to.
    ///
    /// @see FromNotesDeck#put
    public void addCard(String id, String prompt, String answer, String topic) {
        own.put(id, prompt, answer, topic);
    }

    /// Keeps the code of a challenge under way.
    public void saveDraft(String card, String code) {
        SafeFile.write(solutions(card).resolve(DRAFT), code.getBytes(StandardCharsets.UTF_8));
    }

    /// The code last worked on, if any was kept.
    public Optional<String> draft(String card) throws IOException {
        return text(solutions(card).resolve(DRAFT));
    }

    /// Keeps an answer that passed, unless the latest one reads the same.
    public void saveSolution(String card, String code, Instant at) throws IOException {
        var earlier = solutionFiles(card);
        if (earlier.isEmpty() || !text(earlier.getLast()).equals(Optional.of(code))) {
            SafeFile.write(solutions(card).resolve(STAMP.format(at) + ".py"), code.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Answers that passed, the oldest first.
    public List<String> solutions(String card, int atMost) throws IOException {
        var files = solutionFiles(card);
        var texts = new ArrayList<String>();
        for (var file : files.subList(Math.max(0, files.size() - atMost), files.size())) {
            text(file).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    private List<Path> solutionFiles(String card) throws IOException {
        FxThreadGuard.check();
        try (var files = Files.list(solutions(card))) {
            return files.filter(f -> f.getFileName().toString().matches("[0-9-]+\\.py")).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Optional<String> text(Path file) throws IOException {
        FxThreadGuard.check();
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// A folder for the card's answers; an id that is no plain file name gets a name made from it.
    private Path solutions(String card) {
        var plain = card.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
                ? card
                : "card-" + HexFormat.of().toHexDigits(card.hashCode()) + "-"
                        + HexFormat.of().toHexDigits(new StringBuilder(card).reverse().toString().hashCode());
        return vault.root().resolve(".primed").resolve("solutions").resolve(plain);
    }
}
