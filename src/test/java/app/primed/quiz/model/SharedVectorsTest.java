package app.primed.quiz.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.primed.quiz.model.CardState.Studied;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded fact and sequence of the reference implementations, within 1e-5 relative, where they stand beside the
/// project. [FsrsReferenceTest] needs none of them.
class SharedVectorsTest {
    private static final Path VECTORS = Path.of("../shared/fsrs/vectors.json");
    private static final double TOLERANCE = 1e-5;

    private int compared;
    private JsonNode shared;

    @TestFactory
    List<DynamicTest> reference() throws IOException {
        if (!Files.exists(VECTORS)) {
            return List.of();
        }
        shared = new ObjectMapper().readTree(VECTORS.toFile());
        return List.of(
                DynamicTest.dynamicTest("vectors", this::everyVector),
                DynamicTest.dynamicTest("parameters and their bounds", this::everyParameterAndItsBounds),
                DynamicTest.dynamicTest("generated sequences", this::everyGeneratedSequence));
    }

    private void everyVector() {
        var sets = 0;
        for (var vector : shared.get("vectors")) {
            check(vector);
            checkCompared(vector.get("name").asText());
            sets++;
        }
        assertEquals(17, sets);
    }

    private void everyParameterAndItsBounds() {
        var lowest = new double[21];
        Arrays.fill(lowest, -1e9);
        var highest = new double[21];
        Arrays.fill(highest, 1e9);
        var expected = List.of(shared.get("default_parameters"), shared.get("bounds").get("lower"),
                shared.get("bounds").get("upper"));
        var found = List.of(FsrsParameters.DEFAULT, FsrsParameters.of(lowest), FsrsParameters.of(highest));
        var names = List.of("default parameters", "lowest parameters", "highest parameters");
        for (var set = 0; set < 3; set++) {
            for (var i = 0; i < 21; i++) {
                same(expected.get(set).get(i).asDouble(), found.get(set).toArray()[i], "w" + i);
            }
            checkCompared(names.get(set));
        }
    }

    private void checkCompared(String set) {
        assertNotEquals(0, compared, () -> "nothing was compared for " + set);
        compared = 0;
    }

    private void everyGeneratedSequence() {
        var memory = new FsrsModel(FsrsParameters.of(numbers(shared.get("default_parameters"))));
        var sequences = 0;
        for (var sequence : shared.get("generated").get("sequences")) {
            var state = memory.first(grade(sequence.get(0).get("rating")));
            for (var i = 0; i < sequence.size(); i++) {
                var event = sequence.get(i);
                if (i > 0) {
                    state = memory.next(state, grade(event.get("rating")), event.get("delta_days").asLong());
                }
                same(event.get("stability").asDouble(), state.stability(),
                        "stability, sequence " + sequences + " review " + i);
                same(event.get("difficulty").asDouble(), state.difficulty(),
                        "difficulty, sequence " + sequences + " review " + i);
            }
            sequences++;
        }
        assertEquals(200, sequences);
        checkCompared("200 generated sequences");
    }

    private void check(JsonNode vector) {
        var memory = new FsrsModel(FsrsParameters.DEFAULT);
        switch (vector.get("name").asText()) {
            case "ivl_history_default" -> {
                CardState state = CardState.NEW;
                var at = Instant.parse("2022-11-29T12:30:00Z");
                var scheduler = new Scheduler(SchedulerSettings.DEFAULT);
                for (var i = 0; i < vector.get("ratings").size(); i++) {
                    var next = scheduler.next(state, grade(vector.get("ratings").get(i)), at);
                    same(vector.get("expect_days").get(i).asDouble(),
                            Duration.between(at, next.due()).toDays(), "interval " + i);
                    state = next;
                    at = next.due();
                }
            }
            case "memory_state_short_term", "memory_state_w17_18_19_zero", "fsrs5_params_memory" -> {
                var weights = vector.has("parameters19")
                        ? numbers(vector.get("parameters19"))
                        : FsrsParameters.DEFAULT.toArray();
                if (vector.has("parameters_override")) {
                    vector.get("parameters_override").properties()
                            .forEach(e -> weights[Integer.parseInt(e.getKey())] = e.getValue().asDouble());
                }
                var own = new FsrsModel(FsrsParameters.of(weights));
                var state = after(own, vector.get("ratings"), vector.get("delta_days"));
                same(vector.get("expect").get("stability").asDouble(), state.stability(), "stability");
                same(vector.get("expect").get("difficulty").asDouble(), state.difficulty(), "difficulty");
                if (vector.has("next_from")) {
                    var from = vector.get("next_from");
                    var next = own.next(
                            new FsrsModel.MemoryState(from.get("stability").asDouble(),
                                    from.get("difficulty").asDouble()),
                            Grade.GOOD, from.get("days").asLong());
                    same(from.get("good").get("stability").asDouble(), next.stability(), "next stability");
                    same(from.get("good").get("difficulty").asDouble(), next.difficulty(), "next difficulty");
                }
            }
            case "first_repeat" -> {
                var expect = vector.get("expect_by_rating");
                var scheduler = new Scheduler(SchedulerSettings.DEFAULT);
                for (var grade : Grade.values()) {
                    var next = scheduler.next(CardState.NEW, grade, Instant.EPOCH);
                    same(expect.get("stability").get(grade.ordinal()).asDouble(), next.stability(), "stability");
                    same(expect.get("difficulty").get(grade.ordinal()).asDouble(), next.difficulty(), "difficulty");
                    same(expect.get("scheduled_days").get(grade.ordinal()).asDouble(),
                            Duration.between(Instant.EPOCH, next.due()).toDays(), "days");
                }
            }
            case "repeated_easy_difficulty" -> {
                var state = memory.first(Grade.EASY);
                for (var rating : vector.get("ratings")) {
                    state = memory.next(state, grade(rating), 1);
                }
                same(vector.get("expect").get("difficulty").asDouble(), state.difficulty(), "difficulty");
            }
            case "next_interval_S1" -> {
                for (var i = 0; i < vector.get("desired_retention").size(); i++) {
                    var days = memory.interval(
                            vector.get("stability").asDouble(), vector.get("desired_retention").get(i).asDouble());
                    same(vector.get("expect_days").get(i).asDouble(), Math.max(1, Math.round(days)), "retention " + i);
                }
            }
            case "forgetting_curve", "forgetting_curve_S1" -> {
                for (var i = 0; i < vector.get("t").size(); i++) {
                    var s = vector.get("stability");
                    same(vector.get("expect").get(i).asDouble(),
                            memory.recall(vector.get("t").get(i).asDouble(),
                                    s.isArray() ? s.get(i).asDouble() : s.asDouble()),
                            "recall " + i);
                }
            }
            case "next_difficulty_D5" -> {
                for (var grade : Grade.values()) {
                    var drifted = memory.drift(5, grade);
                    same(vector.get("by_rating_before_mean_reversion").get(grade.ordinal()).asDouble(), drifted,
                            "drift");
                    same(vector.get("after_mean_reversion").get(grade.ordinal()).asDouble(),
                            memory.revert(drifted), "difficulty");
                }
            }
            case "stability_success" -> vector.get("cases").forEach(c -> same(c.get("expect").asDouble(),
                    memory.recalled(new FsrsModel.MemoryState(vector.get("S").asDouble(), c.get("D").asDouble()),
                            c.get("R").asDouble(), grade(c.get("rating"))),
                    "stability"));
            case "stability_failure" -> vector.get("cases").forEach(c -> same(c.get("expect").asDouble(),
                    memory.forgotten(new FsrsModel.MemoryState(vector.get("S").asDouble(), c.get("D").asDouble()),
                            c.get("R").asDouble()),
                    "stability"));
            case "stability_short_term_S5_by_rating" -> {
                for (var grade : Grade.values()) {
                    same(vector.get("expect").get(grade.ordinal()).asDouble(), memory.sameDay(5, grade), "stability");
                }
            }
            case "convert_fsrs4.5_to_6" -> {
                var converted = FsrsParameters.of(numbers(vector.get("from17"))).toArray();
                for (var i = 0; i < 21; i++) {
                    same(vector.get("expect21").get(i).asDouble(), converted[i], "w" + i);
                }
            }
            case "retrievability_easy_first_due" -> {
                var scheduler = new Scheduler(SchedulerSettings.DEFAULT);
                var state = scheduler.next(CardState.NEW, Grade.EASY, Instant.EPOCH);
                same(vector.get("expect").asDouble(), scheduler.recall(state, state.due()), "recall");
            }
            case "long_term_scheduler_19w" -> longTerm(vector);
            case "learning_steps_facts" -> learningSteps();
            default -> throw new AssertionError("a vector nobody checks: " + vector.get("name"));
        }
    }

    private void longTerm(JsonNode vector) {
        var scheduler = new Scheduler(SchedulerSettings.DEFAULT
                .withWeights(FsrsParameters.of(numbers(vector.get("parameters19")))).withoutSteps());
        for (var run : vector.get("runs")) {
            CardState state = CardState.NEW;
            var at = Instant.EPOCH;
            for (var i = 0; i < run.get("ratings").size(); i++) {
                var next = scheduler.next(state, grade(run.get("ratings").get(i)), at);
                same(run.get("days").get(i).asDouble(), Duration.between(at, next.due()).toDays(), "days " + i);
                same(run.get("stability").get(i).asDouble(), next.stability(), "stability " + i);
                same(run.get("difficulty").get(i).asDouble(), next.difficulty(), "difficulty " + i);
                state = next;
                at = next.due();
            }
        }
    }

    private void learningSteps() {
        var scheduler = new Scheduler(SchedulerSettings.DEFAULT);
        var waits = scheduler.choices(CardState.NEW, Instant.EPOCH, Fuzz.OFF).values().stream()
                .mapToLong(s -> s.due().getEpochSecond()).toArray();
        same(60, waits[0], "new, Again");
        same(330, waits[1], "new, Hard");
        same(600, waits[2], "new, Good");
        same(8 * 86_400, waits[3], "new, Easy");
        var one = new Scheduler(new SchedulerSettings(
                FsrsParameters.DEFAULT, 0.9, List.of(Duration.ofMinutes(10)), List.of(), 36_500, true));
        same(900, one.next(CardState.NEW, Grade.HARD, Instant.EPOCH).due().getEpochSecond(), "Hard on one step");
        Studied review = scheduler.next(CardState.NEW, Grade.EASY, Instant.EPOCH);
        var forgotten = scheduler.next(review, Grade.AGAIN, review.due());
        assertEquals(Phase.RELEARNING, forgotten.phase());
        same(600, Duration.between(review.due(), forgotten.due()).toSeconds(), "forgotten");
        var none =
                new Scheduler(SchedulerSettings.DEFAULT.withoutSteps()).next(CardState.NEW, Grade.AGAIN, Instant.EPOCH);
        assertEquals(Phase.REVIEW, none.phase());
        same(1, none.due().getEpochSecond() / 86_400, "no steps");
    }

    private static FsrsModel.MemoryState after(FsrsModel memory, JsonNode ratings, JsonNode days) {
        var state = memory.first(grade(ratings.get(0)));
        for (var i = 1; i < ratings.size(); i++) {
            state = memory.next(state, grade(ratings.get(i)), days.get(i).asLong());
        }
        return state;
    }

    private void same(double expected, double found, String what) {
        compared++;
        assertEquals(expected, found, Math.abs(expected) * TOLERANCE, what);
    }

    private static Grade grade(JsonNode rating) {
        return Grade.of(rating.asInt());
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .flatMapToDouble(n -> DoubleStream.of(n.asDouble())).toArray();
    }
}
