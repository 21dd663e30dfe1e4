package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.FxBackground;
import app.primed.platform.Settings;
import app.primed.platform.Vault;
import app.primed.ui.SceneCheck;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// The board by keyboard, and what a new reading leaves as it is.
@ExtendWith(WindowExtension.class)
@Timeout(90)
class BoardTest {
    private static final String NOTE = """
            Goals
            =====
              * [ ] first
              * [ ] second
                  - with a note

            Ideas
            =====
              - a game

            Debates
            =======
              * Which linter?
                  - plain
                      Pros:
                        - quick
                  - fancy
                      - quiltgnome
                      - LoudOtter
            """;

    @TempDir
    Path folder;

    private Stage stage;
    private FxBackground background;
    private NotebookViewModel notebook;
    private Path note;

    @Start
    void start(Stage window) throws IOException {
        stage = window;
        Files.createDirectories(folder.resolve("notes"));
        note = Files.writeString(folder.resolve("notes/2020-01-27.md"), NOTE);
        Theme.loadFonts();
        background = new FxBackground(failure -> {
            throw new AssertionError(failure);
        });
        var settings = new Settings(folder.resolve("settings.json"), background);
        notebook = NotebookViewModel.of(
                new NoteRepository(new Vault(folder), SectionNames.STANDARD),
                new SessionCatalog(new NoteRepository(new Vault(folder), SectionNames.STANDARD)), background,
                settings,
                InstantSource.system(), failure -> {
                    throw new AssertionError(failure);
                });
        var screen = new NotebookScreen(notebook, settings,
                new NotebookLinks(_ -> {}, _ -> {}, _ -> Optional.empty()));
        var scene = new Scene((Region) screen.node(), 1280, 800);
        Theme.DARK.applyTo(scene);
        stage.setScene(scene);
        stage.show();
        notebook.opener().start();
    }

    @Stop
    void stop() {
        notebook.opener().close(_ -> {});
        background.close();
    }

    private void ready(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> robot.lookup("#row-3").tryQuery().isPresent()).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(FxRobot robot) {
        return robot.lookup("#note-text").queryAs(CodeArea.class).getText();
    }

    private void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
    }

    private Node focused() {
        WaitForAsyncUtils.waitForFxEvents();
        return stage.getScene().getFocusOwner();
    }

    @Test
    void entriesAreChosenTickedEditedAndMovedByKeys(FxRobot robot) throws Exception {
        ready(robot);
        focus(robot, "#row-3");
        robot.type(KeyCode.SPACE);
        assertEquals(NOTE.replace("[ ] first", "[x] first"), text(robot));
        assertEquals("row-3", focused().getId());
        robot.type(KeyCode.DOWN);
        assertEquals("row-4", focused().getId());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        var moved = NOTE.replace("  * [ ] first\n  * [ ] second\n      - with a note\n",
                "  * [ ] second\n      - with a note\n  * [x] first\n");
        assertEquals(moved, text(robot));
        assertEquals("row-3", focused().getId(), "the focus goes with the entry");
        robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT, KeyCode.ALT);
        assertEquals(NOTE.replace("  * [ ] first\n  * [ ] second\n      - with a note\n", "  * [x] first\n")
                .replace("- a game\n", "- a game\n  - second\n      - with a note\n"), text(robot));
        assertEquals("second", assertInstanceOf(BoardRow.class, focused()).entry().text());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(moved, text(robot), "one press takes a move back");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> robot.lookup("#row-3")
                .tryQueryAs(BoardRow.class).filter(row -> row.entry().text().equals("second")).isPresent()).get());
        focus(robot, "#row-3");
        robot.type(KeyCode.F2);
        robot.interact(() -> assertInstanceOf(TextArea.class, stage.getScene().getFocusOwner()).setText("other words"));
        robot.type(KeyCode.ENTER);
        assertEquals(moved.replace("second", "other words"), text(robot));
        robot.type(KeyCode.DELETE);
        assertEquals(moved.replace("  * [ ] second\n      - with a note\n", ""), text(robot));
        assertInstanceOf(BoardRow.class, focused());
    }

    @Test
    void whatIsTypedOnTheBoardOutlivesReadings(FxRobot robot) throws Exception {
        ready(robot);
        focus(robot, "#row-4");
        robot.type(KeyCode.F2);
        robot.interact(() -> robot.lookup("#in-place").queryAs(TextArea.class).setText("half ty"));
        robot.interact(() -> robot.lookup("#add-ideas").queryAs(TextField.class).setText("an idea"));
        show(robot, Files.writeString(folder.resolve("notes/2020-01-26.md"), "# 2020 - 1 - 26\n\n- another note\n"));
        show(robot, note);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> robot.lookup("#in-place").tryQuery().isPresent()
                        && robot.lookup("#add-ideas").tryQuery().isPresent())
                .get());
        assertEquals("half ty", robot.lookup("#in-place").queryAs(TextArea.class).getText());
        assertEquals("an idea", robot.lookup("#add-ideas").queryAs(TextField.class).getText());
        var game = robot.lookup("#row-9").query();
        robot.interact(() -> robot.lookup("#note-text").queryAs(CodeArea.class).insertText(0, "A line above\n\n"));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> robot.lookup("#row-11").tryQuery().isPresent()).get());
        assertSame(game, robot.lookup("#row-11").query(), "what looks as before is not drawn again");
        assertEquals("half ty", robot.lookup("#in-place").queryAs(TextArea.class).getText());
        assertEquals("an idea", robot.lookup("#add-ideas").queryAs(TextField.class).getText());
        focus(robot, "#in-place");
        robot.type(KeyCode.ENTER);
        assertEquals("A line above\n\n" + NOTE.replace("second", "half ty"), text(robot));
    }

    private static final String SECTIONS = "# Iterators\n\n- next\n\n# Generators\n\n- yield\n\n# Fibers\n\n- none\n";

    private TextField draft(FxRobot robot) throws Exception {
        show(robot, Files.writeString(folder.resolve("notes/2020-01-25.md"), SECTIONS));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> field(robot, "Add to Generators…").isPresent());
        var field = field(robot, "Add to Generators…").orElseThrow();
        robot.interact(field::requestFocus);
        robot.write("send");
        return field;
    }

    private static Optional<TextField> field(FxRobot robot, String prompt) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000,
                () -> robot.lookup(".adder").queryAllAs(TextField.class).stream()
                        .filter(f -> f.getPromptText().equals(prompt)).findFirst());
    }

    private static long drafts(FxRobot robot) {
        return robot.lookup(".adder").queryAllAs(TextField.class).stream().filter(f -> !f.getText().isEmpty()).count();
    }

    @Test
    void aDraftStaysWhereTheHeadingIsRenamedFromOutside(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> notebook.viewModeProperty().set(ViewMode.BOARD));
        var field = draft(robot);
        var renamed = "A line above\n\n" + SECTIONS.replace("# Generators", "# Coroutines");
        Files.writeString(folder.resolve("notes/2020-01-25.md"), renamed);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> text().equals(renamed)
                && field(robot, "Add to Coroutines…").isPresent());
        assertSame(field, field(robot, "Add to Coroutines…").orElseThrow());
        assertEquals(Optional.empty(), field(robot, "Add to Generators…"), "there is no second card");
        assertSame(field, focused());
        assertEquals("send", field.getText());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(renamed.replace("- yield\n", "- yield\n- send\n"), text());
        assertEquals("", field.getText());
    }

    @Test
    void aDraftStaysWhereTheHeadingIsTypedAnewOrDeleted(FxRobot robot) throws Exception {
        ready(robot);
        var field = draft(robot);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> {
            area.requestFocus();
            area.moveTo(SECTIONS.indexOf("Generators") + "Generators".length());
        });
        for (int i = 0; i < "Generators".length(); i++) {
            robot.type(KeyCode.BACK_SPACE);
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.sleep(150, TimeUnit.MILLISECONDS);
            assertEquals(1, drafts(robot), text());
        }
        robot.write("Tasks");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> field(robot, "Add to Tasks…").isPresent());
        assertEquals("send", field(robot, "Add to Tasks…").orElseThrow().getText());
        assertEquals(1, drafts(robot));
        robot.interact(() -> area.replaceText(area.getText().replace("# Tasks\n\n", "")));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> field(robot, "Add to Tasks…").isEmpty());
        robot.interact(() -> area.replaceText(area.getText().replace("- yield", "# Chores\n\n- yield")));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> field(robot, "Add to Chores…").isPresent());
        assertEquals("send", field(robot, "Add to Chores…").orElseThrow().getText(), "it has a heading again");
        assertEquals(1, drafts(robot));
        robot.interact(() -> area.replaceText(area.getText().replace("# Chores\n\n", "")));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> field(robot, "Add to Chores…").isEmpty());
        var nearest = field(robot, "Add to Iterators…").orElseThrow();
        assertEquals("send", nearest.getText());
        robot.interact(nearest::requestFocus);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(text().contains("- send\n"), text());
        assertEquals(0, drafts(robot));
    }

    private void show(FxRobot robot, Path wanted) throws Exception {
        robot.interact(() -> notebook.opener().open(wanted));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> notebook.note().path().equals(Optional.of(wanted)) && !notebook.note().isOpening());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aDebateIsVotedOnAndDecided(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> notebook.viewModeProperty().set(ViewMode.BOARD));
        WaitForAsyncUtils.waitForFxEvents();
        var debate = notebook.note().session().debates().getFirst();
        press(robot, "+ vote");
        assertTrue(robot.lookup("Vote for " + debate.options().getFirst().name()).tryQuery().isPresent());
        robot.write("noodle_arm").type(KeyCode.ENTER);
        assertTrue(text().contains("            - quick\n          - noodle_arm\n")
                || text().contains("          - @noodle_arm\n"), text());
        press(robot, "+ vote");
        robot.write("loud");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> robot.lookup("#completions").tryQuery().isPresent()).get());
        robot.type(KeyCode.ENTER);
        assertEquals("LoudOtter", ((TextField) focused()).getText());
        robot.type(KeyCode.ESCAPE);
        press(robot, "verdict");
        robot.write("fancy").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("fancy", notebook.note().session().debates().getFirst().verdict().orElseThrow().text());
        press(robot, "+ option");
        robot.write("none at all").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(stage.getScene().getFocusOwner().getId().endsWith("-pro-" + debate.options().size()),
                "the focus is in the new option");
        assertEquals(debate.options().size() + 1, notebook.note().session().debates().getFirst().options().size());
        assertEquals(1, notebook.note().session().debates().getFirst().options().getFirst().votes().size());
        SceneCheck.check(stage.getScene(), "board-debate", new int[] {1280, 720});
    }

    @Test
    void whatIsTypedForADebateStaysWithItUntilItIsWritten(FxRobot robot) throws Exception {
        ready(robot);
        press(robot, "verdict");
        robot.write("fancy");
        press(robot, "+ vote");
        assertEquals(2, robot.lookup(".adder.opened").queryAll().size(), "a half-typed verdict stays open");
        robot.type(KeyCode.ESCAPE);
        var con = robot.lookup(".adder").queryAllAs(TextField.class).stream()
                .filter(field -> String.valueOf(field.getId()).endsWith("-con-1")).findFirst().orElseThrow();
        robot.interact(() -> con.setText("dear"));

        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> area.replaceText(NOTE.replace("Debates\n=======\n", """
                Old debates
                ===========
                  * Which shell?
                      - small
                          Pros:
                            - tidy
                      - large
                          Pros:
                            - rich
                """)));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> robot.lookup(".debate-card").queryAll().size() == 2).get());
        WaitForAsyncUtils.waitForFxEvents();
        var card = robot.from(robot.lookup(".debate-card").queryAllAs(DebateCard.class).stream()
                .filter(each -> each.debate().topic().equals("Which linter?")).findFirst().orElseThrow());
        var drafts = card.lookup(".adder").queryAllAs(TextField.class).stream()
                .filter(field -> !field.getText().isEmpty()).toList();
        assertEquals(List.of("dear", "fancy"), drafts.stream().map(TextField::getText).sorted().toList());

        robot.interact(() -> area.replaceText(area.getText().replaceFirst("(?s)  \\* Which linter.*", "")));
        var verdict = drafts.stream().filter(field -> field.getText().equals("fancy")).findFirst().orElseThrow();
        robot.interact(verdict::requestFocus);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("fancy", verdict.getText(), "its debate is gone, and nothing was written");
        assertSame(stage.getScene(), verdict.getScene());
        assertTrue(!text().contains("fancy"), text());
    }

    private String text() {
        return notebook.note().session().text();
    }

    private static void press(FxRobot robot, String words) {
        robot.interact(() -> robot.lookup(".chip-button").queryAllAs(Button.class).stream()
                .filter(b -> b.getText().equals(words)).findFirst().orElseThrow().fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aRowThatBecomesCodeShowsThatCode(FxRobot robot) throws Exception {
        var note = Files.writeString(folder.resolve("notes/2020-01-30.md"), "# Code\n\n```\nls -l\n``` unclosed\n");
        show(robot, note);
        var area = robot.lookup("#note-text").queryAs(CodeArea.class);
        robot.interact(() -> area.replaceText("# Code\n\n```\nls -l\n```\n"));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                () -> robot.lookup(".plain-code").queryAllAs(Label.class).stream()
                        .anyMatch(code -> code.getText().equals("ls -l")))
                .get());
    }

    @Test
    void everySectionIsOnTheBoardWhateverItsKind(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> notebook.viewModeProperty().set(ViewMode.BOARD));
        var text = new StringBuilder("- what is in no section\n\n");
        for (var kind : SectionKind.values()) {
            var heading = kind == SectionKind.DAY
                    ? "2020-01-27"
                    : kind == SectionKind.OTHER ? "[Odds](https://example.org) and `ends`" : kind.heading();
            text.append("## ").append(heading).append("\n\n- what is in ").append(kind.id()).append("\n\n");
        }
        var session = new SessionReader(SectionNames.STANDARD).read(text.toString(), "");
        assertEquals(List.of(SectionKind.values()), session.sections().stream().skip(1).map(Section::kind).toList());
        var board = (Board) robot.lookup(".board").query();
        robot.interact(() -> board.show(session));
        var lines = session.sections().stream().flatMap(s -> s.entries().stream()).map(Entry::line).toList();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> {
            board.setVvalue(1); // What is far below is created on the way there.
            return RowNavigation.rows(board).stream().map(row -> row.entry().line()).sorted().toList().equals(lines);
        }).get());
        assertTrue(field(robot, "Add to Odds and ends…").isPresent(), "no Markdown signs in the prompt");
    }

    @Test
    void aLargeNoteIsReadInTheBackgroundAfterAnAction(FxRobot robot) throws Exception {
        var text = "## Goals\n\n- [ ] first\n\n## Scraps\n\n" + "- words of a large note\n".repeat(10_000);
        var note = Files.writeString(folder.resolve("notes/2020-01-31.md"), text);
        show(robot, note);
        robot.interact(() -> {
            var goal = notebook.note().session().entries(SectionKind.GOALS).getFirst();
            notebook.actions().toggle(goal);
            assertEquals(text, notebook.note().session().text(), "not on the screen's thread");
        });
        var ticked = text.replace("[ ]", "[x]");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> text().equals(ticked));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> notebook.saving().statusProperty().get()
                .startsWith("saved") && Files.readString(note).equals(ticked));
    }

    /// How long it takes is for the bench of writing to tell.
    @Test
    void aKeystrokeInANoteOfAMegabyteLeavesEveryRowWhereItIs(FxRobot robot) throws Exception {
        ready(robot);
        var text = new StringBuilder();
        for (var kind : List.of("Goals", "Questions", "Learnings", "Ideas", "Scraps", "Advice", "Opinions")) {
            text.append("## ").append(kind).append("\n\n");
            for (int i = 0; i < 1800; i++) {
                text.append("- entry number ").append(i).append(" of some words about `yield` and frames, long enough")
                        .append(" to wrap?\n");
            }
            text.append('\n');
        }
        var whole = text.toString();
        var reader = new SessionReader(SectionNames.STANDARD);
        robot.interact(() -> notebook.viewModeProperty().set(ViewMode.BOARD));
        var board = (Board) robot.lookup(".board").query();
        robot.interact(() -> board.show(reader.read(whole, "")));
        // Frame by frame the rows of the first cards are there; the rest comes when it is looked at.
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> RowNavigation.rows(board).size()).get() >= RowCard.MOST_ROWS);
        var before = WaitForAsyncUtils.asyncFx(() -> RowNavigation.rows(board)).get();
        int lineBelow = lineOf(before, "number 50 ");
        robot.interact(() -> board.show(reader.read(whole.replace("number 7 ", "\n- new\n- number 7 typed "), "")));
        var after = WaitForAsyncUtils.asyncFx(() -> RowNavigation.rows(board)).get();
        assertEquals(lineBelow + 2, lineOf(after, "number 50 "));
        assertTrue(after.stream().anyMatch(row -> row.entry().text().contains("number 7 typed")));
        assertTrue(before.stream().filter(after::contains).count() >= before.size() * 0.9,
                "rows were made anew that look as before");
    }

    private static int lineOf(List<BoardRow> rows, String words) {
        return rows.stream().filter(row -> row.entry().text().contains(words)).findFirst().orElseThrow().entry().line();
    }
}
