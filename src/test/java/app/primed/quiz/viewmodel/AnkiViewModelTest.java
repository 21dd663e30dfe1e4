package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Background;
import app.primed.platform.ImmediateBackground;
import app.primed.quiz.io.DeckEditor;
import app.primed.quiz.io.anki.AnkiExchange;
import app.primed.quiz.model.CardText;
import app.primed.quiz.model.Grade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnkiViewModelTest {
    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private final List<Throwable> told = new ArrayList<>();
    private QuizFixture desk;
    private Quiz quiz;

    @BeforeEach
    void desk() {
        desk = new QuizFixture(folder.resolve("vault"));
        quiz = desk.open();
    }

    private AnkiViewModel exchange(Background background) {
        return new AnkiViewModel(new AnkiExchange(desk.vault, desk), quiz.cards(), background, notes::add, told::add);
    }

    private Path text(String text) throws Exception {
        return Files.writeString(folder.resolve("mine.txt"), text);
    }

    @Test
    void aFileIsOfferedFirstAndTakenOverWhenAgreed() throws Exception {
        var offers = new ArrayList<AnkiViewModel.ImportPreview>();
        exchange(new ImmediateBackground()).read(text("#separator:tab\n#deck:Py\nQ\tA [sound:x.mp3]\nno answer\n"),
                offers::add);
        assertEquals("""
                1 card in 1 deck, 1 left out: 1 without an answer (first on line 4).
                1 new card.
                1 picture or sound is not imported; the cards keep its file name.
                It contains no reviews: its cards are imported as new.""", offers.getFirst().summary());
        assertFalse(Files.exists(desk.vault.quizzes()));
        offers.getFirst().importCards().accept(false);
        assertEquals(List.of("Imported from mine.txt: 1 new card."), notes);
        assertEquals(3, quiz.overview().outlookProperty().get().newCards());
        assertEquals(List.of(), told);
    }

    @Test
    void progressStaysOverASecondImport() throws Exception {
        var exchange = exchange(new ImmediateBackground());
        desk.notes = List.of();
        exchange.read(text("#separator:tab\n#guid column:1\ng\tQ\tA\n"), offer -> offer.importCards().accept(false));
        quiz.review().start();
        quiz.review().advance();
        quiz.review().grade(Grade.EASY);
        exchange.read(text("#separator:tab\n#guid column:1\ng\tQ reworded\tA\n"),
                offer -> offer.importCards().accept(false));
        assertEquals("Q reworded", quiz.cards().activeCards().getFirst().prompt());
        assertEquals(0, quiz.overview().outlookProperty().get().newCards());
        assertEquals("Imported from mine.txt: 0 new cards, 1 updated.", notes.getLast());
    }

    /// The offer says what a change made here comes to before anything is taken over.
    @Test
    void aCardChangedHereKeepsItsWords() throws Exception {
        var exchange = exchange(new ImmediateBackground());
        desk.notes = List.of();
        exchange.read(text("#separator:tab\n#guid column:1\ng\tQ\tA\n"), offer -> offer.importCards().accept(false));
        var card = quiz.cards().activeCards().getFirst();
        var known = CardText.of(card);
        new DeckEditor(desk.vault).edit(card.source().file(), card.id(), known, new CardText(
                known.topic(), "", "Q mended", known.answer(), "", "", List.of(), List.of()));
        exchange.read(text("#separator:tab\n#guid column:1\ng\tQ reworded\tA\nh\tNew\tA\n"), offer -> {
            assertEquals("""
                    2 cards in 1 deck.
                    1 new card, 1 with your changes kept.
                    1 card was changed here and keeps its text. To import Anki's text, delete the card here first.
                    It contains no reviews: its cards are imported as new.""", offer.summary());
            offer.importCards().accept(false);
        });
        assertEquals("Imported from mine.txt: 1 new card, 1 with your changes kept.", notes.getLast());
        assertEquals("Q mended", quiz.cards().activeCards().getFirst().prompt());
        assertEquals(List.of(), told);
    }

    /// In Anki they are notes already, under an id that is Anki's own.
    @Test
    void cardsFromAnkiDoNotGoBack() throws Exception {
        var exchange = exchange(new ImmediateBackground());
        exchange.read(text("#separator:tab\n#guid column:1\ng\tQ\tA\nprimed:x\tX\tA\n"),
                offer -> offer.importCards().accept(false));
        var out = folder.resolve("out.txt");
        exchange.export(out);
        assertEquals("1 card written to out.txt; 3 stay here: 1 question without an answer, and 2 cards that came from"
                + " Anki. In Anki choose File, Import.", notes.getLast());
        assertFalse(Files.readString(out).contains("anki-"), Files.readString(out));
        desk.notes = List.of();
        quiz.cards().load();
        var none = folder.resolve("none.txt");
        exchange.export(none);
        assertEquals("Nothing was written; 2 stay here: 2 cards that came from Anki.", notes.getLast());
        assertFalse(Files.exists(none));
    }

    @Test
    void aBadFileIsReportedAndNothingIsOffered() throws Exception {
        exchange(new ImmediateBackground()).read(text("\"never closed\n"), _ -> notes.add("offered"));
        assertEquals(List.of(), notes);
        assertTrue(told.getFirst().getMessage().startsWith("mine.txt, line 1:"), told.getFirst().getMessage());
        assertFalse(Files.exists(desk.vault.quizzes()));
    }

    @Test
    void everyCardGoesOutAndComesBackAsKnown() throws Exception {
        var exchange = exchange(new ImmediateBackground());
        var file = folder.resolve("out.txt");
        exchange.export(file);
        assertEquals("1 card written to out.txt; 1 stays here: 1 question without an answer. In Anki choose File,"
                + " Import.", notes.getFirst());
        exchange.read(file, offer -> notes.add(offer.summary().lines().toList().get(1)));
        assertEquals("0 new cards, 1 already in your notes and decks.", notes.getLast());
    }

    @Test
    void whatStaysHereIsSaidByItsKind() throws Exception {
        desk.deck("""
                {"deck": "D", "cards": [
                  {"id": "c", "kind": "challenge", "prompt": "Write a generator"},
                  {"id": "q", "prompt": "Q", "answer": "A"}]}
                """);
        quiz.cards().load();
        exchange(new ImmediateBackground()).export(folder.resolve("out.txt"));
        assertEquals("2 cards written to out.txt; 2 stay here: 1 challenge, which Anki cannot run, and 1 question"
                + " without an answer. In Anki choose File, Import.", notes.getFirst());
    }

    @Test
    void theReviewsComeAlongWhereAskedFor() {
        var offers = new ArrayList<AnkiViewModel.ImportPreview>();
        var exchange = exchange(new ImmediateBackground());
        desk.pass(Duration.ofDays(3_000));
        desk.notes = List.of();
        var file = Path.of("src/test/resources/anki/anki-2.1.15.apkg");
        exchange.read(file, offers::add);
        assertEquals("""
                19 cards in 6 decks, 1 left out: 1 with nothing but a picture or a sound on one side.
                19 new cards.
                2 cards are suspended in Anki and stay suspended.
                3 pictures and sounds are not imported; the cards keep their file names.""",
                offers.getFirst().summary());
        assertEquals(13, offers.getFirst().reviews());
        offers.getFirst().importCards().accept(true);
        assertEquals(List.of("Imported from anki-2.1.15.apkg: 19 new cards, 2 suspended, with 13 reviews."), notes);
        assertEquals(13, quiz.overview().outlookProperty().get().due());
        assertEquals(17, quiz.cards().activeCards().size());
        exchange.read(file, offers::add);
        assertEquals(0, offers.getLast().reviews());
        assertTrue(offers.getLast().summary().endsWith("Its reviews are in the log already."));
        assertEquals(List.of(), told);
    }

    @Test
    void readingCanBeStopped() throws Exception {
        var waiting = new PendingBackground(new ArrayList<>());
        var exchange = exchange(waiting);
        exchange.read(text("Q\tA\n"), _ -> notes.add("offered"));
        assertEquals("Reading mine.txt", exchange.statusProperty().get());
        assertTrue(exchange.cancellableProperty().get());
        exchange.cancel();
        assertEquals(List.of("anki"), waiting.cancelled());
        assertEquals("", exchange.statusProperty().get());
        assertFalse(exchange.cancellableProperty().get());
        assertEquals(List.of("Cancelled. Nothing was imported."), notes);
    }

    /// What is being written is written to the end, and no way to stop it is offered.
    @Test
    void writingCannotBeStopped() {
        var waiting = new PendingBackground(new ArrayList<>());
        var exchange = exchange(waiting);
        exchange.export(folder.resolve("out.txt"));
        assertEquals("Writing out.txt", exchange.statusProperty().get());
        assertFalse(exchange.cancellableProperty().get());
        exchange.cancel();
        assertEquals(List.of(), waiting.cancelled());
        assertEquals(List.of(), notes);
    }
}
