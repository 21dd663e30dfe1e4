package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.io.DeckReader;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardText;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.NoteItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowseViewModelTest {
    private static final String DECK =
            """
                    {"deck": "Basics", "cards": [
                      {"id": "a", "topic": "priming and send", "prompt": "What does next() do first?", "answer": "It primes."},
                      {"id": "b", "topic": "states", "kind": "choice", "prompt": "Which state?", "right": ["SUSPENDED"], "wrong": ["CLOSED"]},
                      {"id": "c", "topic": "states", "kind": "challenge", "title": "Say it", "prompt": "Print it."}
                    ]}
                    """;
    private static final String FIRST = "Is a generator a coroutine?";

    @TempDir
    Path folder;

    private QuizFixture desk;
    private Quiz quiz;
    private BrowseViewModel browse;

    @BeforeEach
    void open() throws Exception {
        desk = new QuizFixture(folder);
        desk.deck(DECK);
        quiz = desk.open();
        browse = quiz.browse();
        browse.open();
    }

    private String found() {
        return browse.listingProperty().get().rows().stream().map(row -> row.card().prompt().substring(0, 5).strip())
                .collect(Collectors.joining(" "));
    }

    private String found(String query) {
        browse.queryProperty().set(query);
        return found();
    }

    private Card card(String prompt) {
        return quiz.cards().allCards().stream().filter(c -> c.prompt().equals(prompt)).findFirst().orElseThrow();
    }

    private void choose(String... prompts) {
        browse.selection().choose(java.util.Arrays.stream(prompts).map(this::card).toList());
    }

    private List<String> asked(Quiz model) {
        return model.cards().activeCards().stream().map(Card::prompt).toList();
    }

    @Test
    void findsByWordsAndByWhatACardIs() {
        assertEquals("Is a How d What Which Print", found());
        assertEquals("5 cards", browse.listingProperty().get().count());
        assertEquals("What", found("PRIMES"));
        assertEquals("1 of 5 cards", browse.listingProperty().get().count());
        assertEquals("Which Print", found("topic:states"));
        assertEquals("What", found("topic:\"priming and\" is:new"));
        assertEquals("Which", found("kind:choice deck:bas"));
        assertEquals("Is a How d", found("kind:note"));
        assertEquals("Is a", found("used generator"));
        assertEquals("", found("is:due"));
        assertEquals("", browse.listingProperty().get().problem());
        assertEquals("", found("is:late"));
        assertTrue(browse.listingProperty().get().problem().contains("is:late"),
                browse.listingProperty().get().problem());
        browse.queryProperty().set("");
        browse.filterProperty().set(BrowseFilter.NONE.withTopic("states").withKind("challenge"));
        assertEquals("Print", found());
        assertEquals(List.of("Interview questions", "priming and send", "states"),
                browse.listingProperty().get().topics());
        assertEquals(List.of("Basics", "notes/2020-01-27.md"), browse.listingProperty().get().sources());
    }

    @Test
    void aSuspendedCardIsNowhereAskedUntilItIsWoken() {
        choose(FIRST, "Print it.");
        browse.selection().toggleSuspended();
        assertEquals("2 cards suspended.", browse.selection().messageProperty().get());
        assertEquals("Is a Print", found("is:suspended"));
        var again = desk.open();
        assertFalse(asked(again).contains(FIRST));
        assertEquals(3, again.overview().outlookProperty().get().newCards());
        assertEquals(0, again.overview().challengesProperty().get().size());
        assertEquals(Optional.of("suspended"), again.cards().dueLabelOfQuestion(FIRST));
        assertTrue(browse.selection().allSuspended());
        browse.selection().toggleSuspended();
        assertEquals(5, asked(desk.open()).size());
        browse.selection().undo();
        assertEquals(3, asked(desk.open()).size());
        browse.selection().undo();
        assertEquals(5, asked(desk.open()).size());
        assertFalse(browse.selection().canUndoProperty().get());
    }

    @Test
    void whatIsSaidOfANotesCardStaysWithItWhenItsTypoIsCorrected() {
        choose(FIRST);
        browse.selection().toggleSuspended();
        browse.selection().saveNote(card(FIRST), "PEP 342");
        desk.notes = List.of(QuizFixture.question(40, "So, is a generater really a corotine?", "Used as one, yes."));
        var again = desk.open();
        var mended = again.cards().allCards().getFirst();
        assertEquals("PEP 342", again.actions().note(mended));
        assertTrue(again.browse().selection().isSuspended(mended));
    }

    @Test
    void aNotesCardIsLeftOutAndTheNoteUntouched() {
        choose(FIRST);
        browse.selection().delete();
        assertEquals("How d What Which Print", found(""));
        assertEquals("Is a", found("is:dropped"));
        assertFalse(asked(desk.open()).contains(FIRST));
        choose(FIRST);
        browse.selection().restore();
        assertEquals("Is a How d What Which Print", found(""));
        assertTrue(asked(desk.open()).contains(FIRST));
    }

    @Test
    void deckCardsAreCutOutOfTheirFileAndPutBackExactly() throws Exception {
        var file = desk.vault.quizzes().resolve("deck.json");
        Files.writeString(desk.vault.quizzes().resolve("other.json"),
                "{\"deck\":\"O\",\"cards\":[{\"id\":\"o\",\"prompt\":\"other\",\"answer\":\"x\"}]}");
        quiz.cards().load();
        choose(FIRST, "Which state?", "Print it.", "other");
        assertEquals("2 cards are deleted from quizzes/deck.json. 1 card is deleted from quizzes/other.json. "
                + "1 card is excluded from the quiz; its note does not change. "
                + "Reviews stay in the log, and Undo restores the cards.",
                CardSelection.deletion(browse.selection().cardsProperty().get()));
        browse.selection().delete();
        assertEquals("How d What", found());
        assertEquals(List.of("a"), DeckReader.read(file, "d").cards().stream().map(Card::id).toList());
        assertEquals(List.of(),
                browse.selection().cardsProperty().get().stream().filter(c -> c.id().equals("b")).toList());
        browse.selection().undo();
        assertEquals(DECK, Files.readString(file));
        assertEquals("Is a How d What Which Print other", found());
    }

    @Test
    void oneDeckThatCannotBeWrittenLeavesAllAsTheyWere() throws Exception {
        Files.writeString(desk.vault.quizzes().resolve("other.json"),
                "{\"deck\":\"O\",\"cards\":[{\"id\":\"o\",\"prompt\":\"other\",\"answer\":\"x\"}]}");
        quiz.cards().load();
        choose("Which state?", "other");
        Files.writeString(desk.vault.quizzes().resolve("other.json"), "{ broken");
        browse.selection().delete();
        assertEquals(DECK, Files.readString(desk.vault.quizzes().resolve("deck.json")));
        assertTrue(quiz.error().textProperty().get().contains("quizzes/other.json"), quiz.error().textProperty().get());
        assertFalse(browse.selection().canUndoProperty().get());
    }

    @Test
    void aDeckCardIsEditedInItsFile() throws Exception {
        choose("What does next() do first?");
        assertTrue(browse.selection().isEditable());
        browse.selection().edit();
        var begun = browse.selection().editedProperty().get().orElseThrow();
        browse.selection().save(new CardText("states", "", begun.prompt(), "It runs to the first yield.", "", "",
                List.of(), List.of()));
        assertEquals(
                DECK.replace("\"It primes.\"", "\"It runs to the first yield.\"").replace("priming and send", "states"),
                Files.readString(desk.vault.quizzes().resolve("deck.json")));
        assertTrue(browse.selection().editedProperty().get().isEmpty());
        assertEquals("What", found("first yield"));
        assertEquals("states", browse.selection().single().orElseThrow().topic(),
                "the card on show is the one on disk");
        browse.selection().undo();
        assertEquals(DECK, Files.readString(desk.vault.quizzes().resolve("deck.json")));
    }

    @Test
    void anEditThatCannotBeSavedGoesOnAndLosesNoWords() throws Exception {
        choose("Which state?");
        browse.selection().edit();
        var begun = browse.selection().editedProperty().get().orElseThrow();
        browse.selection().save(new CardText(begun.topic(), "", "", "", "", "", begun.correct(), begun.incorrect()));
        assertEquals("The question is empty. Write a question, then save again.",
                browse.selection().saveErrorProperty().get());
        browse.selection().save(new CardText(begun.topic(), "", "q", "", "", "", List.of("x"), List.of("x")));
        assertTrue(browse.selection().saveErrorProperty().get().contains("is listed twice"),
                browse.selection().saveErrorProperty().get());
        choose(FIRST);
        assertEquals("Which state?", browse.selection().single().orElseThrow().prompt(),
                "nothing else is chosen meanwhile");
        Files.writeString(desk.vault.quizzes().resolve("deck.json"), DECK.replace("CLOSED", "CREATED"));
        quiz.cards().load();
        browse.selection().save(new CardText(begun.topic(), "", "q", "", "", "", begun.correct(), begun.incorrect()));
        assertTrue(browse.selection().saveErrorProperty().get().contains("since Primed read it"),
                browse.selection().saveErrorProperty().get());
        assertTrue(browse.selection().editedProperty().get().isPresent());
        assertEquals(DECK.replace("CLOSED", "CREATED"),
                Files.readString(desk.vault.quizzes().resolve("deck.json")));
        browse.selection().cancelEdit();
    }

    @Test
    void aChallengeThatANoteClaimsIsEditedInItsDeckAndLeftOutInTheQuiz() throws Exception {
        desk.deck(
                DECK.replace("\"prompt\": \"Print it.\"", "\"prompt\": \"Print it.\", \"claims\": [\"GEN_RUNNING\"]"));
        desk.notes = List.of(new NoteItem("notes/n.md", 4, "code-challenge", "Challenge", "Show GEN_RUNNING", "",
                Optional.empty()));
        quiz.cards().load();
        choose("Print it.");
        assertTrue(browse.selection().isEditable());
        browse.selection().edit();
        browse.selection().save(new CardText("states", "Say it", "Print that.", "", "", "", List.of(), List.of()));
        assertEquals("", browse.selection().saveErrorProperty().get());
        assertTrue(Files.readString(desk.vault.quizzes().resolve("deck.json")).contains("Print that."));
        choose("Print that.");
        browse.selection().delete();
        assertTrue(asked(quiz).stream().noneMatch(p -> p.contains("Print") || p.contains("Show")));
    }

    @Test
    void aRoundGoesOnWithoutTheCardAndTakesItBackInOrder() throws Exception {
        quiz.review().start();
        var first = quiz.current().cardProperty().get().orElseThrow();
        quiz.current().showAnswer();
        quiz.review().grade(Grade.EASY);
        var second = quiz.current().cardProperty().get().orElseThrow();
        quiz.review().suspend();
        var third = quiz.current().cardProperty().get().orElseThrow();
        assertFalse(third.equals(second));
        quiz.current().showAnswer();
        quiz.review().grade(Grade.EASY);
        var fourth = quiz.current().cardProperty().get().orElseThrow();
        quiz.review().delete();
        assertTrue(quiz.review().canUndoProperty().get());
        quiz.review().undo();
        assertEquals(fourth, quiz.current().cardProperty().get().orElseThrow());
        quiz.review().undo();
        assertEquals(third.id(), quiz.current().cardProperty().get().orElseThrow().id());
        quiz.review().undo();
        assertEquals(second.id(), quiz.current().cardProperty().get().orElseThrow().id());
        quiz.review().undo();
        assertEquals(first.id(), quiz.current().cardProperty().get().orElseThrow().id());
        assertFalse(quiz.review().canUndoProperty().get());
        assertEquals(DECK, Files.readString(desk.vault.quizzes().resolve("deck.json")));
        var again = desk.open();
        assertEquals(5, again.cards().activeCards().size());
        assertEquals("card 1 of 5", quiz.review().positionProperty().get());
    }

    @Test
    void theLastCardOfARoundCanBeSetAsideAndBroughtBackFromTheStartPage() {
        desk.notes = List.of(QuizFixture.question(3, FIRST, "yes"));
        quiz.cards().load();
        quiz.review().start();
        while (quiz.current().cardProperty().get().filter(c -> !c.prompt().equals(FIRST)).isPresent()) {
            quiz.review().suspend();
        }
        quiz.review().suspend();
        while (quiz.current().cardProperty().get().isPresent()) {
            quiz.review().suspend();
        }
        quiz.review().leave();
        assertTrue(quiz.review().canUndoProperty().get());
        quiz.review().undo();
        assertTrue(quiz.current().cardProperty().get().isPresent());
        assertEquals(1, quiz.cards().activeCards().size());
    }

    @Test
    void aCardSuspendedInTheListMakesWayAndAnEditedOneShowsItsNewWords() throws Exception {
        quiz.review().open(card("What does next() do first?"));
        browse.open(quiz.current().cardProperty().get().orElseThrow(), true);
        var begun = browse.selection().editedProperty().get().orElseThrow();
        browse.selection().save(new CardText(begun.topic(), "", "New words?", "x", "", "", List.of(), List.of()));
        browse.close();
        assertEquals("New words?", quiz.current().cardProperty().get().orElseThrow().prompt());
        browse.open(quiz.current().cardProperty().get().orElseThrow(), false);
        browse.selection().toggleSuspended();
        browse.close();
        assertTrue(quiz.current().cardProperty().get().isEmpty());
        choose("New words?");
        browse.review();
        assertEquals("New words?", quiz.current().cardProperty().get().orElseThrow().prompt(),
                "asked on purpose, also while suspended");
    }

    @Test
    void editingANotesCardOpensItsLine() {
        browse.close();
        browse.open(card(FIRST), true);
        assertFalse(browse.openProperty().get());
        assertEquals(3, desk.opened.getFirst().line());
    }

    @Test
    void anOwnNoteIsSavedFoundAndRemoved() throws Exception {
        browse.selection().saveNote(card(FIRST), "  see PEP 342\n");
        assertEquals("see PEP 342", desk.open().actions().note(card(FIRST)));
        assertEquals("Is a", found("pep"));
        var lines = Files.readAllLines(desk.vault.reviews()).size();
        browse.selection().saveNote(card(FIRST), "see PEP 342");
        assertEquals(lines, Files.readAllLines(desk.vault.reviews()).size(), "nothing new is not written");
        browse.selection().saveNote(card(FIRST), "");
        assertEquals("", desk.open().actions().note(card(FIRST)));
        browse.selection().undo();
        assertEquals("see PEP 342", quiz.actions().note(card(FIRST)));
    }

    @Test
    void theHistoryReportsEachReviewAndTheCurve() {
        quiz.review().open(card("What does next() do first?"));
        quiz.current().showAnswer();
        quiz.review().grade(Grade.EASY);
        desk.pass(Duration.ofDays(9));
        quiz.review().open(card("What does next() do first?"));
        quiz.current().showAnswer();
        quiz.review().grade(Grade.AGAIN);
        var history = browse.selection().history(card("What does next() do first?"));
        assertEquals(List.of(Grade.EASY, Grade.AGAIN), history.moments().stream().map(m -> m.grade()).toList());
        assertEquals(Duration.ofDays(8), history.moments().getFirst().interval());
        assertTrue(history.moments().get(1).recall() < 0.9 && history.moments().get(1).recall() > 0.8);
        var end = history.end(desk.instant());
        assertEquals(Duration.ofDays(30), Duration.between(desk.instant(), end));
        var curve = history.curve(end);
        var jumps = IntStream.range(1, curve.size())
                .filter(i -> curve.get(i).recall() > curve.get(i - 1).recall()).mapToObj(curve::get).toList();
        assertEquals(1, jumps.size(), "it falls but where it was asked");
        assertEquals(desk.instant(), jumps.getFirst().at());
        assertEquals(1, jumps.getFirst().recall());
        assertEquals(0, history.recall(desk.instant().minus(Duration.ofDays(90))));
    }

    @Test
    void twentyThousandCardsAreListedAndSetAsideAtOnce() throws Exception {
        desk.deck("{\"deck\": \"Big\", \"cards\": [" + IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\": \"c%d\", \"prompt\": \"Question %d\", \"answer\": \"a\"}".formatted(i, i))
                .collect(Collectors.joining(",\n")) + "]}");
        quiz.cards().load();
        assertEquals("20,002 cards", browse.listingProperty().get().count());
        browse.selection().choose(quiz.cards().allCards());
        browse.selection().toggleSuspended();
        assertEquals(0, quiz.cards().activeCards().size());
        browse.selection().undo();
        assertEquals(20_002, quiz.cards().activeCards().size());
        assertEquals(List.of(), new QuizFiles(desk.vault).load().problems());
        browse.queryProperty().set("19999");
        assertEquals("1 of 20,002 cards", browse.listingProperty().get().count());
    }
}
