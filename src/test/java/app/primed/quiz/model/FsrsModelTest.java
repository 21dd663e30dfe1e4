package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/// The memory model against figures worked out apart from it.
class FsrsModelTest {
    private final FsrsModel memory = new FsrsModel(FsrsParameters.DEFAULT);

    @Test
    void followsFiguresWorkedOutInDecimals() throws Exception {
        var reviews = 0;
        try (var in = getClass().getResourceAsStream("/app/primed/quiz/memory.json")) {
            for (var sequence : new ObjectMapper().readTree(in).get("sequences")) {
                var state = memory.first(Grade.of(sequence.get(0).get("grade").asInt()));
                for (var event : sequence) {
                    if (event != sequence.get(0)) {
                        state = memory.next(
                                state, Grade.of(event.get("grade").asInt()), event.get("days").asLong());
                    }
                    assertEquals(1, state.stability() / event.get("stability").asDouble(), 1e-6, event::toString);
                    assertEquals(1, state.difficulty() / event.get("difficulty").asDouble(), 1e-6, event::toString);
                    reviews++;
                }
            }
        }
        assertEquals(96, reviews);
    }

    @Test
    void recallIsNinetyPerCentAfterOneStability() {
        for (var stability : new double[] {0.001, 1, 7.5, 36_500}) {
            assertEquals(0.9, memory.recall(stability, stability), 1e-12);
            assertEquals(stability, memory.interval(stability, 0.9), stability * 1e-9);
        }
        assertEquals(1.0, memory.recall(0, 3));
    }

    @Test
    void staysInBoundsWhateverIsGraded() {
        var random = new java.util.SplittableRandom(27);
        for (var card = 0; card < 2_000; card++) {
            var state = memory.first(Grade.of(random.nextInt(1, 5)));
            for (var i = 0; i < 30; i++) {
                state = memory.next(state, Grade.of(random.nextInt(1, 5)), random.nextInt(0, 2_000));
                assertTrue(
                        state.stability() >= FsrsModel.MIN_STABILITY && state.stability() <= FsrsModel.MAX_STABILITY);
                assertTrue(state.difficulty() >= 1 && state.difficulty() <= 10);
            }
        }
    }

    @Test
    void refusesWhatAreNoParameters() {
        assertThrows(IllegalArgumentException.class, () -> FsrsParameters.of(1, 2, 3));
        var broken = FsrsParameters.DEFAULT.toArray();
        broken[3] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> FsrsParameters.of(broken));
        broken[3] = 1e9;
        assertEquals(100, FsrsParameters.of(broken).toArray()[3]);
    }
}
