package app.primed.tour;

import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TaskState;
import app.primed.stepper.viewmodel.Example;
import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;

/// The steps of the tour, as a new user would take them.
final class TourWalk {
    private final TourWindow tour;
    private WindowRobot driver;

    TourWalk(TourWindow tour) {
        this.tour = tour;
        this.driver = tour.open();
    }

    void walk() {
        notebook();
        stepper();
        new TourStage(tour, driver).walk();
        lesson();
        new TourQuiz(tour, driver).walk();
        new TourMock(tour, driver).walk();
        comfort();
    }

    private void notebook() {
        var note = fullest();
        if (note.isEmpty()) {
            tour.screenshot(driver, "1-empty");
            tour.print("1  This vault has no notes yet: the empty notebook offers the first session");
            return;
        }
        driver.run(() -> tour.graph().openNote(note.get(), 1));
        driver.awaitTrue("the note", () -> open().equals(note.get()) && session().text().equals(text()));
        tour.screenshot(driver, "1-notebook");
        tour.print("1  The notebook: " + note.get() + " as text and as a board, "
                + driver.call(() -> session().sections().size()) + " sections read from the text");

        var before = driver.call(this::text);
        var did = String.join(", ", List.of(tick(), answer(), learn()));
        driver.settle();
        tour.screenshot(driver, "2-board-edited");
        tour.print("2  On the board: " + did + "; lines changed in the text: "
                + changed(before, driver.call(this::text)));
        new TourNotebook(tour, driver).history();
        driver.run(() -> area().requestFocus());
        var presses = 0;
        while (!driver.call(this::text).equals(before) && presses < 3) {
            driver.key(KeyCode.Z, false, true);
            presses++;
        }
        if (!driver.call(this::text).equals(before)) {
            throw new IllegalStateException("undo did not lead back to the text as it was");
        }
        awaitReading();
        tour.print("   Undone with Ctrl Z, pressed " + presses + " times: the text is as it was, to the character");
        new TourNotebook(tour, driver).walk();
    }

    private String tick() {
        var goal = driver.call(() -> session().tasks(SectionKind.GOALS).stream().filter(g -> g.task() == TaskState.OPEN)
                .findFirst());
        if (goal.isEmpty()) {
            return "no open goal to tick";
        }
        driver.press("#task-" + goal.get().line());
        awaitReading();
        return "a goal ticked";
    }

    private String answer() {
        var question = driver.call(() -> session().questions().stream()
                .filter(q -> !q.answered() && q.section() == SectionKind.QUESTIONS).reduce((_, last) -> last));
        if (question.isEmpty()) {
            return "no question open";
        }
        driver.run(() -> tour.graph().notebook.actions().answer(fresh(question.get()),
                "It gives way to the loop with a yield at the bottom"));
        awaitReading();
        return "a question answered";
    }

    /// The same question in the reading as it is now; an edit above it may have moved it.
    private Question fresh(Question question) {
        return session().questions().stream().filter(q -> q.text().equals(question.text())).findFirst()
                .orElse(question);
    }

    private String learn() {
        driver.run(() -> tour.graph().notebook.actions().add(SectionKind.LEARNINGS,
                "A board is only another view of the text"));
        awaitReading();
        return "a learning added";
    }

    private void awaitReading() {
        driver.awaitTrue("the board", () -> session().text().equals(text()));
    }

    private void stepper() {
        var fence = driver.call(() -> session().python().stream().findFirst());
        if (fence.isEmpty()) {
            tour.print("3  This note has no Python to step");
            return;
        }
        revealed(fence.get());
        driver.press("#step-" + fence.get().range().line());
        var stepper = tour.graph().stepper;
        driver.awaitTrue("the run's end", () -> stepper.status().endProperty().get().isPresent());
        tour.screenshot(driver, "3-stepper-start");
        for (var i = 0; i < 3; i++) {
            driver.key(KeyCode.Y);
        }
        driver.settle();
        tour.screenshot(driver, "3-stepper");
        var total = stepper.cursor().totalProperty().get();
        var at = stepper.cursor().stepProperty().get() + 1;
        driver.key(KeyCode.LEFT);
        driver.settle();
        driver.key(KeyCode.S);
        driver.key(KeyCode.S);
        driver.settle();
        tour.screenshot(driver, "3-stepper-running");
        tour.print("3  The stepper: " + total + " steps of real Python recorded, third yield at step " + at
                + ", then back and on to the next change of state; closed at the end: "
                + (driver.call(() -> closedAtEnd()) ? "yes" : "no"));
    }

    private void lesson() {
        var stepper = tour.graph().stepper;
        driver.run(stepper::close);
        tour.screenshot(driver, "3-examples");
        driver.run(() -> tour.graph().stepperScreen().show(Example.ALL.get(2).program(), Optional.empty()));
        driver.awaitTrue("the lesson", () -> stepper.status().endProperty().get().isPresent());
        for (var i = 0; i < 9; i++) {
            driver.run(stepper.lesson()::next);
        }
        driver.settle();
        tour.screenshot(driver, "3-lesson");
        var page = driver.call(() -> stepper.lesson().pageProperty().get().orElseThrow());
        driver.run(() -> tour.graph().stepperScreen().share().filmKeySteps(tour.file("3-lesson.gif")));
        driver.awaitTrue("the film", () -> !stepper.export().busyProperty().get());
        tour.print("   A lesson: " + page.example().title() + ", key step " + page.number() + " of " + page.of() + ": "
                + page.words());
        tour.print("   The lesson as a film: " + driver.call(() -> stepper.export().messageProperty().get()));
        driver.run(stepper.export()::dismiss);
    }

    private boolean closedAtEnd() {
        return tour.graph().stepper.cursor().trace().filter(trace -> !trace.objects().isEmpty())
                .flatMap(trace -> trace.stateAt(0, trace.size() - 1)).filter(ObjectState.CLOSED::equals).isPresent();
    }

    /// Brings a fence into sight. Asked for again while the editor still follows its caret after the last edit.
    private void revealed(Fence fence) {
        driver.awaitTrue("the fence", () -> {
            var button = tour.graph().window.scene().lookup("#step-" + fence.range().line());
            if (button != null && button.isVisible()) {
                return true;
            }
            area().showParagraphAtTop(Math.max(0, fence.range().line() - 4));
            return false;
        });
        driver.settle();
    }

    private void comfort() {
        driver.press("#go-highlights");
        var sessions = new NoteRepository(tour.vault(), SectionNames.STANDARD).sessions().size();
        driver.awaitTrue("the highlights",
                () -> tour.graph().highlights.highlightsProperty().get().sessions() == sessions);
        driver.run(
                () -> tour.graph().highlights.choose(new HighlightsViewModel.Choice.Of(HighlightCollection.DEBATES)));
        tour.screenshot(driver, "5-highlights");
        driver.press("#theme");
        for (var screen : List.of("highlights", "notebook", "stepper", "quiz")) {
            driver.press("#go-" + screen);
            tour.screenshot(driver, "5-light-" + screen);
        }
        new TourQuiz(tour, driver).pages("5-light-quiz");
        tour.resize(driver, 1280, 720);
        for (var screen : List.of("notebook", "stepper", "quiz")) {
            driver.press("#go-" + screen);
            tour.screenshot(driver, "5-small-" + screen);
        }
        driver.run(() -> tour.graph().window.openPalette());
        var words = (TextField) driver.find(".palette .text-field");
        driver.run(() -> words.setText("2020"));
        tour.screenshot(driver, "5-palette");
        driver.key(KeyCode.ESCAPE);
        tour.resize(driver, 1440, 900);
        driver.press("#go-notebook");
        var before = remembered();
        var saved = tour.close();
        driver = tour.open();
        driver.awaitTrue("the vault again", () -> tour.graph().notebook.sessions().listedProperty().get());
        driver.awaitTrue("the note again", () -> sessions == 0 || !session().sections().isEmpty());
        tour.screenshot(driver, "5-reopened");
        tour.print("5  Light and dark, 1280x720 and back, closed (" + (saved ? "saved" : "not saved")
                + ") and opened again: " + before + " -> " + remembered());
    }

    /// Screen, note and theme as they are now.
    private String remembered() {
        return driver.call(() -> tour.graph().window.screenProperty().get().title() + ", "
                + (open().isEmpty() ? "no note" : open()) + ", "
                + tour.graph().window.theme().id());
    }

    /// The open note's path inside the vault, empty where none is open.
    private String open() {
        return tour.graph().notebook.note().name();
    }

    private CodeArea area() {
        return (CodeArea) Objects.requireNonNull(tour.graph().notebookScreen().node().lookup("#note-text"));
    }

    private String text() {
        return area().getText();
    }

    private Session session() {
        return tour.graph().notebook.note().session();
    }

    /// The note with most to show: Python to step and questions to ask.
    private Optional<String> fullest() {
        Map<String, Session> all = new NoteRepository(tour.vault(), SectionNames.STANDARD).sessions();
        return all.entrySet().stream().filter(e -> !e.getValue().python().isEmpty())
                .max(java.util.Comparator.comparingInt(e -> e.getValue().sections().size())).map(Map.Entry::getKey)
                .or(() -> all.keySet().stream().findFirst());
    }

    /// The numbers of lines that are not in the old text, as people read them.
    private static String changed(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var numbers = IntStream.range(0, now.size()).filter(i -> !old.contains(now.get(i))).map(i -> i + 1).boxed()
                .map(String::valueOf).toList();
        return numbers.isEmpty() ? "none" : String.join(", ", numbers);
    }
}
