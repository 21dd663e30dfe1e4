package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import app.primed.quiz.io.ReviewLog;
import app.primed.quiz.model.CardState;
import app.primed.quiz.model.CardWordings;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Suspended;
import app.primed.quiz.model.NoteCards;
import app.primed.quiz.model.NoteItem;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that Anki 2.1.15 made: fifteen notes of every kind it brings and of one own kind, two cards suspended, and
/// reviews graded in its own scheduler. The `.colpkg` is the same collection after Anki moved it to its second scheduler.
class AnkiRealPackageTest {
    private static final Path FILES = Path.of("src/test/resources/anki");
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Vault vault;
    private AnkiExchange files;

    @BeforeEach
    void vault() {
        vault = new Vault(folder.resolve("vault"));
        files = new AnkiExchange(vault, () -> NOW);
    }

    private AnkiContents read(String name) throws InterruptedException {
        return files.read(FILES.resolve(name), app.primed.quiz.io.anki.ImportProgress.UNSEEN);
    }

    private List<LogLine> log() throws Exception {
        return new ReviewLog(vault).read().lines();
    }

    private ReviewProgress progress() throws Exception {
        return ReviewProgress.of(log(), new Scheduler(SchedulerSettings.DEFAULT), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anki-2.1.15.apkg", "anki-2.1.15-v2.colpkg"})
    void everyKindOfNoteIsRead(String name) throws Exception {
        var read = read(name);
        assertEquals("19 cards in 6 decks, 1 left out: 1 with nothing but a picture or a sound on one side.",
                read.summary());
        var decks = read.cards().stream().map(AnkiCard::deck).distinct().toList();
        assertTrue(decks.containsAll(List.of(
                "Python::Coroutinen::Zust\u00e4nde", "\u65e5\u672c\u8a9e::\u6f22\u5b57 \uD83D\uDE00")),
                decks.toString());
        var answers = read.cards().stream().collect(Collectors.toMap(AnkiCard::prompt, Function.identity()));
        assertEquals("GEN_CREATED\nNichts lief bisher.\n- kein `next`\n- kein `send`", answers.get(
                "Welcher Zustand hat `g` nach `g = f()`?\n[picture: zust\u00e4nde.png]").answer());
        assertEquals("```\nTrue ja\n```", answers.get(
                "```python\ndef f():\n    x = yield 1\n    print(x < 2, \"ja\")\n```\nWas druckt das?").answer());
        assertEquals("g.send(None)", answers.get("next(g) is the same as").answer());
        assertEquals("to prime", answers.get("to run to the first yield").answer());
        assertEquals("yield from", answers.get("delegates").answer());
        assertFalse(answers.containsKey("waits"), "no second card was wanted");
        assertEquals("A generator is lazy and iterable\nsee PEP 255",
                answers.get("A [thing] is lazy and [\u2026]").answer());
        assertEquals("generator", answers.get(
                "\u65e5\u672c\u8a9e::\u6f22\u5b57 \uD83D\uDE00\n\u767a\u96fb\u6a5f\n(kein Beispiel)").answer());
        assertEquals("\u5354\u7a0b", answers.get("coroutine & more?").answer());
        assertEquals("vocab", answers.get("to prime").topic());
        assertEquals(3, read.media());
    }

    @Test
    void notesAsTextAreRead() throws Exception {
        assertEquals("17 cards in 1 deck, 1 left out: 1 with nothing but a picture or a sound on one side "
                + "(first on line 5).", read("anki-2.1.15-notes.txt").summary());
    }

    /// The old scheduler had three buttons while learning: both files say the same grades all the same.
    @ParameterizedTest
    @ValueSource(strings = {"anki-2.1.15.apkg", "anki-2.1.15-v2.colpkg"})
    void theReviewsComeAlong(String name) throws Exception {
        var contents = read(name);
        var outcome = files.preview(contents, Set.of());
        assertEquals(new AnkiExchange.ImportSummary("19 new cards.", 0, 13, 2), outcome);
        assertFalse(Files.exists(vault.root()), "asking writes nothing");
        assertEquals("19 new cards, 2 suspended, with 13 reviews.", files.importCards(contents, Set.of(), true));
        var reviews = log().stream().filter(Review.class::isInstance).map(Review.class::cast).toList();
        assertEquals(List.of(1L, 2L, 10L), List.of(Grade.AGAIN, Grade.GOOD, Grade.EASY).stream()
                .map(g -> reviews.stream().filter(r -> r.grade() == g).count()).toList());
        assertEquals(Instant.parse("2020-01-26T00:53:20Z"),
                reviews.stream().map(Review::at).min(Instant::compareTo).get());
        var progress = progress();
        assertEquals(13, progress.cards().size());
        assertTrue(progress.cards().stream().noneMatch(c -> progress.state(c) instanceof CardState.New));
        assertEquals(2, contents.cards().stream().filter(c -> progress.isSuspended(c.id())).count());
    }

    @Test
    void withoutBeingAskedForTheyStay() throws Exception {
        assertEquals("19 new cards, 2 suspended.", files.importCards(read("anki-2.1.15.apkg"), Set.of(), false));
        assertTrue(log().stream().allMatch(Suspended.class::isInstance));
        assertEquals("0 new cards, 19 unchanged, with 13 reviews.",
                files.importCards(read("anki-2.1.15.apkg"), Set.of(), true));
    }

    @Test
    void aSecondImportAddsNothingTwice() throws Exception {
        files.importCards(read("anki-2.1.15.apkg"), Set.of(), true);
        var before = Files.readString(vault.reviews());
        assertEquals("0 new cards, 19 unchanged.", files.importCards(read("anki-2.1.15.apkg"), Set.of(), true));
        assertEquals(before, Files.readString(vault.reviews()));
        assertEquals(0, files.preview(read("anki-2.1.15.apkg"), Set.of()).reviews());
    }

    /// Wherever an earlier import broke off, the next one completes it and each review counts once.
    @Test
    void aLogCutAnywhereIsCompleted() throws Exception {
        var contents = read("anki-2.1.15.apkg");
        var own = "{\"id\":\"own\",\"card\":\"note-1\",\"at\":\"2020-01-01T00:00:00Z\",\"grade\":3}\n";
        Files.createDirectories(vault.quizzes());
        Files.writeString(vault.reviews(), own);
        files.importCards(contents, Set.of(), true);
        var whole = Files.readAllBytes(vault.reviews());
        var expected = log().stream().map(LogLine::id).sorted().toList();
        var states = progress();
        for (var cut = own.length(); cut < whole.length; cut++) {
            Files.write(vault.reviews(), Arrays.copyOf(whole, cut));
            ImportedReviews.write(vault, contents.past(), true, List.of());
            assertEquals(expected, log().stream().map(LogLine::id).sorted().toList(), "cut at " + cut);
            var now = progress();
            for (var card : states.cards()) {
                assertEquals(states.state(card), now.state(card));
            }
        }
    }

    /// A note's question that went to Anki and was studied there keeps what was learnt when its typo is mended.
    @Test
    void aQuestionOfANoteStudiedInAnkiOutlivesATypo() throws Exception {
        var before = NoteCards.of(List.of(question("What is a genrator?")), CardWordings.NONE, List.of());
        var card = before.getFirst();
        var past = new AnkiReviewData(
                List.of(new AnkiReviewData.AnkiReview(card.id(), 1_580_000_000_000L, Grade.GOOD)), Map.of(), false);
        var contents = new AnkiContents("back.apkg",
                List.of(new AnkiCard(card.id(), "Primed", "t", card.prompt(), "A")), Map.of(), 0, past);
        assertEquals("0 new cards, 1 already in your notes and decks, with 1 review.",
                files.importCards(contents, before, true));
        assertEquals("0 new cards, 1 already in your notes and decks.", files.importCards(contents, before, true));
        assertEquals(2, log().size());
        var after = NoteCards.of(List.of(question("What is a generator?")), progress().wordings(), List.of());
        assertEquals(card.id(), after.getFirst().id());
    }

    private static NoteItem question(String text) {
        return new NoteItem(
                "notes/n.md", 3, "interview-questions", "Interview questions", text, "A", Optional.empty());
    }

    @Test
    void whoWokeACardIsNotOverruled() throws Exception {
        files.importCards(read("anki-2.1.15.apkg"), Set.of(), false);
        var card = ((Suspended) log().getFirst()).card();
        new ReviewLog(vault).append(List.of(new Suspended("mine", card, NOW, false)));
        files.importCards(read("anki-2.1.15-v2.colpkg"), Set.of(), true);
        assertFalse(progress().isSuspended(card));
    }
}
