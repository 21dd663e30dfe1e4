package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.PredictionExercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionQuizTest {
    private static final PredictionExercise AVERAGER =
            new PredictionExercise("An averager", "def averager():\n    yield\n",
                    new CardSource.Example("An averager"));

    @TempDir
    Path folder;

    private QuizFixture desk;
    private PredictionQuiz predicting;

    @BeforeEach
    void open() {
        desk = new QuizFixture(folder);
        desk.exercises = List.of(AVERAGER);
        predicting = desk.open().exercises();
        predicting.load();
    }

    @Test
    void aWrongPredictionIsAnAgainByItself() throws Exception {
        assertEquals("new", when());
        predicting.open(AVERAGER);
        assertEquals(List.of(AVERAGER), desk.predicted);
        predicting.predicted(true);
        assertFalse(Files.exists(desk.vault.reviews()), "nothing is graded before the end");
        predicting.predicted(false);
        predicting.predicted(false);
        predicting.finished();
        assertEquals(1, reviews().size(), "one grade a sitting");
        assertTrue(reviews().getFirst().contains("\"grade\":1") || reviews().getFirst().contains("\"grade\": 1"));
        assertFalse(when().equals("new"), when());
    }

    @Test
    void aProgramPredictedToItsEndIsAGood() throws Exception {
        predicting.open(AVERAGER);
        predicting.predicted(true);
        predicting.predicted(true);
        predicting.finished();
        assertEquals(1, reviews().size());
        assertTrue(reviews().getFirst().contains(AVERAGER.id()));
        assertTrue(reviews().getFirst().matches(".*\"grade\": ?3.*"), reviews().getFirst());
    }

    @Test
    void whoLeavesEarlyIsNotGraded() {
        predicting.open(AVERAGER);
        predicting.predicted(true);
        predicting.leave();
        predicting.finished();
        predicting.open(AVERAGER);
        predicting.finished();
        assertFalse(Files.exists(desk.vault.reviews()));
    }

    private String when() {
        return predicting.linesProperty().get().getFirst().due();
    }

    private List<String> reviews() throws Exception {
        return Files.readAllLines(desk.vault.reviews());
    }
}
