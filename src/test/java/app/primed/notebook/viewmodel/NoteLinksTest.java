package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.viewmodel.NoteLinks.Target;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links between notes, on real files.
class NoteLinksTest {
    @TempDir
    Path folder;
    private Path day;
    private Path averager;
    private NotebookViewModel notebook;
    private final List<Throwable> failures = new ArrayList<>();

    private final ImmediateBackground background = new ImmediateBackground();

    @BeforeEach
    void vault() throws IOException {
        day = write("notes/2020/27.md", "# 2020-01-27\n\nSee [[averager#Use|it]], [a](../topics/Averager.md#use) and "
                + "[[New one]].\n");
        averager = write("notes/topics/Averager.md", "# Averager\n\n## Use\n\nAs on [[27]], on [[27|that day]].\n");
        write("notes/topics/Other.md", "`[[27]]` and [x](../2020/27.md)\n");
        var vault = new Vault(folder);
        notebook = NotebookViewModel.of(new NoteRepository(vault, SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(vault, SectionNames.STANDARD)), background,
                new Settings(folder.resolve("settings.json"), background), InstantSource.system(), failures::add);
        notebook.access().begin(() -> notebook.sessions().load());
        notebook.opener().open(day);
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Target target(String written) {
        return notebook.links().of(InlineReader.read(written).getFirst());
    }

    @Test
    void aLinkLeadsToANoteAndItsHeading() {
        assertEquals(new Target.Note(averager, "Use"), target("[[averager#Use|it]]"));
        assertEquals(new Target.Note(averager, "use"), target("[a](../topics/Averager.md#use)"));
        var lines = new ArrayList<Integer>();
        notebook.links().open(new Target.Note(averager, "use"), lines::add, () -> {});
        assertEquals(averager, notebook.note().path().orElseThrow());
        assertEquals(List.of(3), lines);
    }

    @Test
    void anAddressIsShownAndNothingElseOpens() {
        assertEquals(new Target.Outside("https://example.org"), target("[x](https://example.org)"));
        assertInstanceOf(Target.Refused.class, notebook.links().of(new Inline.Link("javascript:x", List.of())));
        assertInstanceOf(Target.Refused.class, target("[x](../../../etc/passwd)"));
        assertInstanceOf(Target.Refused.class, target("[[../../x]]"));
        assertEquals(new Target.Tag("interview"), target("#interview"));
    }

    @Test
    void aLinkToNothingCreatesANoteBesideThisOne() throws IOException {
        var missing = assertInstanceOf(Target.Missing.class, target("[[New one]]"));
        assertTrue(Files.notExists(missing.file()), "nothing is written before somebody says so");
        notebook.links().create(missing);
        assertEquals("# New one\n\n", Files.readString(folder.resolve("notes/2020/New one.md")));
        assertEquals("New one.md", notebook.note().fileName());
        assertEquals(List.of(), failures);
    }

    @Test
    void linksThatLeadToNoNoteYetAreFound() {
        var missing = new Inline.WikiLink("New one", "", "New one");
        var found = new ArrayList<Inline.WikiLink>();
        notebook.links().findMissing(() -> Set.of(missing, new Inline.WikiLink("averager", "Use", "it"),
                new Inline.WikiLink("", "Here", "Here")), found::addAll);
        background.runLater();
        assertEquals(List.of(missing), found);
    }

    @Test
    void theLinksOfOtherNotesAreListed() {
        notebook.links().setShown(true);
        assertEquals(List.of("notes/topics/Averager.md:5", "notes/topics/Other.md:1"),
                notebook.links().backlinksProperty().get().stream()
                        .map(link -> notebook.note().nameOf(link.note()) + ":" + link.line()).toList());
        assertEquals(List.of(new Target.Note(averager, "")), notebook.links().outgoingProperty().get());
        assertEquals(List.of("27", "Averager", "Other"), notebook.links().names().stream().sorted().toList());
    }

    @Test
    void aLinkIsCompletedAsItIsTyped() {
        var completion = notebook.links().completion();
        assertEquals(List.of("27", "Averager", "Other"), completion.of("See [[").names().stream().sorted().toList());
        assertEquals(List.of("Averager"), completion.of("See [[ave").names());
        assertEquals(6, completion.of("See [[ave").from());
        assertEquals(List.of(), completion.of("See [[Averager]] and").names());
        assertEquals(List.of(), completion.of("a[0]").names());
    }

    @Test
    void tellsOfAHeadingThatTheNoteDoesNotHave() {
        var lines = new ArrayList<Integer>();
        var told = new ArrayList<String>();
        notebook.links().open(new Target.Note(averager, "Use"), lines::add, () -> told.add("no"));
        assertEquals(List.of(), told);
        notebook.links().open(new Target.Note(averager, "Abuse"), lines::add, () -> told.add("no"));
        assertEquals(List.of(3, 1), lines);
        assertEquals(List.of("no"), told);
    }
}
