package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.ArgumentSide;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.TaskState;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookViewModelTest {
    private static final String NOTE = """
            2020 - 1 - 27
            =============

            Goals
            =====
            - [ ] see where it pays off
            - [x] read

            Questions
            =========
            - why prime?
            - who schedules?
                - the loop

            Debates
            =======
            - Should a decorator prime?
                Pros:
                    - kind
            """;

    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private final List<Throwable> told = new ArrayList<>();
    private final TextEditor editor = TextEditor.withoutScreen();
    private Instant now = Instant.parse("2020-01-29T09:00:00Z");
    private Path note;

    @BeforeEach
    void vault() throws IOException {
        Files.createDirectories(folder.resolve("notes/old"));
        note = Files.writeString(folder.resolve("notes/2020-01-27.md"), NOTE);
        Files.writeString(folder.resolve("notes/old/a.txt"), "2020-01-22\n\n## Learnings\n- x\n");
        Files.writeString(folder.resolve("notes/b.md"), "2019-12-01\n");
        Files.writeString(folder.resolve("notes/ideas.md"), "no day\n");
        Files.writeString(folder.resolve("notes/picture.png"), "no note\n");
    }

    private NotebookViewModel notebook() {
        InstantSource clock = () -> now;
        var model = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background,
                new Settings(folder.resolve("settings.json"), background), clock, told::add);
        model.note().attach(editor);
        model.opener().start();
        return model;
    }

    @Test
    void aNoteOpenedBeforeTheVaultIsListedStaysOpen() {
        InstantSource clock = () -> now;
        var model = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background,
                new Settings(folder.resolve("settings.json"), background), clock, told::add);
        model.note().attach(editor);
        model.opener().open(folder.resolve("notes/b.md"));
        model.opener().start();
        assertEquals(folder.resolve("notes/b.md"), model.note().path().orElseThrow());
    }

    private static boolean close(NotebookViewModel model) {
        var safe = new java.util.concurrent.atomic.AtomicBoolean();
        model.opener().close(safe::set);
        return safe.get();
    }

    private void type(NotebookViewModel model, String text) {
        editor.apply(new app.primed.notebook.model.TextEdit(0, editor.text().length(), text));
        model.note().edited();
    }

    @Test
    void aLargeNoteIsActedOnOnceItIsRead() throws IOException {
        Files.writeString(note, NOTE + "\nScraps\n======\n" + "- some words that are here to be many\n".repeat(8_000));
        var model = notebook();
        model.opener().open(note);
        var goal = model.note().session().sections().stream().flatMap(s -> s.entries().stream())
                .filter(entry -> entry.text().equals("see where it pays off")).findFirst().orElseThrow();
        type(model, editor.text() + "typed\n");
        var before = model.note().session();
        model.actions().toggle(goal);
        assertFalse(model.actions().add(SectionKind.QUESTIONS, "who waits?"), "the words stay where they are typed");
        assertTrue(model.message().textProperty().get().contains("still being read"),
                model.message().textProperty().get());
        assertSame(before, model.note().session(), "nothing was read on the screen's thread");
        assertTrue(editor.text().contains("- [ ] see where"));
        background.runLater();
        assertTrue(editor.text().contains("- [x] see where"), "ticked once it is read");
        assertTrue(model.actions().add(SectionKind.QUESTIONS, "who waits?"));
        assertTrue(editor.text().contains("who waits?"));
    }

    private static List<SectionKind> capture(NotebookViewModel model, String typed) {
        var kinds = new ArrayList<SectionKind>();
        model.capture().draftProperty().set(typed);
        model.capture().capture(captured -> kinds.add(captured.kind()));
        return kinds;
    }

    @Test
    void theSectionIsRememberedAndEarlierLinesComeBack() {
        var model = notebook();
        var line = model.capture();
        line.sectionProperty().set(SectionKind.IDEAS);
        capture(model, "a lesson on frames");
        capture(model, "q what is a frame?");
        line.previous();
        line.previous();
        assertEquals("a lesson on frames", line.draftProperty().get());
        line.next();
        assertEquals("q what is a frame?", line.draftProperty().get());
        line.next();
        assertEquals("", line.draftProperty().get());
        assertTrue(close(model));
        background.runLater();
        assertEquals(SectionKind.IDEAS, notebook().capture().sectionProperty().get());
    }

    @Test
    void onAirALineIsStampedAndReadWithoutIt() {
        var model = notebook();
        model.streamClock().start();
        now = now.plusSeconds(3723);
        capture(model, "q who holds the frame?");
        assertTrue(editor.text().contains("- who holds the frame? (01:02:03)\n"), editor.text());
        assertTrue(model.note().session().questions().stream()
                .anyMatch(q -> q.text().equals("who holds the frame?") && !q.answered()));
    }

    @Test
    void sessionsAreListedByWeekNewestFirst() {
        var model = notebook();
        assertEquals(List.of("This week", "Last week", "December 2019", "Undated"),
                model.sessions().weeks().stream().map(Week::name).toList());
        var first = model.sessions().weeks().getFirst().sessions().getFirst();
        assertEquals(1, first.openQuestions());
        assertEquals(1, first.openGoals());
        assertEquals(note, model.note().path().orElseThrow());
    }

    @Test
    void tickingChangesThatLineAndIsSaved() throws IOException {
        var model = notebook();
        model.actions().toggle(model.note().session().entries(SectionKind.GOALS).getFirst());
        assertEquals(NOTE.replace("[ ] see", "[x] see"), editor.text());
        assertEquals(TaskState.DONE, model.note().session().entries(SectionKind.GOALS).getFirst().task());
        assertEquals("Saving…", model.saving().statusProperty().get());
        background.runLater();
        assertEquals(NOTE.replace("[ ] see", "[x] see"), Files.readString(note));
        assertEquals("saved just now", model.saving().statusProperty().get());
        now = now.plusSeconds(5);
        background.runLater();
        assertEquals("saved 5 s ago", model.saving().statusProperty().get());
    }

    @Test
    void answersArgumentsAndCapturesAreWritten() {
        var model = notebook();
        model.actions().answer(model.note().session().questions().getFirst(), "it must reach its first yield");
        assertTrue(editor.text().contains("- why prime?\n    - it must reach its first yield\n- who"));
        var debate = model.note().session().debates().getFirst();
        model.actions().argue(debate, debate.options().getFirst(), ArgumentSide.CON, "hides a step");
        assertTrue(editor.text().endsWith("        - kind\n    - Con: hides a step\n"), editor.text());
        assertEquals(1, model.note().session().debates().getFirst().count(ArgumentSide.CON));
        assertEquals(List.of(SectionKind.ADVICE), capture(model, "@noodle_arm try pdb"));
        assertEquals(List.of(SectionKind.QUESTIONS), capture(model, "q what is a frame?"));
        assertEquals(List.of(SectionKind.LEARNINGS), capture(model, "l frames are objects"));
        model.capture().sectionProperty().set(SectionKind.GOALS);
        assertEquals(List.of(SectionKind.GOALS), capture(model, "sleep"));
        assertEquals(List.of(), capture(model, "  "));
        var read = model.note().session();
        assertEquals("noodle_arm", read.entries(SectionKind.ADVICE).getFirst().by().orElseThrow().by());
        assertEquals(3, read.entries(SectionKind.GOALS).size());
        assertEquals(1, read.openQuestions());
    }

    @Test
    void whatIsPrivateMakesNoCard() {
        var model = notebook();
        type(model, "## Questions\n- why? #private\n- how?\n    - %% so %%\n- when?\n");
        background.runLater();
        var entries = model.note().session().sections().getFirst().entries();
        assertEquals(List.of(false, false, true), entries.stream().map(model.actions()::mayBeCard).toList());
        assertEquals("No card was made: the line, or one below it, is marked as private",
                model.message().textProperty().get());
    }

    @Test
    void anActionOnAnOldReadingFindsItsPlaceOrDoesNothing() {
        var model = notebook();
        var goal = model.note().session().entries(SectionKind.GOALS).getFirst();
        type(model, "words before\n" + NOTE);
        model.actions().toggle(goal);
        assertEquals("words before\n" + NOTE, editor.text());
    }

    @Test
    void whatIsTypedIsReadAndListedAgain() {
        var model = notebook();
        type(model, NOTE + "\n## Viewer Questions\n\nnoodle_arm: and async?\n");
        background.runLater();
        assertEquals(2, model.note().session().openQuestions());
        assertEquals(2, model.sessions().weeks().getFirst().sessions().getFirst().openQuestions());
    }

    @Test
    void anOutsideChangeIsShownWhereNothingIsUnsaved() throws IOException {
        var model = notebook();
        Files.writeString(note, NOTE + "- outside, longer\n");
        model.saving().check();
        assertEquals(NOTE + "- outside, longer\n", editor.text());
        assertTrue(model.saving().stateProperty().get().conflict().isEmpty());
    }

    @Test
    void bothAreKeptWhereBothChanged() throws IOException {
        var model = notebook();
        type(model, NOTE + "mine\n");
        Files.writeString(note, NOTE + "theirs, longer\n");
        background.runLater();
        var conflict = model.saving().stateProperty().get().conflict().orElseThrow();
        assertEquals(NOTE + "theirs, longer\n", Files.readString(note));
        assertEquals(NOTE + "mine\n", Files.readString(conflict.copy()));
        model.saving().replaceFile();
        assertEquals(NOTE + "mine\n", Files.readString(note));
        assertTrue(model.saving().stateProperty().get().conflict().isEmpty());
        var told = model.message().textProperty().get();
        assertTrue(told.contains(".primed/recovery/") && told.contains(".theirs."), told);
        assertEquals(NOTE + "theirs, longer\n",
                Files.readString(folder.resolve(told.substring(told.indexOf(".primed/")))));

        now = now.plusSeconds(60);
        type(model, NOTE + "mine again\n");
        Files.writeString(note, NOTE + "theirs again, longer\n");
        background.runLater();
        model.saving().takeTheirs();
        assertEquals(NOTE + "theirs again, longer\n", editor.text());
        told = model.message().textProperty().get();
        assertEquals(NOTE + "mine again\n", Files.readString(folder.resolve(told.substring(told.indexOf(".primed/")))));
    }

    @Test
    void bothAreOnDiskWhereTheyDoNotOverlap() throws IOException {
        Files.writeString(note, NOTE.replace("\n", "\r\n"));
        var model = notebook();
        type(model, NOTE.replace("- [x] read", "- [x] read it"));
        Files.writeString(note, (NOTE + "theirs\n").replace("\n", "\r\n"));
        background.runLater();
        var both = NOTE.replace("- [x] read", "- [x] read it") + "theirs\n";
        assertEquals(both.replace("\n", "\r\n"), Files.readString(note));
        assertEquals(both, editor.text());
        assertEquals("Merged with what was changed outside (1 line)", model.message().textProperty().get());
        assertTrue(model.saving().stateProperty().get().conflict().isEmpty());
        assertEquals(both, model.note().session().text());
    }

    @Test
    void theSidesAreSettledByTheUser() throws IOException {
        var model = notebook();
        type(model, NOTE + "mine\n");
        Files.writeString(note, NOTE.replace("- [x] read", "- [x] read it") + "theirs\n");
        background.runLater();
        var sides = new ArrayList<app.primed.notebook.model.Merge>();
        model.saving().compareSides(sides::add);
        assertEquals(1, sides.getFirst().conflicts().size());
        model.saving().resolve(sides.getFirst().text(List.of(app.primed.notebook.model.Merge.Choice.BOTH)));
        var both = NOTE.replace("- [x] read", "- [x] read it") + "mine\ntheirs\n";
        assertEquals(both, Files.readString(note));
        assertEquals(both, editor.text());
        assertTrue(model.saving().stateProperty().get().conflict().isEmpty());
    }

    @Test
    void anEarlierVersionIsListedComparedAndRestored() throws IOException {
        var model = notebook();
        type(model, NOTE + "more\nand more\n");
        background.runLater();
        var history = model.history();
        history.load();
        var only = history.versions().getFirst();
        assertEquals(new app.primed.notebook.model.LineDiff.Count(2, 0), only.since());
        history.compare(only);
        assertEquals(2, history.comparisonProperty().get().orElseThrow().rows().stream()
                .filter(row -> row.kind() == app.primed.notebook.model.LineDiff.Kind.ADDED).count());
        assertTrue(history.restore(only));
        background.runLater();
        assertEquals(NOTE, Files.readString(note));
        assertEquals(NOTE, editor.text());
        model.opener().open(folder.resolve("notes/b.md"));
        assertFalse(history.restore(only), "another note is open");
    }

    @Test
    void aWrongDecodingIsOfferedAndNeverCorrectedUnasked() throws IOException {
        Files.writeString(note, NOTE + "‚Äúto yield‚Äù is to give way\n");
        var model = notebook();
        background.runLater();
        var offer = model.encoding().offerProperty().get().orElseThrow();
        assertEquals(1, offer.lines());
        assertEquals("“to yield” is to give way", offer.after());
        assertEquals(NOTE + "‚Äúto yield‚Äù is to give way\n", Files.readString(note), "unasked nothing is mended");
        model.encoding().repair();
        background.runLater();
        assertEquals(NOTE + "“to yield” is to give way\n", Files.readString(note));
        assertTrue(model.encoding().offerProperty().get().isEmpty());

        type(model, NOTE + "it‚Äôs\n");
        background.runLater();
        assertTrue(model.encoding().offerProperty().get().isPresent());
        model.encoding().dismiss();
        type(model, NOTE + "it‚Äôs so\n");
        background.runLater();
        assertTrue(model.encoding().offerProperty().get().isEmpty(), "it was to stay");
    }

    @Test
    void aDeletedNoteIsReportedAndNotMadeAgainUnasked() throws IOException {
        var model = notebook();
        Files.delete(note);
        model.saving().check();
        var copy = model.saving().stateProperty().get().deleted().orElseThrow().copy();
        assertEquals(NOTE, Files.readString(copy));
        assertTrue(model.sessions().weeks().stream().flatMap(w -> w.sessions().stream())
                .noneMatch(s -> s.path().equals(note)));
        type(model, NOTE + "more\n");
        background.runLater();
        assertFalse(Files.exists(note));
        assertEquals(NOTE + "more\n", Files.readString(copy));
        model.saving().replaceFile();
        assertEquals(NOTE + "more\n", Files.readString(note));
        assertTrue(model.saving().stateProperty().get().deleted().isEmpty());

        Files.delete(note);
        model.saving().check();
        model.opener().closeDeleted();
        assertFalse(Files.exists(note));
        assertEquals(folder.resolve("notes/old/a.txt"), model.note().path().orElseThrow());
    }

    @Test
    void aNoteThatComesBackOtherwiseKeepsBothSides() throws IOException {
        var model = notebook();
        Files.delete(note);
        model.saving().check();
        type(model, NOTE + "mine\n");
        background.runLater();
        Files.writeString(note, "theirs\n");
        background.runLater();
        assertTrue(model.saving().stateProperty().get().deleted().isEmpty());
        assertEquals("theirs\n", Files.readString(note));
        assertEquals(NOTE + "mine\n",
                Files.readString(model.saving().stateProperty().get().conflict().orElseThrow().copy()));
    }

    @Test
    void aNoteThatBecomesUtf8IsReportedOnce() throws IOException {
        Files.write(note, "caf\u00e9\n".getBytes(java.nio.charset.Charset.forName("windows-1252")));
        var model = notebook();
        model.opener().open(note);
        type(model, "caf\u00e9 \u2192\n");
        model.saving().saveNow();
        assertEquals("caf\u00e9 \u2192\n", Files.readString(note));
        assertTrue(model.message().textProperty().get().contains("UTF-8"));
        background.runLater();
        type(model, "caf\u00e9 \u2192 \u2190\n");
        model.saving().saveNow();
        assertEquals("", model.message().textProperty().get());
    }

    @Test
    void whileBothDifferTheCopyFollowsWhatIsTyped() throws IOException {
        var model = notebook();
        type(model, NOTE + "mine\n");
        Files.writeString(note, NOTE + "theirs, longer\n");
        background.runLater();
        type(model, NOTE + "mine and more\n");
        background.runLater();
        var copy = model.saving().stateProperty().get().conflict().orElseThrow().copy();
        assertEquals(NOTE + "mine and more\n", Files.readString(copy));
        type(model, NOTE + "mine at the end\n");
        assertTrue(close(model));
        assertEquals(NOTE + "mine at the end\n", Files.readString(copy));
        assertEquals(NOTE + "theirs, longer\n", Files.readString(note));
    }

    @Test
    void aSaveThatFailsIsReportedKeptAndTriedAgain() throws IOException {
        var model = notebook();
        // A folder stands where the note was: nothing can be renamed over it.
        Files.delete(note);
        Files.createDirectories(note.resolve("full"));
        type(model, NOTE + "mine\n");
        background.runLater();
        var trouble = model.saving().stateProperty().get().failure().orElseThrow().error();
        assertTrue(trouble.getMessage().contains("2020-01-27.md"), trouble.getMessage());
        assertTrue(trouble.remedy().contains(".primed/recovery/"), trouble.remedy());
        type(model, NOTE + "mine and more\n");
        background.runLater();
        try (var copies = Files.list(folder.resolve(".primed/recovery"))) {
            assertEquals(List.of(NOTE + "mine and more\n"), copies.map(c -> {
                try {
                    return Files.readString(c);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList());
        }
        Files.delete(note.resolve("full"));
        Files.delete(note);
        background.runLater();
        background.runLater();
        assertFalse(Files.exists(note), "not made again unasked");
        model.saving().replaceFile();
        assertEquals(NOTE + "mine and more\n", Files.readString(note));
        assertTrue(model.saving().stateProperty().get().failure().isEmpty());
    }

    /// A save that fails, as with a file that may not be written: a folder replaces the note.
    private void typeUnsaved(NotebookViewModel model, String text) throws IOException {
        Files.delete(note);
        Files.createDirectories(note.resolve("full"));
        type(model, text);
        background.runLater();
        assertTrue(model.saving().stateProperty().get().failure().isPresent());
    }

    private void writeAgain(String text) throws IOException {
        Files.delete(note.resolve("full"));
        Files.delete(note);
        Files.writeString(note, text);
    }

    @Test
    void whatCouldNotBeSavedComesBackIntoTheEditorWithTheNote() throws IOException {
        var model = notebook();
        typeUnsaved(model, NOTE + "mine\n");
        model.opener().open(folder.resolve("notes/b.md"));
        writeAgain(NOTE);
        model.opener().open(note);
        assertEquals(NOTE + "mine\n", editor.text());
        assertTrue(model.message().textProperty().get().contains(".primed/recovery/2020-01-27."));
        background.runLater();
        assertEquals(NOTE + "mine\n", Files.readString(note));
        model.opener().open(folder.resolve("notes/b.md"));
        Files.writeString(note, NOTE);
        model.opener().open(note);
        assertEquals(NOTE, editor.text(), "once it is saved, it does not come back by itself");
    }

    @Test
    void whatCouldNotBeSavedComesBackAfterACrash() throws IOException {
        typeUnsaved(notebook(), NOTE + "mine\n");
        writeAgain(NOTE);
        var model = notebook(); // The other was never closed.
        assertEquals(note, model.note().path().orElseThrow());
        assertEquals(NOTE + "mine\n", editor.text());
    }

    @Test
    void whereTheFileChangedSinceUnsavedWordsAreOffered() throws IOException {
        typeUnsaved(notebook(), NOTE + "mine\n");
        writeAgain(NOTE + "theirs\n");
        var model = notebook();
        assertEquals(NOTE + "theirs\n", editor.text());
        var offered = model.saving().unsavedProperty().get().orElseThrow();
        assertEquals(NOTE + "mine\n", Files.readString(offered.copy()));
        model.saving().restoreUnsaved();
        assertEquals(NOTE + "mine\n", editor.text());
        assertTrue(model.saving().unsavedProperty().get().isEmpty());

        typeUnsaved(model, NOTE + "mine again\n");
        writeAgain(NOTE + "theirs, later\n");
        model = notebook();
        model.saving().dismissUnsaved();
        assertEquals(NOTE + "theirs, later\n", editor.text());
        assertTrue(notebook().saving().unsavedProperty().get().isEmpty(), "they are offered once");
    }

    @Test
    void aTopicWithoutArgumentsTakesItsFirst() {
        var model = notebook();
        type(model, "Debates\n===\n\nWhich linter?\n---\n\nScraps\n===\n");
        background.runLater();
        var debate = model.note().session().debates().getFirst();
        model.actions().argue(debate,
                new app.primed.notebook.model.Debate.Option(debate.line(), "", List.of(), List.of()),
                ArgumentSide.PRO, "quick");
        assertEquals("Debates\n===\n\nWhich linter?\n---\n  - Pro: quick\n\nScraps\n===\n", editor.text());
    }

    @Test
    void aNewSessionCarriesWhatIsOpen() throws IOException {
        var model = notebook();
        model.newSession().openToday();
        var text = Files.readString(folder.resolve("notes/2020-01-29.md"));
        assertTrue(text.contains("- [ ] see where it pays off (carried from 27 Jan)\n"), text);
        assertTrue(text.contains("- why prime? (carried from 27 Jan)\n"), text);
        assertFalse(text.contains("who schedules"), text);
        assertFalse(text.contains("read"), text);
        now = now.plusSeconds(86_400);
        model.newSession().openToday();
        assertTrue(Files.readString(folder.resolve("notes/2020-01-30.md"))
                .contains("- why prime? (carried from 27 Jan)\n"));
        assertEquals(2,
                model.note().session().questions().size() + model.note().session().tasks(SectionKind.GOALS).size());
    }

    @Test
    void theRememberedNoteAndModeComeBack() {
        var model = notebook();
        model.opener().open(folder.resolve("notes/b.md"));
        model.viewModeProperty().set(ViewMode.BOARD);
        assertTrue(close(model));
        background.runLater();
        var again = notebook();
        assertEquals(folder.resolve("notes/b.md"), again.note().path().orElseThrow());
        assertEquals(ViewMode.BOARD, again.viewModeProperty().get());
    }

    @Test
    void closingSaves() throws IOException {
        var model = notebook();
        type(model, "only this\n");
        assertTrue(close(model));
        assertEquals("only this\n", Files.readString(note));
    }

    @Test
    void aVanishedNoteGivesWords() throws IOException {
        var model = notebook();
        Files.delete(folder.resolve("notes/b.md"));
        model.opener().open(folder.resolve("notes/b.md"));
        assertEquals(1, told.size());
        assertTrue(told.getFirst().getMessage().contains("b.md"));
        assertEquals(note, model.note().path().orElseThrow());
        assertEquals(3, model.sessions().weeks().size());
    }

    @Test
    void anEmptyVaultIsNoTrouble() {
        folder = folder.resolve("empty");
        var model = notebook();
        assertTrue(model.sessions().listedProperty().get());
        assertTrue(model.sessions().weeks().isEmpty());
        assertEquals(List.of(SectionKind.QUESTIONS), capture(model, "q why?"));
        assertEquals(List.of(), told);
        assertTrue(Files.exists(folder.resolve("2020-01-29.md")));
        assertTrue(editor.text().contains("- why?"), "a thought begins the session it belongs to");
    }
}
