package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.links.DueCards;
import app.primed.links.QuizItems;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.VaultSectionNames;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Grade;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.quiz.viewmodel.QuizHost;
import app.primed.trace.RunEnd;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was learnt stays with its card while people work on their notes: real notes, the real log, the program opened
/// anew after each change.
class CardIdentityTest {
    private static final String MONDAY = "notes/monday.md";
    private static final String TUESDAY = "notes/tuesday.md";
    private static final String QUESTION = "How does a thread differ from a coroutine?";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2020-01-28T09:00:00Z");

    private void note(String name, String... questions) throws IOException {
        var text = new StringBuilder("Interview Questions\n===================\n\n");
        for (var question : questions) {
            text.append("- ").append(question).append('\n');
        }
        write(name, text.toString());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Quiz open() {
        var vault = new Vault(folder);
        var background = new ImmediateBackground();
        var notes = new NoteRepository(vault, VaultSectionNames.read(vault));
        var host = new QuizHost(
                () -> QuizItems.from(notes.sessions(), notes.reader()), List::of,
                (_, code, _) -> QuizFixture.ran(code, RunEnd.Reason.FINISHED),
                _ -> {}, (_, _) -> {}, _ -> {}, _ -> {});
        var quiz = Quiz.create(
                host, vault, new Settings(folder.resolve("settings.json"), background), background,
                () -> now = now.plusSeconds(1), () -> UUID.randomUUID().toString(), () -> 1);
        quiz.cards().load();
        return quiz;
    }

    private static Card card(Quiz quiz, String prompt) {
        return quiz.cards().activeCards().stream().filter(c -> c.prompt().equals(prompt)).findFirst().orElseThrow(
                () -> new AssertionError(prompt + " is not among " + quiz.cards().activeCards()));
    }

    private void learn(String prompt) {
        var quiz = open();
        quiz.review().open(card(quiz, prompt));
        quiz.current().showAnswer();
        quiz.review().grade(Grade.EASY);
        assertEquals("", quiz.error().textProperty().get());
    }

    /// The program is opened, as after a while, and closed again.
    private boolean isLearnt(String prompt) {
        var quiz = open();
        quiz.review().open(card(quiz, prompt));
        return !quiz.current().isNew();
    }

    private int cards() {
        return open().cards().activeCards().size();
    }

    @Test
    void aNotePutBackToAnOlderVersionKeepsItsCards() throws Exception {
        var readings = List.of("What is priming of a generator?", "What is priming of a coroutine?",
                "What does priming of a coroutine do?", "What does it do, priming a running coroutine of yours?");
        note(MONDAY, readings.getFirst());
        learn(readings.getFirst());
        for (var reading : readings) {
            note(MONDAY, reading);
            var unused = isLearnt(reading);
        }
        var last = readings.stream().filter(reading -> {
            try {
                note(MONDAY, reading);
                return isLearnt(reading);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }).toList();
        assertTrue(last.contains(readings.getFirst()), last::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "How does a thread difer from a coroutine?", "how do threads differ from coroutines?",
        "So how does a thread really differ from a coroutine?", "How does a **thread** differ from a `coroutine`?",
        "How does a thread of the system differ from a coroutine?",
    })
    void aTypoCorrectedOrASmallRewordingKeepsIt(String before) throws Exception {
        note(MONDAY, "What is a linter?", before);
        learn(before);
        note(MONDAY, "What is a linter?", QUESTION);
        assertTrue(isLearnt(QUESTION));
        assertFalse(isLearnt("What is a linter?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "How does a generator differ from a coroutine?|How does a thread differ from a coroutine?",
        "How does a thread differ from a process?|How does a thread differ from a coroutine?",
        "What is a generator?|What is a generator expression?",
        "What happens to a generator when close is called on it while it is suspended?"
                + "|What happens to a generator when throw is called on it while it is suspended?",
        "What is an asynchronous generator good for?|What is a synchronous generator good for?",
        "What does == do?|What does != do?", "What is `*args` in a signature?|What is `**args` in a signature?",
        "How does C++ free memory at the end?|How does C free memory at the end?",
        "What came with Python 3.5?|What came with Python 3.7?",
        "What calls __getattr__ on an object?|What calls __setattr__ on an object?",
        "What are iterables in Python?|What are iterators in Python?",
    })
    void anotherQuestionInItsPlaceStartsAnew(String gone, String other) throws Exception {
        note(MONDAY, gone);
        learn(gone);
        note(MONDAY, other);
        assertFalse(isLearnt(other));
    }

    @Test
    void signsTellQuestionsApart() throws Exception {
        note(MONDAY, "What does `==` do?", "What does `!=` do?", "What is C?", "What is C++?", "What is C#?",
                "What does `[]` make?", "What does `()` make?", "What does != do?");
        assertEquals(7, cards());
    }

    @Test
    void movedWithinTheNoteAndToAnother() throws Exception {
        note(MONDAY, QUESTION, "What is a linter?");
        learn(QUESTION);
        note(MONDAY, "Where does the word datum come from?", "What is a linter?", QUESTION);
        assertTrue(isLearnt(QUESTION));
        note(MONDAY, "What is a linter?");
        note(TUESDAY, QUESTION);
        assertTrue(isLearnt(QUESTION));
        assertFalse(isLearnt("What is a linter?"));
    }

    @Test
    void renamedWithATypoCorrectedInAnotherQuestion() throws Exception {
        note(MONDAY, QUESTION, "Wat may `__exit__` retrun?");
        learn(QUESTION);
        learn("Wat may `__exit__` retrun?");
        Files.delete(folder.resolve(MONDAY));
        note("notes/2020/first.md", QUESTION, "What may `__exit__` return?");
        assertTrue(isLearnt(QUESTION));
        assertTrue(isLearnt("What may `__exit__` return?"));
    }

    @Test
    void copiedFromDayToDayItIsOneCard() throws Exception {
        note(MONDAY, QUESTION);
        learn(QUESTION);
        note(TUESDAY, QUESTION, "What is a linter?");
        note("notes/friday.md", QUESTION.toLowerCase(java.util.Locale.ROOT));
        assertEquals(2, cards());
        assertEquals(1, learnt().size());
    }

    @Test
    void answeredInOneNoteAndNotInAnother() throws Exception {
        note(MONDAY, QUESTION);
        learn(QUESTION);
        note(TUESDAY, QUESTION + "\n    - The system runs one, the language the other.");
        note("notes/wednesday.md", QUESTION);
        var quiz = open();
        assertEquals(1, quiz.cards().activeCards().size());
        var card = (Card.Recall) quiz.cards().activeCards().getFirst();
        assertEquals("The system runs one, the language the other.", card.answer());
        assertTrue(isLearnt(QUESTION));
    }

    @Test
    void swappedOrOneDeletedAndASimilarOneAdded() throws Exception {
        var generator = "How does a generator differ from a coroutine?";
        note(MONDAY, QUESTION, generator);
        learn(QUESTION);
        note(MONDAY, generator, QUESTION);
        assertTrue(isLearnt(QUESTION));
        assertFalse(isLearnt(generator));
        note(MONDAY, generator, "How does a thread differ from a process?");
        assertEquals(Set.of(), learnt());
    }

    @Test
    void manySmallEditsWithAndWithoutAReviewBetween() throws Exception {
        var edits = List.of(
                "What does the event loop do while a coroutine waits?",
                "What does the event loop do when a coroutine waits?",
                "What does the event loop do when some coroutines wait?",
                "What does an event loop in asyncio do when some coroutines wait?",
                "What may an event loop in asyncio do when some coroutines wait?",
                "What may an event loop in asyncio do when coroutines wait for sockets?",
                "What may a loop in asyncio do when coroutines wait for sockets?");
        for (var between : List.of(true, false)) {
            var name = "notes/edits-" + between + ".md";
            note(name, edits.getFirst());
            learn(edits.getFirst());
            for (var edit : edits) {
                note(name, edit);
                assertTrue(isLearnt(edit), edit);
                if (between) {
                    learn(edit);
                }
            }
            Files.delete(folder.resolve(name));
            Files.delete(folder.resolve("quizzes/reviews.jsonl"));
        }
    }

    @Test
    void aDifferenceBetweenMachinesIsReportedOnce() throws Exception {
        var log = folder.resolve("quizzes/reviews.jsonl");
        note(MONDAY, QUESTION);
        learn(QUESTION);
        long lines = 0;
        for (var turn = 0; turn < 4; turn++) {
            for (var text : List.of("How does a thread differ from a coroutine here?", QUESTION)) {
                note(MONDAY, text);
                assertTrue(isLearnt(text));
                assertTrue(isLearnt(text));
            }
            lines = turn == 0 ? Files.lines(log).count() : lines;
        }
        assertEquals(3, lines, "seen, graded, seen reworded");
        assertEquals(3, Files.lines(log).count());
    }

    @Test
    void pairsAndClozesKeepTheirs() throws Exception {
        write(MONDAY, "Learnings\n=========\n- to prime ::: call next once\n"
                + "- A ==generator== hands data out, a ==coroutine== takes it in\n");
        learn("to prime");
        learn("A […] hands data out, a coroutine takes it in");
        assertEquals(4, cards());
        write(TUESDAY, "Other\n=====\n\n1. to prime ::: call `next` once\n\n"
                + "A ==generator== hands the data out, but a ==coroutine== takes it in.\n");
        Files.delete(folder.resolve(MONDAY));
        assertEquals(Set.of("to prime", "A […] hands the data out, but a coroutine takes it in."), learnt());
        write(TUESDAY, "A generator hands the data out, but a ==coroutine== takes it in.\n");
        assertEquals(Set.of(), learnt(), "another gap is another card");
    }

    @Test
    void aPairBecomesAnInterviewQuestionAndStaysTheCard() throws Exception {
        write(MONDAY, "Learnings\n=========\n- What is priming?::The first next\n");
        learn("What is priming?");
        note(MONDAY, "What is priming?\n    - The first next");
        assertTrue(isLearnt("What is priming?"));
        note(MONDAY, "What is priming?::The first next");
        assertTrue(isLearnt("What is priming?"));
        assertEquals(1, cards(), "a question with a mark is one card");
    }

    @Test
    void primedDueReportsTheSame() throws Exception {
        note(MONDAY, QUESTION);
        write(TUESDAY, "- yield ::: gives way\n\nA ==generator== is primed\n");
        learn("gives way");
        var due = new ObjectMapper().readTree(DueCards.due(new Vault(folder), c -> {
            throw new AssertionError(c);
        }));
        var kinds = new HashSet<String>();
        due.forEach(entry -> kinds.add(entry.get("card").asText().split("-")[0] + " " + entry.get("state").asText()));
        assertEquals(4, due.size());
        assertEquals(Set.of("note new", "back review", "cloze new"), kinds);
    }

    private Set<String> learnt() {
        var quiz = open();
        var learnt = new HashSet<String>();
        for (var card : quiz.cards().activeCards()) {
            quiz.review().open(card);
            if (!quiz.current().isNew()) {
                learnt.add(card.prompt());
            }
        }
        return learnt;
    }
}
