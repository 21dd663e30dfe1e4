package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.quiz.model.Riddle;
import app.primed.quiz.model.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictingTest {
    private static final Riddle AVERAGER = new Riddle("An averager", "def averager():\n    yield\n",
            new Source.Example("An averager"));

    @TempDir
    Path folder;

    private Desk desk;
    private Predicting predicting;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        desk.riddles = List.of(AVERAGER);
        predicting = new Predicting(desk.open(), new ImmediateBackground(), () -> desk.riddles, desk.predicted::add);
        predicting.look();
    }

    @Test
    void aWrongPredictionIsAnAgainByItself() throws Exception {
        assertEquals("new", when());
        predicting.open(AVERAGER);
        assertEquals(List.of(AVERAGER), desk.predicted);
        predicting.settled(true);
        assertFalse(Files.exists(desk.vault.reviews()), "nothing is graded before the end");
        predicting.settled(false);
        predicting.settled(false);
        predicting.finished();
        assertEquals(1, reviews().size(), "one grade a sitting");
        assertTrue(reviews().getFirst().contains("\"grade\":1") || reviews().getFirst().contains("\"grade\": 1"));
        assertFalse(when().equals("new"), when());
    }

    @Test
    void aProgramPredictedToItsEndIsAGood() throws Exception {
        predicting.open(AVERAGER);
        predicting.settled(true);
        predicting.settled(true);
        predicting.finished();
        assertEquals(1, reviews().size());
        assertTrue(reviews().getFirst().contains(AVERAGER.id()));
        assertTrue(reviews().getFirst().matches(".*\"grade\": ?3.*"), reviews().getFirst());
    }

    @Test
    void whoLeavesEarlyIsNotGraded() {
        predicting.open(AVERAGER);
        predicting.settled(true);
        predicting.leave();
        predicting.finished();
        predicting.open(AVERAGER);
        predicting.finished();
        assertFalse(Files.exists(desk.vault.reviews()));
    }

    private String when() {
        return predicting.lines().get().getFirst().when();
    }

    private List<String> reviews() throws Exception {
        return Files.readAllLines(desk.vault.reviews());
    }
}
