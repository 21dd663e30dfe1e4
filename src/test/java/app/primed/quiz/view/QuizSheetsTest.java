package app.primed.quiz.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.CardState;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.ui.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The pages over the quiz' start page, worked as a person does, and drawn.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class QuizSheetsTest {
    @TempDir
    Path folder;

    private Stage stage;
    private QuizFixture desk;
    private QuizWindow stand;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    private void open() throws Exception {
        desk = new QuizFixture(folder);
        desk.deck(Files.readString(Path.of("quizzes/coroutines.json")));
        QuizWindow.onScreen(() -> stand = new QuizWindow(stage, desk));
    }

    @AfterEach
    void close() {
        QuizWindow.onScreen(stage::hide);
    }

    private void press(String id) {
        QuizWindow.onScreen(() -> ((Button) stand.scene.lookup(id)).fire());
    }

    private String text(String id) {
        return ((Labeled) stand.scene.lookup(id)).getText();
    }

    private void answerAll(int cards) {
        QuizWindow.onScreen(() -> {
            stand.quiz.review().start();
            for (int i = 0; i < cards; i++) {
                stand.quiz.current().showAnswer();
                stand.quiz.review().grade(i % 5 == 0 ? Grade.HARD : Grade.EASY);
            }
            stand.quiz.review().leave();
        });
    }

    @Test
    void aDayIsChosenAndReadinessShows(FxRobot robot) throws Exception {
        open();
        stand.check("interview-none");
        answerAll(12);
        var day = LocalDate.ofInstant(desk.instant(), ZoneId.systemDefault()).plusDays(9);
        QuizWindow.onScreen(() -> ((DatePicker) stand.scene.lookup("#interview-day")).setValue(day));
        assertEquals(day, stand.quiz.cards().settingsProperty().get().interview().orElseThrow());
        assertTrue(Files.readString(desk.vault.quizzes().resolve("quiz.settings.json")).contains(day.toString()));
        assertEquals(9, stand.quiz.overview().overviewProperty().get().daysLeft());
        stand.check("interview");
        press("#interview-all");
        stand.check("interview-statistics");
        robot.push(KeyCode.ESCAPE);
        assertFalse(stand.quiz.statistics().openProperty().get());
        desk.pass(Duration.ofDays(12));
        QuizWindow.onScreen(() -> stand.quiz.cards().load());
        stand.check("interview-past");
        press("#interview-clear");
        assertTrue(stand.quiz.cards().settingsProperty().get().interview().isEmpty());
    }

    @Test
    void aDayIsReadHoweverItIsWritten() throws Exception {
        open();
        var picker = (DatePicker) stand.scene.lookup("#interview-day");
        for (var written : List.of("2020-02-06", "6 feb 2020", "February 6, 2020", "6.2.2020")) {
            QuizWindow.onScreen(() -> picker.setValue(picker.getConverter().fromString(written)));
            assertEquals(Optional.of(LocalDate.of(2020, 2, 6)), stand.quiz.cards().settingsProperty().get().interview(),
                    written);
            QuizWindow.onScreen(() -> picker.setValue(null));
        }
        assertEquals("M/d/uuuu", DateFieldConverter.slashes(Locale.US));
        assertEquals("d/M/uuuu", DateFieldConverter.slashes(Locale.UK));
        QuizWindow.onScreen(() -> {
            picker.setValue(LocalDate.of(2020, 2, 6));
            picker.setValue(picker.getConverter().fromString("31.2.2020"));
            picker.setValue(picker.getConverter().fromString("soon"));
        });
        assertEquals(LocalDate.of(2020, 2, 6), picker.getValue(), "what was set stays");
        assertTrue(stand.scene.lookup("#interview").lookupAll(".label").stream()
                .anyMatch(l -> ((Labeled) l).getText().startsWith("“soon” is not a date.")));
        stand.check("interview-misread");
    }

    @Test
    void crammingTakesTheTopicsTicked(FxRobot robot) throws Exception {
        open();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertTrue(stand.quiz.cram().openProperty().get());
        stand.check("cram");
        var topic = stand.quiz.cram().topicsProperty().get().getFirst().name();
        QuizWindow.onScreen(() -> stand.quiz.cram().choose(topic, true));
        QuizWindow.onScreen(() -> ((Spinner<?>) stand.scene.lookup("#cram-most")).increment(-3));
        int cards = stand.quiz.cram().cards().size();
        assertEquals("Cram " + cards + " cards", text("#cram-begin"));
        press("#cram-begin");
        assertTrue(stand.quiz.review().crammingProperty().get());
        assertEquals(topic, stand.quiz.current().cardProperty().get().orElseThrow().topic());
        stand.check("cramming");
        QuizWindow.onScreen(stand.quiz.current()::showAnswer);
        stand.check("cramming-answer");
        QuizWindow.onScreen(() -> stand.quiz.review().grade(Grade.GOOD));
        assertFalse(Files.exists(desk.vault.reviews()));
    }

    @Test
    void schedulingIsSetOrSaysWhyNot(FxRobot robot) throws Exception {
        open();
        press("#quiz-schedule");
        stand.check("schedule");
        QuizWindow.onScreen(() -> {
            stand.quiz.schedule().retentionProperty().set(0.85);
            ((TextInputControl) stand.scene.lookup("#schedule-learning")).setText("1m soon");
        });
        press("#schedule-save");
        assertTrue(((Label) stand.scene.lookup("#schedule-trouble")).getText().contains("\"soon\" is not a step"));
        stand.check("schedule-trouble");
        assertFalse(Files.exists(desk.vault.quizzes().resolve("quiz.settings.json")));
        QuizWindow.onScreen(() -> {
            ((TextInputControl) stand.scene.lookup("#schedule-learning")).setText("5m");
            ((TextInputControl) stand.scene.lookup("#schedule-parameters")).setText("[0.4, 1.2, 3]");
        });
        press("#schedule-save");
        assertTrue(text("#schedule-trouble").contains("21 parameters"), text("#schedule-trouble"));
        QuizWindow.onScreen(() -> ((TextInputControl) stand.scene.lookup("#schedule-parameters")).setText(""));
        press("#schedule-save");
        assertFalse(stand.quiz.schedule().openProperty().get());
        assertEquals(0.85, stand.quiz.statistics().target());
        press("#quiz-schedule");
        assertEquals("5m", ((TextInputControl) stand.scene.lookup("#schedule-learning")).getText());
        press("#schedule-usual");
        press("#schedule-save");
        assertEquals(0.90, stand.quiz.statistics().target());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aNoteOfOnesOwnOutlivesEveryWayOfLeavingTheCard(FxRobot robot) throws Exception {
        open();
        var card = stand.quiz.cards().activeCards().getFirst();
        QuizWindow.onScreen(() -> stand.quiz.review().open(card));
        robot.push(KeyCode.SPACE).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("mine");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("mine", stand.quiz.actions().note(card));
        QuizWindow.onScreen(stand.quiz.review()::leave);
        assertEquals("mine", stand.quiz.actions().note(card), "the editors of the other kinds of cards write nothing");
        QuizWindow.onScreen(() -> stand.quiz.browse().open(card, false));
        QuizWindow.onScreen(() -> stand.quiz.browse().selection().saveNote(card, "changed there"));
        QuizWindow.onScreen(() -> stand.quiz.browse().close());
        QuizWindow.onScreen(() -> stand.quiz.review().open(card));
        QuizWindow.onScreen(stand.quiz.current()::showAnswer);
        QuizWindow.onScreen(() -> stand.quiz.review().grade(Grade.GOOD));
        QuizWindow.onScreen(stand.quiz.review()::undo);
        QuizWindow.onScreen(stand.quiz.review()::leave);
        assertEquals("changed there", stand.quiz.actions().note(card));
        assertEquals(2, Files.readString(desk.vault.reviews()).lines().filter(l -> l.contains("\"noted\"")).count());
    }

    @Test
    void aTypedAnswerIsComparedWithTheExpectedOne() throws Exception {
        open();
        QuizWindow.onScreen(() -> {
            stand.quiz.review().start();
            stand.quiz.current().typedAnswerProperty().set("used as such");
            stand.quiz.current().showAnswer();
        });
        assertEquals("Your answer has 1 of its 2 key words. Missing: one.", text("#quiz-compared"));
    }

    /// Half a year of a learner who forgets one card in eight.
    private List<LogLine> halfAYear() {
        var lines = new ArrayList<LogLine>();
        var scheduler = new Scheduler(SchedulerSettings.DEFAULT);
        var random = new Random(7);
        var cards = stand.quiz.cards().activeCards();
        for (int i = 0; i < cards.size() - 12; i++) {
            CardState state = CardState.NEW;
            var at = desk.instant().minus(Duration.ofHours(24L * 180 - 40L * i));
            while (at.isBefore(desk.instant())) {
                var grade = random.nextInt(8) == 0 ? Grade.AGAIN : random.nextInt(6) == 0 ? Grade.EASY : Grade.GOOD;
                lines.add(new LogLine.Review("r" + lines.size(), cards.get(i).id(), at, grade));
                var next = scheduler.next(state, grade, at);
                state = next;
                at = next.due().plus(Duration.ofMinutes(random.nextInt(600)));
            }
        }
        return lines;
    }

    @Test
    void halfAYearInPictures() throws Exception {
        open();
        new QuizFiles(desk.vault).append(halfAYear());
        QuizWindow.onScreen(stand.quiz.cards()::load);
        press("#quiz-statistics");
        var statistics = stand.quiz.statistics().statisticsProperty().get().orElseThrow();
        assertTrue(statistics.weeks().size() > 20 && statistics.perDay().size() > 100, statistics::toString);
        var kept = statistics.weeks().stream().mapToInt(w -> w.recalled()).sum()
                / (double) statistics.weeks().stream().mapToInt(w -> w.asked()).sum();
        assertEquals(7 / 8.0, kept, 0.06);
        stand.check("statistics-full");
        QuizWindow.onScreen(() -> {
            stand.quiz.statistics().close();
            stand.quiz.browse().open(stand.quiz.cards().activeCards().get(4), false);
        });
        stand.check("browse-full");
        var day = LocalDate.ofInstant(desk.instant(), ZoneId.systemDefault()).plusDays(12);
        QuizWindow.onScreen(() -> {
            stand.quiz.browse().close();
            stand.quiz.schedule().interview(Optional.of(day));
        });
        var overview = stand.quiz.overview().overviewProperty().get();
        assertEquals(12, overview.daysLeft());
        assertTrue(overview.readiness() > 0.5 && overview.topics().getFirst().readiness() < 0.1, overview::toString);
        stand.check("interview-full");
    }
}
