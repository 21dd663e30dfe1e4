package app.primed.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.highlights.model.Highlights.Viewer;
import app.primed.highlights.model.NameOffer;
import app.primed.highlights.model.Period;
import app.primed.highlights.model.ViewerPage.Kind;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.SectionNames;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One person under several handles: offered, decided in the vault's file, counted together, and taken back.
class OnePersonTest {
    private static final String MONDAY = """
            # 2020-01-27

            ## Viewer Advice

            quilt: boil it first

            ## Debates

            Which pan?
            - iron
                - quilt
                - Pros:
                    - quilt: it lasts
            - steel
                - moss_77
            """;
    private static final String TUESDAY = """
            # 2020-01-28

            ## Viewer Advice

            QuiltGnome: then let it rest
            QuiltGnome: and stir
            moss_77: with a lid
            """;

    @TempDir
    Path folder;

    private NoteRepository notes;
    private HighlightsViewModel highlights;
    private int changed;

    @BeforeEach
    void read() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/monday.md"), MONDAY);
        Files.writeString(folder.resolve("notes/tuesday.md"), TUESDAY);
        var vault = new Vault(folder);
        notes = new NoteRepository(vault, SectionNames.STANDARD);
        highlights = new HighlightsViewModel(new ImmediateBackground(),
                new HighlightsLoader(notes, new DecisionLog(vault), (_, _) -> {}), InstantSource.system(),
                new PersonNames(notes, () -> changed++));
        highlights.refresh();
    }

    private List<String> viewers() {
        return highlights.highlightsProperty().get().viewers(new Period.Always()).stream()
                .map(v -> v.handle() + " " + v.count()).sorted().toList();
    }

    @Test
    void whatBothSaidArguedAndVotedCountsTogetherAndApartAgain() throws IOException {
        assertEquals(List.of(new NameOffer("quilt", "QuiltGnome", 3)), highlights.offers());
        assertEquals(List.of("QuiltGnome 2", "moss_77 2", "quilt 3"), viewers());

        highlights.choose(new Choice.By("quilt"));
        highlights.decide(highlights.offers("quilt").getFirst(), true);

        assertEquals(List.of("QuiltGnome 5", "moss_77 2"), viewers());
        assertEquals(new Choice.By("QuiltGnome"), highlights.choiceProperty().get());
        var page = highlights.page("QuiltGnome");
        assertEquals(List.of(3, 1, 1),
                Stream.of(Kind.ADVISED, Kind.ARGUED, Kind.VOTED).map(kind -> page.of(kind).size()).toList());
        assertEquals(List.of(), highlights.offers());
        assertEquals(1, changed);
        assertTrue(Files.readAllLines(folder.resolve("primed.rules")).contains("@quilt is @QuiltGnome"));
        highlights.choose(new Choice.By("Quilt"));
        assertEquals(new Choice.By("QuiltGnome"), highlights.choiceProperty().get());

        highlights.separate(highlights.highlightsProperty().get().aliases("QuiltGnome").getFirst());

        assertEquals(List.of("QuiltGnome 2", "moss_77 2", "quilt 3"), viewers());
        assertFalse(Files.readString(folder.resolve("primed.rules")).contains("\n@quilt is"));
        assertEquals(1, highlights.offers().size());
    }

    @Test
    void whatIsDeclinedIsNotOfferedAgainUntilThatIsTakenBack() {
        highlights.decide(highlights.offers().getFirst(), false);
        assertEquals(List.of(), highlights.offers());
        assertEquals(List.of("QuiltGnome 2", "moss_77 2", "quilt 3"), viewers());

        var other = new NoteRepository(new Vault(folder), SectionNames.STANDARD);
        assertEquals("@quilt is not @QuiltGnome", other.reader().rules().people().all().getFirst().sentence());

        highlights.separate(highlights.highlightsProperty().get().others("QuiltGnome").getFirst());
        assertEquals(1, highlights.offers().size());
    }

    @Test
    void theSearchFindsBothUnderEither() throws IOException {
        highlights.decide(highlights.offers().getFirst(), true);
        try (var search = new NoteSearch(notes, folder.resolve("index"), InstantSource.system(), new IndexListener() {
            @Override
            public void progress(int done, int total) {}

            @Override
            public void problem(String words) {
                throw new AssertionError(words);
            }
        })) {
            search.updateNow();
            assertEquals(4, search.find("by:quilt ", 20).hits().size());
            assertEquals(4, search.find("by:QuiltGnome ", 20).hits().size());
            assertEquals(List.of("QuiltGnome"), search.people("qui", 5).stream().map(p -> p.handle()).toList());
        }
    }

    @Test
    void whatACorrectionSaysOfALineCountsForThePersonToo() throws IOException {
        Files.writeString(folder.resolve("primed.rules"), """
                "and stir" is said by nobody
                "with a lid" is said by @moss_77
                "moss_77: with a lid" is said by @quilt
                @quilt is @QuiltGnome
                """);
        highlights.refresh();
        assertEquals(List.of("QuiltGnome 6", "moss_77 1"), viewers());
    }

    @Test
    void thoseWhoSpeakToEachOtherAreTwo() throws IOException {
        Files.writeString(folder.resolve("notes/tuesday.md"), TUESDAY + "quilt: who else?\n");
        highlights.refresh();
        assertEquals(List.of(), highlights.offers());
        assertEquals(Optional.of(new Viewer("quilt", 4)), highlights.highlightsProperty().get()
                .viewers(new Period.Always()).stream().filter(v -> v.handle().equals("quilt")).findFirst());
    }
}
