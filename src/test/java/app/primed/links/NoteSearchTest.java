package app.primed.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import app.primed.platform.ChildJvm;
import app.primed.platform.Vault;
import app.primed.quiz.model.NoteItem;
import app.primed.search.io.IndexFolder;
import app.primed.search.io.NoteIndex;
import app.primed.search.model.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The index from its first day to its last, over real files.
@Timeout(120)
class NoteSearchTest {
    private static final String MONDAY = """
            2020 - 1 - 27
            =============

            the averager

            Goals
            =====
            - [ ] tell generators from coroutines
            - [x] buy bananas

            Viewer Questions
            ================
            stupac62: does yield from hide the frame?

            Debates
            =======
            - tabs or spaces
                - Pros
                    - HazeAnderson: tabs are quick

            ```python
            def averager():
                term = yield
            ```
            """;

    @TempDir
    Path folder;

    private Vault vault;
    private Path cache;
    private final List<String> remarks = new ArrayList<>();

    private volatile int changes;

    private final class Told implements IndexListener {
        @Override
        public void progress(int done, int total) {}

        @Override
        public synchronized void changed() {
            changes++;
        }

        @Override
        public synchronized void problem(String words) {
            remarks.add(words);
        }
    }

    @BeforeEach
    void notes() throws IOException {
        vault = new Vault(Files.createDirectories(folder.resolve("vault/notes")).getParent());
        cache = folder.resolve("cache");
        write("2020-01-27.md", MONDAY);
        write("2020-03-02.md", "2020 - 3 - 2\n====\n\nQuestions\n====\n- what is a generator?\n    - a function\n");
    }

    /// Long enough ago that its time on disk tells whether it was changed.
    private Path write(String name, String text) throws IOException {
        var file = vault.notes().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1000 + text.length())));
    }

    private NoteSearch open() {
        return new NoteSearch(new NoteRepository(vault, SectionNames.STANDARD), cache, InstantSource.system(),
                new Told());
    }

    private static List<String> texts(NoteSearch search, String typed) {
        return search.find(typed, 50).hits().stream().map(Hit::text).toList();
    }

    @Test
    void wordsAndStructure() {
        try (var search = open()) {
            search.updateNow();
            assertEquals(List.of("stupac62: does yield from hide the frame?"), texts(search, "by:STUPAC62 yield from"));
            assertEquals(13, search.find("hide frame", 5).hits().getFirst().line());
            assertEquals(List.of("tell generators from coroutines"), texts(search, "kind:goals is:open"));
            assertEquals(List.of("buy bananas"), texts(search, "is:done"));
            assertEquals(List.of("what is a generator?"), texts(search, "is:answered gener"));
            assertEquals(List.of("what is a generator?"), texts(search, "generators after:2020-02 "));
            assertEquals(List.of("term = yield"), texts(search, "is:code term"));
            assertEquals(List.of("HazeAnderson: tabs are quick"), texts(search, "kind:debates by:haze"));
            assertEquals(List.of("tell generators from coroutines"), texts(search, "\"generators from\""));
            assertEquals(List.of(), texts(search, "\"from generators\""));
            assertEquals(List.of("what is a generator?"), texts(search, "generator -coroutines is:question"));
            assertEquals(List.of("what is a generator?"), texts(search, "note:03-02 generator"));
            assertEquals(2, search.find("yield -by:stupac62 ", 5).total() + search.find("bananas", 5).total());
        }
    }

    @Test
    void anyPartOfAPathFindsItsNotes() throws IOException {
        write("Ideas.md", "- quokka\n");
        write("meetings/Story.md", "- wombat\n");
        try (var search = open()) {
            search.updateNow();
            for (var part : List.of("idea", "ideas", "Ideas.md", "dea")) {
                assertEquals(List.of("quokka"), texts(search, "note:" + part), part);
            }
            for (var part : List.of("meetings", "meeting", "stories", "meetings/sto")) {
                assertEquals(List.of("wombat"), texts(search, "note:" + part), part);
            }
            assertEquals(List.of(), texts(search, "note:ideal"));
        }
    }

    @Test
    void aHeadingThatAsksIsACard() throws IOException {
        write("Kettles.md", "# Interview questions\n\n## What is a quokka?\n\nA pot.\n");
        try (var search = open()) {
            search.updateNow();
            var hit = search.find("quokka is:card is:answered", 5).hits().getFirst();
            assertEquals(List.of("A pot."), QuizItems.of(List.of(hit)).stream().map(NoteItem::answer).toList());
        }
    }

    @Test
    void tagsAreFoundByTheirNames() throws IOException {
        write("2020-04-01.md",
                "---\ntags: [stream]\n---\n- prime it #interview/2020\n- see #12\n\n```\n#interview\n```\n");
        try (var search = open()) {
            search.updateNow();
            assertEquals(List.of("prime it #interview/2020"), texts(search, "tag:interview "));
            assertEquals(List.of("prime it #interview/2020"), texts(search, "tag:#Interview/2020 prime"));
            assertEquals(List.of("prime it #interview/2020"), texts(search, "tag:inter"));
            assertEquals(1, texts(search, "tag:stream ").size());
            assertEquals(List.of(), texts(search, "tag:12 "));
        }
    }

    @Test
    void daysAreReadFromNamesAndFoldersBeforeAnythingIsIndexed() throws IOException {
        write("2019/weekly-01-27.md", "words\n");
        try (var search = open()) {
            var days = search.cached().stream().filter(each -> each.path().endsWith("weekly-01-27.md"))
                    .map(each -> each.date().map(String::valueOf).orElse("")).toList();
            assertEquals(List.of("2019-01-27"), days);
        }
    }

    @Test
    void theFoundWordsAreMarked() {
        try (var search = open()) {
            search.updateNow();
            var hit = search.find("generators corou", 5).hits().getFirst();
            assertEquals(List.of("generators", "coroutines"), hit.marks().stream()
                    .map(mark -> hit.text().substring(mark.from(), mark.to())).toList());
        }
    }

    @Test
    void aWordSpeltNearlySoIsFoundAndSaidToBe() {
        try (var search = open()) {
            search.updateNow();
            var found = search.find("bannanas ", 5);
            assertEquals("buy bananas", found.hits().getFirst().text());
            assertTrue(found.remarks().getFirst().contains("similar"), found.remarks().toString());
        }
    }

    @Test
    void whatIsNewChangedRenamedOrDeletedIsNoticed() throws IOException {
        try (var search = open()) {
            search.updateNow();
            write("2020-01-27.md", MONDAY.replace("bananas", "pineapples"));
            Files.move(vault.notes().resolve("2020-03-02.md"), vault.notes().resolve("2020-03-03.md"));
            write("week/2020-03-04.txt", "2020-03-04\n\nan okapi\n");
            search.updateNow();
            assertEquals(List.of(), texts(search, "bananas "));
            assertEquals(List.of("buy pineapples"), texts(search, "pineap"));
            assertEquals("notes/2020-03-03.md", search.find("\"what is a generator\"", 5).hits().getFirst().note());
            assertEquals(1, search.find("\"what is a generator\"", 5).total());
            assertEquals("notes/week/2020-03-04.txt", search.find("okapi", 5).hits().getFirst().note());
            Files.delete(vault.notes().resolve("week/2020-03-04.txt"));
            search.updateNow();
            assertEquals(List.of(), texts(search, "okapi"));
        }
        assertEquals(List.of(), remarks);
    }

    @Test
    void whatIsTypedWhileTheIndexIsWrittenStaysFound() throws IOException {
        try (var search = open()) {
            search.updateNow();
            var reader = new NoteRepository(vault, SectionNames.STANDARD).reader();
            for (int round = 0; round < 40; round++) {
                var name = round % 2 == 0 ? "2020-01-27.md" : "2020-02-03.md"; // Another note is opened in each.
                var file = vault.notes().resolve(name);
                var typed = reader.read(MONDAY.replace("bananas", "kiwi" + round), "notes/" + name);
                Files.writeString(file, MONDAY + "\n".repeat(round + 1));
                var writing = search.update();
                search.setOpenNotes(List.of(file));
                search.putTyped(file, typed);
                NoteSearch.await(writing);
                assertEquals(List.of("buy kiwi" + round), texts(search, "kiwi" + round));
            }
        }
    }

    @Test
    void whatIsTypedIsFoundAtOnceAndTheSavedTextHidden() throws IOException {
        try (var search = open()) {
            search.updateNow();
            var file = vault.notes().resolve("2020-01-27.md");
            var shelf = new NoteRepository(vault, SectionNames.STANDARD);
            search.setOpenNotes(List.of(file));
            search.putTyped(file, shelf.reader().read(MONDAY.replace("bananas", "kiwis"), "notes/2020-01-27.md"));
            assertEquals(List.of("buy kiwis"), texts(search, "kiwi"));
            assertEquals(List.of(), texts(search, "bananas "));
            search.updateNow();
            assertEquals(List.of("buy kiwis"), texts(search, "kiwi"), "the open note's text stays over the saved one");
        }
        try (var search = open()) {
            search.updateNow();
            assertEquals(List.of("buy bananas"), texts(search, "bananas "), "what was never saved is gone");
        }
    }

    @Test
    void theListIsWithoutANoteBeingRead() throws IOException {
        try (var search = open()) {
            assertEquals(List.of("", ""), search.cached().stream().map(ListedSession::theme).toList());
            assertEquals(2, search.read().size());
        }
        var before = Files.getLastModifiedTime(vault.notes().resolve("2020-01-27.md"));
        Files.writeString(vault.notes().resolve("2020-01-27.md"), "x".repeat(MONDAY.length()));
        Files.setLastModifiedTime(vault.notes().resolve("2020-01-27.md"), before);
        try (var search = open()) {
            var monday =
                    search.read().stream().filter(s -> s.path().endsWith("2020-01-27.md")).findFirst().orElseThrow();
            assertEquals("the averager", monday.theme(), "same size, same time: not read again");
            assertEquals(1, monday.openGoals());
        }
    }

    @Test
    void aDamagedIndexIsMadeAgainWhereverTheDamageLies() throws IOException {
        try (var search = open()) {
            search.updateNow();
        }
        var random = new Random(3);
        int rounds = files().size();
        assertTrue(rounds > 8, files().toString());
        for (int round = 0; round < rounds; round++) {
            var file = files().get(round % files().size());
            var bytes = Files.readAllBytes(file);
            for (int i = 0; i < 4; i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, random.nextBoolean() ? bytes : Arrays.copyOf(bytes, bytes.length / 2));
            try (var search = open()) {
                search.updateNow();
                assertEquals(List.of("buy bananas"), texts(search, "bananas "), "after damage to " + file);
                assertEquals(2, search.read().size());
            }
        }
        assertTrue(remarks.stream().anyMatch(r -> r.contains("rebuilt")), remarks.toString());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(new IndexFolder(cache).folderOf(vault.root()))) {
            return all.filter(f -> !f.endsWith("vault.txt") && !f.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void aForeignOrOlderIndexIsMadeAgainAndADeletedOneComesBack() throws IOException {
        var place = new IndexFolder(cache).folderOf(vault.root());
        try (var old = new NoteIndex(place, "of another program")) {
            try (var filling = old.beginUpdate().orElseThrow()) {
                filling.commit();
            }
        }
        try (var search = open()) {
            search.updateNow();
            assertEquals(List.of("buy bananas"), texts(search, "bananas"));
        }
        try (var all = Files.walk(cache)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        try (var search = open()) {
            search.updateNow();
            assertEquals(List.of("buy bananas"), texts(search, "bananas"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheNextStart() throws IOException {
        Files.createDirectories(cache.getParent());
        Files.writeString(cache, "a file where the folder should be");
        try (var search = open()) {
            search.updateNow();
            assertEquals(List.of("buy bananas"), texts(search, "bananas"));
            assertEquals(1, remarks.size(), remarks.toString());
            assertTrue(remarks.getFirst().contains("memory"), remarks.toString());
        }
    }

    @Test
    void whileAnotherProgramWritesTheIndexThisOneSearchesAllTheSame() throws Exception {
        try (var search = open()) {
            search.updateNow();
        }
        var other = ChildJvm.running(
                Holder.class, new IndexFolder(cache).folderOf(vault.root()), IndexVersion.of(vault))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertEquals("true", other.inputReader().readLine());
            write("2020-01-27.md", MONDAY.replace("bananas", "mangoes"));
            Files.delete(vault.notes().resolve("2020-03-02.md"));
            try (var search = open()) {
                search.updateNow();
                assertEquals(List.of("buy mangoes"), texts(search, "mango"));
                assertEquals(List.of(), texts(search, "bananas "));
                assertEquals(List.of(), texts(search, "is:answered"));
                assertEquals(1, search.read().size());
                other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
                search.updateNow();
                assertEquals(List.of("buy mangoes"), texts(search, "mango"));
            }
        } finally {
            other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        assertEquals(List.of(), remarks);
    }

    /// The other program: begins to write and never ends.
    static final class Holder {
        public static void main(String[] args) throws Exception {
            var index = new NoteIndex(Path.of(args[0]), args[1]);
            System.out.println(index.beginUpdate().isPresent());
            System.in.read();
        }
    }

    @Test
    void indexesOfVaultsThatAreGoneAreSwept() throws IOException {
        try (var search = open()) {
            search.updateNow();
        }
        var place = new IndexFolder(cache).folderOf(vault.root());
        new IndexFolder(cache).deleteOrphans();
        assertTrue(Files.isDirectory(place));
        Files.move(vault.root(), folder.resolve("elsewhere"));
        new IndexFolder(cache).deleteOrphans();
        assertTrue(Files.notExists(place));
    }

    @Test
    void theQuizFindsItsCardsInTheIndexAsInTheNotes() throws IOException {
        write("2020-05-01.md",
                "# 2020-05-01\n\n## Interview Questions\n- What is priming?\n    - running to the yield\n"
                        + "\nQuestion: why close?\n\n## Code Challenge\n- print a frame\n    - with no loop\n");
        try (var search = open()) {
            assertEquals(QuizItems.from(new NoteRepository(vault, SectionNames.STANDARD).sessions(),
                    new SessionReader(SectionNames.STANDARD)),
                    search.cards());
        }
    }

    @Test
    void theUnsavedWordsOfTwoOpenNotesAreFound() throws IOException {
        var shelf = new NoteRepository(vault, SectionNames.STANDARD);
        var one = vault.notes().resolve("2020-01-27.md");
        var other = vault.notes().resolve("2020-03-02.md");
        try (var search = open()) {
            search.updateNow();
            search.setOpenNotes(List.of(one, other));
            search.putTyped(one, shelf.reader().read("a kiwi\n", "notes/2020-01-27.md"));
            search.putTyped(other, shelf.reader().read("a quokka\n", "notes/2020-03-02.md"));
            write("2020-01-27.md", "an older text\n");
            write("2020-03-02.md", "an older text, too\n");
            search.updateNow();
            assertEquals(List.of("a kiwi"), texts(search, "kiwi "));
            assertEquals(List.of("a quokka"), texts(search, "quokka "));
            assertEquals(List.of(), texts(search, "older "));

            search.setOpenNotes(List.of(other));
            write("2020-01-27.md", "as it was saved at last\n");
            search.updateNow();
            assertEquals(List.of("as it was saved at last"), texts(search, "saved "));
            assertEquals(List.of("a quokka"), texts(search, "quokka "));
        }
    }

    @Test
    void onlyTheFilesThatChangedAreLookedAt() throws IOException {
        Files.writeString(vault.notes().resolve(".gitignore"), "*draft.md\n");
        var asked = "## Interview Questions\n- What is priming?\n";
        write("2020-05-01.md", asked);
        try (var search = open()) {
            search.updateNow();
            var before = search.cards();
            var added = write("2020-06-01.md", "a quokka\n\n## Interview Questions\n- What is a frame?\n");
            var ignored = write("a-draft.md", "another quokka\n");
            var gone = vault.notes().resolve("2020-01-27.md");
            Files.delete(gone);
            write("2020-07-01.md", "a third quokka, which nobody was told of\n");

            search.changedOnDisk(Set.of(added, ignored, gone, vault.root().resolve("README.md")));
            assertEquals(Set.of("2020-03-02.md", "2020-05-01.md", "2020-06-01.md"), names(search.present()));
            assertEquals(Set.of("2020-03-02.md", "2020-05-01.md", "2020-06-01.md"), names(search.read()));
            assertEquals(List.of("a quokka"), texts(search, "quokka "));
            assertEquals(List.of(), texts(search, "hide frame"));
            var cards = search.cards();
            assertSame(before.getFirst(), cards.getFirst());
            assertEquals(List.of("What is priming?", "What is a frame?"), cards.stream().map(NoteItem::text).toList());

            assertEquals(2, changes);
            assertEquals(4, search.read().size());
            assertEquals(2, search.find("quokka ", 5).total());
            assertEquals(3, changes);
            search.updateNow();
            assertEquals(3, changes);
        }
    }

    @Test
    void theCardsFollowWhatChanged() throws IOException {
        var note = write("2020-05-01.md", "## Interview Questions\n- What is priming?\n");
        try (var search = open()) {
            assertEquals(List.of("What is priming?"), search.cards().stream().map(NoteItem::text).toList());
            write("2020-05-01.md", "## Interview Questions\n- What is a primer?\n");
            search.changedOnDisk(Set.of(note));
            assertEquals(List.of("What is a primer?"), search.cards().stream().map(NoteItem::text).toList());
            Files.delete(note);
            search.changedOnDisk(Set.of());
            assertEquals(List.of(), search.cards());
        }
    }

    private static Set<String> names(List<ListedSession> sessions) {
        return sessions.stream().map(session -> String.valueOf(session.path().getFileName()))
                .collect(Collectors.toSet());
    }
}
