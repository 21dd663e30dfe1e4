package app.primed.quiz.io.anki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnkiPackageTest {
    @TempDir
    Path folder;

    private Vault vault;
    private AnkiExchange files;

    @BeforeEach
    void vault() {
        vault = new Vault(folder.resolve("vault"));
        files = new AnkiExchange(vault, InstantSource.system());
    }

    private AnkiContents read(Path file) throws InterruptedException {
        return files.read(file, ImportProgress.UNSEEN);
    }

    private List<Card> inVault() throws Exception {
        var loaded = DeckReader.load(vault.quizzes(), "quizzes/");
        assertEquals(List.of(), loaded.problems());
        return loaded.cards();
    }

    private String reason(Path file) {
        var trouble = assertThrows(UserFacingException.class, () -> read(file));
        assertFalse(Files.exists(vault.root()), "nothing is written");
        assertFalse(trouble.remedy().isBlank());
        return trouble.getMessage();
    }

    private Apkg sample(boolean newest) throws Exception {
        var apkg = new Apkg(folder, newest)
                .basic("g;1|a", "states marked", "Which state is <code>g</code> in?<br><img src=\"s.png\">",
                        "<b>GEN_CREATED</b><div>nothing ran</div>")
                .reversed("g2", "", "to prime", "to run to the first <i>yield</i>")
                .cloze("g3", "A {{c1::generator::thing}} is {{c2::lazy}}", "&lt;see&gt; PEP 255", 3)
                .basic("g4", "", "Sound only", "[sound:a.mp3]")
                .basic("g5", "", "No answer", "");
        apkg.entries.put("0", new byte[] {1, 2, 3});
        return apkg;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothFormsOfPackageAreRead(boolean newest) throws Exception {
        var read = read(sample(newest).zip("Python.apkg"));
        assertEquals(List.of(
                new AnkiCard("anki-g;1|a", "Python::Async", "states", "Which state is `g` in?\n[picture: s.png]",
                        "GEN_CREATED\nnothing ran"),
                new AnkiCard("anki-g2", "Python::Async", "Python::Async", "to prime", "to run to the first yield"),
                new AnkiCard("anki-g2-2", "Python::Async", "Python::Async", "to run to the first yield", "to prime"),
                new AnkiCard("anki-g3", "Python::Async", "Python::Async", "A [thing] is lazy",
                        "A generator is lazy\n<see> PEP 255"),
                new AnkiCard("anki-g3-2", "Python::Async", "Python::Async", "A generator is [\u2026]",
                        "A generator is lazy\n<see> PEP 255")),
                read.cards());
        assertEquals("5 cards in 1 deck, 3 left out: 1 with a cloze that is no longer in the note, "
                + "1 with nothing but a picture or a sound on one side, 1 without an answer.", read.summary());
        assertEquals(2, read.media());
    }

    @Test
    void aSecondImportGivesNewWordsAndKeepsIds() throws Exception {
        var first = read(sample(true).zip("Python.apkg"));
        assertEquals("5 new cards.", files.preview(first, Set.of()).words());
        assertFalse(Files.exists(vault.root()), "asking writes nothing");
        assertEquals("5 new cards.", files.importCards(first, Set.of(), false));
        assertTrue(Files.exists(vault.quizzes().resolve("anki-python-async.json")));
        var before = inVault().stream().map(Card::id).toList();
        var second = read(new Apkg(folder, false).basic("g;1|a", "", "Reworded?", "Yes").basic("new", "", "Q", "A")
                .zip("other name.apkg"));
        assertEquals("1 new card, 1 updated.", files.importCards(second, Set.of(), false));
        var after = inVault();
        assertEquals(Stream.concat(before.stream(), Stream.of("anki-new")).toList(),
                after.stream().map(Card::id).toList());
        assertEquals("Reworded?", after.getFirst().prompt());
        var bytes = Files.readAllBytes(vault.quizzes().resolve("anki-python-async.json"));
        files.importCards(second, Set.of(), false);
        assertEquals(new String(bytes, StandardCharsets.UTF_8),
                Files.readString(vault.quizzes().resolve("anki-python-async.json")));
    }

    @Test
    void cardsThatStandElsewhereAreLeftAsTheyAre() throws Exception {
        Files.createDirectories(vault.quizzes());
        var own = "{\"deck\": \"Mine\", \"cards\": [{\"id\": \"mine\", \"prompt\": \"P\", \"answer\": \"A\"}]}";
        Files.writeString(vault.quizzes().resolve("own.json"), own);
        var back = read(new Apkg(folder, true).basic("primed:mine", "", "P2", "A2").basic("primed:note-7", "", "N", "A")
                .basic("x", "", "X", "A").zip("back.apkg"));
        assertEquals("1 new card, 2 already in your notes and decks.",
                files.importCards(back, List.of(new Card.Recall("note-7", "t", "N", "A", "",
                        new CardSource.Note("notes/n.md", 1, "", Optional.empty()))), false));
        assertEquals(own, Files.readString(vault.quizzes().resolve("own.json")));
        assertEquals(List.of("anki-x", "mine"), inVault().stream().map(Card::id).toList());
    }

    @Test
    void aDamagedDeckStopsTheImportAndNothingIsWritten() throws Exception {
        Files.createDirectories(vault.quizzes());
        var broken = vault.quizzes().resolve("anki-python-async.json");
        Files.writeString(broken, "{\"deck\":\n oops");
        var cards = new ArrayList<AnkiCard>();
        cards.add(new AnkiCard("anki-0", "Another", "t", "P", "A"));
        cards.addAll(read(sample(true).zip("Python.apkg")).cards());
        var trouble = assertThrows(UserFacingException.class, () -> files.importCards(
                new AnkiContents("Python.apkg", cards, Map.of(), 0, AnkiReviewData.NONE), Set.of(), false));
        assertEquals("The cards belong in quizzes/anki-python-async.json, but line 2 is not valid JSON. "
                + "Nothing was imported.", trouble.getMessage());
        try (var there = Files.list(vault.quizzes())) {
            assertEquals(List.of(broken), there.toList());
        }
    }

    @Test
    @Tag("full")
    void fiftyThousandCardsComeIn() throws Exception {
        var apkg = new Apkg(folder, true);
        for (var i = 0; i < 50_000; i++) {
            apkg.basic("g" + i, "t" + i % 40, "What does <code>f(" + i + ")</code> give?",
                    "<div>It gives " + i + "</div><div>each time it is asked, and nothing else.</div>");
        }
        var file = apkg.zip("many.apkg");
        var told = new ArrayList<String>();
        var read = files.read(file, told::add);
        files.importCards(read, Set.of(), false);
        assertEquals(50_000, inVault().size());
        assertTrue(told.size() > 50 && told.contains("Reading: 25,600 cards"));
    }

    @Test
    void readingCanBeStopped() throws Exception {
        var file = sample(true).zip("Python.apkg");
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> read(file));
        assertFalse(Thread.interrupted());
    }

    @Test
    void noNameInTheZipBecomesAPath() throws Exception {
        var apkg = sample(false);
        apkg.entries.put("../../escaped.txt", "out".getBytes(StandardCharsets.UTF_8));
        apkg.entries.put("/tmp/escaped-primed.txt", "out".getBytes(StandardCharsets.UTF_8));
        apkg.entries.put("media", "{\"0\": \"../../escaped.txt\"}".getBytes(StandardCharsets.UTF_8));
        var inner = Files.createDirectories(folder.resolve("a/b"));
        var file = Files.move(apkg.zip("slip.apkg"), inner.resolve("slip.apkg"));
        files.importCards(read(file), Set.of(), false);
        try (var all = Files.walk(folder)) {
            assertTrue(all.noneMatch(f -> f.getFileName().toString().startsWith("escaped")));
        }
        assertFalse(Files.exists(Path.of("/tmp/escaped-primed.txt")));
    }

    @Test
    void whatIsNoPackageGetsAReason() throws Exception {
        var text = Files.writeString(folder.resolve("text.apkg"), "no zip at all");
        assertTrue(reason(text).contains("text.apkg cannot be read as an Anki deck: it is not a zip file"),
                reason(text));
        assertTrue(reason(Apkg.zip(folder.resolve("e.apkg"), Map.of("x", new byte[1])))
                .contains("no collection of cards"));
        assertTrue(reason(Apkg.zip(folder.resolve("s.apkg"), Map.of("collection.anki2", "words".getBytes(
                StandardCharsets.UTF_8)))).contains("its collection is not a database"));
        assertTrue(reason(Apkg.zip(folder.resolve("z.apkg"), Map.of("collection.anki21b", "words".getBytes(
                StandardCharsets.UTF_8)))).contains("it is damaged"));
        assertTrue(reason(folder.resolve("gone.apkg")).contains("there is no such file"));
    }

    @Test
    void whatATemplateHidesStaysHidden() throws Exception {
        var apkg = new Apkg(folder, false);
        apkg.run("UPDATE col SET models = replace(models, '{{Front}}', '<!-- {{#Nobody}} -->{{Front}}{{hint:Back}}"
                + "{{#Tags}} ({{Subdeck}}, {{Tags}}){{/Tags}}')");
        apkg.basic("a", "states", "Front", "Back").basic("b", "", "Front", "Back");
        assertEquals(List.of("Front (Async, states)", "Front"),
                read(apkg.zip("t.apkg")).cards().stream().map(AnkiCard::prompt).toList());
    }

    @Test
    void anAnswerDoesNotRepeatTheQuestion() throws Exception {
        var apkg = new Apkg(folder, false);
        apkg.run("UPDATE col SET models = replace(models, '<hr id=answer>', '<br>')");
        apkg.run("UPDATE col SET models = replace(models, '{{FrontSide}}', '{{Front}}')");
        var card = read(apkg.basic("a", "", "Word", "Words of it").zip("t.apkg")).cards().getFirst();
        assertEquals("Words of it", card.answer());
    }

    @Test
    void aPictureWithHiddenPartsIsLeftOut() throws Exception {
        var apkg = new Apkg(folder, true).basic("a", "", "Q", "A")
                .cloze("io", "{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.1}}", "<img src=heart.png>",
                        1);
        assertEquals("1 card in 1 deck, 1 left out: 1 with hidden parts of a picture.",
                read(apkg.zip("io.apkg")).summary());
    }

    /// As a collection is left by a program that still had it open.
    @Test
    void aCollectionWithAWriteAheadLogIsRead() throws Exception {
        var apkg = new Apkg(folder, false).basic("a", "", "Q", "A");
        apkg.zip("x.apkg");
        var bytes = apkg.entries.get("collection.anki2").clone();
        bytes[18] = 2;
        bytes[19] = 2;
        assertEquals(1, read(Apkg.zip(folder.resolve("wal.apkg"), Map.of("collection.anki2", bytes))).cards().size());
    }

    @Test
    void anotherSchemaIsRefused() throws Exception {
        var noCards = new Apkg(folder, false);
        noCards.run("DROP TABLE cards");
        assertTrue(reason(noCards.zip("a.apkg")).contains("its collection has no notes and cards"));
        var view = new Apkg(folder, false);
        view.run("DROP TABLE cards");
        view.run("CREATE VIEW cards AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                + " SELECT i AS id, 1 AS nid, 1 AS did, 0 AS ord FROM n");
        assertTrue(reason(view.zip("b.apkg")).contains("its collection has no notes and cards"));
        var lacking = new Apkg(folder, false);
        lacking.run("ALTER TABLE notes DROP COLUMN flds");
        assertTrue(reason(lacking.zip("c.apkg")).contains("damaged or in an unknown format"));
        var models = new Apkg(folder, false);
        models.run("UPDATE col SET models = '{oops'");
        assertTrue(reason(models.zip("d.apkg")).contains("damaged or in an unknown format"));
        assertTrue(reason(new Apkg(folder, true).zip("e.apkg")).contains("it contains no cards"));
    }

    @Test
    void whatUnpacksToFarTooMuchIsRefused() throws Exception {
        var zeros = new byte[40 << 20];
        System.arraycopy("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 0, zeros, 0, 16);
        assertTrue(reason(Apkg.zip(folder.resolve("bomb.apkg"), Map.of("collection.anki2", zeros)))
                .contains("far larger than a deck when unpacked"));
        assertTrue(reason(Apkg.zip(folder.resolve("bomb2.apkg"), Map.of("collection.anki21b",
                com.github.luben.zstd.Zstd.compress(zeros)))).contains("far larger than a deck when unpacked"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDamagedPackageIsReadOrRefused(boolean newest) throws Exception {
        var good = Files.readAllBytes(sample(newest).zip("good.apkg"));
        var random = new Random(20200129);
        var file = folder.resolve("fuzz.apkg");
        var refused = 0;
        for (var i = 0; i < 150; i++) {
            var bytes = good.clone();
            for (var n = random.nextInt(8); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            refused += refuses(file);
        }
        assertTrue(refused > 50, refused + " refused");
    }

    /// Damage inside the database itself, with a zip that is sound.
    @Test
    void aDamagedDatabaseIsReadOrRefused() throws Exception {
        var apkg = sample(false);
        apkg.zip("good.apkg");
        var good = apkg.entries.get("collection.anki2");
        var random = new Random(7);
        var refused = 0;
        for (var i = 0; i < 200; i++) {
            var bytes = good.clone();
            for (var n = random.nextInt(30); n >= 0; n--) {
                bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
            }
            refused += refuses(Apkg.zip(folder.resolve("fuzz.apkg"), Map.of("collection.anki2", bytes)));
        }
        assertTrue(refused > 0, "some are refused");
    }

    private int refuses(Path file) throws InterruptedException {
        try {
            assertFalse(read(file).cards().isEmpty());
            return 0;
        } catch (UserFacingException e) {
            assertTrue(
                    e.getMessage().startsWith("fuzz.apkg cannot be read as an Anki deck")
                            || e.getMessage().startsWith("Could not read"),
                    e.getMessage());
            return 1;
        }
    }
}
