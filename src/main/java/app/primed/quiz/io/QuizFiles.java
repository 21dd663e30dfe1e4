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
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The quiz's files in a vault: decks and the review log in `quizzes/`, drafts and solutions of challenges in
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
    private Map<Path, SafeFile.Stamp> stamps = Map.of();
    private Optional<QuizData> last = Optional.empty();

    public QuizFiles(Vault vault) {
        this.vault = vault;
        this.log = new ReviewLog(vault);
        this.own = new FromNotesDeck(vault);
        this.settings = new QuizSettingsFile(vault);
        this.decks = new DeckEditor(vault);
    }

    public DeckEditor decks() {
        return decks;
    }

    /// Everything that is read from disk.
    ///
    /// @param cards the cards of the decks
    /// @param lines the review log
    /// @param problems what could not be read
    public record QuizData(
            List<Card> cards, List<LogLine> lines, QuizSettings settings, List<FileProblem> problems) {}

    /// Reads decks, log and settings. The same object as the last time where none of their files has changed since.
    public synchronized QuizData load() throws IOException {
        var now = stamps();
        // A file that could not be read may be readable now with the same stamp.
        if (last.isEmpty() || !last.get().problems().isEmpty() || !now.equals(stamps)) {
            last = Optional.of(read());
            stamps = now;
        }
        return last.get();
    }

    private Map<Path, SafeFile.Stamp> stamps() throws IOException {
        FxThreadGuard.check();
        var found = new HashMap<Path, SafeFile.Stamp>();
        try (var files = Files.newDirectoryStream(vault.quizzes(), Files::isRegularFile)) {
            for (var file : files) {
                found.put(file, SafeFile.stamp(file));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            System.getLogger(QuizFiles.class.getName()).log(System.Logger.Level.DEBUG, "no quizzes, or gone", e);
        }
        return found;
    }

    private QuizData read() throws IOException {
        var decks = DeckReader.load(vault.quizzes(), vault.relativeName(vault.quizzes()) + "/");
        var reviews = log.read();
        var complaints = new ArrayList<>(decks.problems());
        complaints.addAll(reviews.problems());
        var read = settings.read();
        complaints.addAll(read.problems());
        return new QuizData(decks.cards(), reviews.lines(), read.settings(), List.copyOf(complaints));
    }

    /// Appends to the review log; on disk when this returns.
    public void append(List<LogLine> lines) throws IOException {
        log.append(lines);
    }

    /// Changes the settings.
    ///
    /// @see QuizSettingsFile#change
    public void changeSettings(UnaryOperator<QuizSettings> change) {
        settings.change(change);
    }

    /// Creates a card from a question, in the deck that Primed adds to.
    ///
    /// @see FromNotesDeck#put
    public void addCard(String id, String prompt, String answer, String topic) {
        own.put(id, prompt, answer, topic);
    }

    /// Saves the code of an unfinished challenge.
    public void saveDraft(String card, String code) {
        SafeFile.write(solutions(card).resolve(DRAFT), code.getBytes(StandardCharsets.UTF_8));
    }

    /// The last saved code, if there is any.
    public Optional<String> draft(String card) throws IOException {
        return text(solutions(card).resolve(DRAFT));
    }

    /// Saves a solution that passed, unless it equals the latest one.
    public void saveSolution(String card, String code, Instant at) throws IOException {
        var earlier = solutionFiles(card);
        if (earlier.isEmpty() || !text(earlier.getLast()).equals(Optional.of(code))) {
            SafeFile.write(solutions(card).resolve(STAMP.format(at) + ".py"), code.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Solutions that passed, oldest first.
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

    /// The folder of a card's solutions. If the id is not a valid file name, the name is derived from it.
    private Path solutions(String card) {
        var plain = card.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
                ? card
                : "card-" + HexFormat.of().toHexDigits(card.hashCode()) + "-"
                        + HexFormat.of().toHexDigits(new StringBuilder(card).reverse().toString().hashCode());
        return vault.root().resolve(".primed").resolve("solutions").resolve(plain);
    }
}
