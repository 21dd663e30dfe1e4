package app.primed.quiz.model;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The memory model against the formulae of FSRS-6 written down a second time, one by one as they are
/// [published](https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm), and against figures of the
/// tests that its implementations have in common.
class FsrsReferenceTest {
    private static final double[] LOWEST = {
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0, 0.1};
    private static final double[] HIGHEST = {
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8};

    /// The published formulae; S is the stability, D the difficulty, G the grade from 1 to 4.
    private record Reference(double[] w) {
        double initialStability(int G) {
            return w[G - 1];
        }

        double initialDifficulty(int G) {
            return w[4] - exp(w[5] * (G - 1)) + 1;
        }

        double retrievability(double t, double S) {
            var factor = pow(0.9, -1 / w[20]) - 1;
            return pow(1 + factor * t / S, -w[20]);
        }

        double difficulty(double D, int G) {
            var damped = D + (10 - D) * (-w[6] * (G - 3)) / 9;
            return bounded(w[7] * initialDifficulty(4) + (1 - w[7]) * damped);
        }

        double stability(double D, double S, int G, long days) {
            var R = retrievability(days, S);
            double next;
            if (days == 0) {
                var increase = exp(w[17] * (G - 3 + w[18])) * pow(S, -w[19]);
                next = S * (G == 1 ? increase : max(1, increase));
            } else if (G == 1) {
                next = min(
                        w[11] * pow(D, -w[12]) * (pow(S + 1, w[13]) - 1) * exp(w[14] * (1 - R)),
                        S / exp(w[17] * w[18]));
            } else {
                var hardOrEasy = G == 2 ? w[15] : G == 4 ? w[16] : 1;
                next = S * (1 + exp(w[8]) * (11 - D) * pow(S, -w[9]) * (exp(w[10] * (1 - R)) - 1) * hardOrEasy);
            }
            return max(0.001, min(36_500, next));
        }

        static double bounded(double D) {
            return max(1, min(10, D));
        }
    }

    private static double[] weights(SplittableRandom random) {
        var weights = new double[21];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = LOWEST[i] + random.nextDouble() * (HIGHEST[i] - LOWEST[i]);
        }
        return weights;
    }

    @Test
    void randomReviewsWithRandomParametersFollowTheFormulae() {
        var random = new SplittableRandom(6);
        for (var card = 0; card < 3_000; card++) {
            var weights = card % 3 == 0 ? FsrsParameters.DEFAULT.toArray() : weights(random);
            var reference = new Reference(weights);
            var model = new FsrsModel(FsrsParameters.of(weights));
            var grade = random.nextInt(1, 5);
            var state = model.first(Grade.of(grade));
            var S = reference.initialStability(grade);
            var D = Reference.bounded(reference.initialDifficulty(grade));
            for (var review = 0; review < 12; review++) {
                var what = "card " + card + ", review " + review;
                same(S, state.stability(), "stability of " + what);
                same(D, state.difficulty(), "difficulty of " + what);
                var days = random.nextInt(3) == 0 ? 0 : random.nextLong(400);
                same(reference.retrievability(days, S), model.recall(days, S), "recall of " + what);
                grade = random.nextInt(1, 5);
                state = model.next(state, Grade.of(grade), days);
                S = reference.stability(D, S, grade, days);
                D = reference.difficulty(D, grade);
            }
        }
    }

    @Test
    void anIntervalEndsWhereRecallHasFallenToTheRetentionAskedFor() {
        var random = new SplittableRandom(7);
        for (var i = 0; i < 1_000; i++) {
            var weights = weights(random);
            var S = 0.1 + random.nextDouble() * 500;
            var retention = 0.7 + random.nextDouble() * 0.29;
            var days = new FsrsModel(FsrsParameters.of(weights)).interval(S, retention);
            same(retention, new Reference(weights).retrievability(days, S), "retention after " + days + " days");
        }
    }

    @Test
    void parametersStayWithinTheirBounds() {
        var low = new double[21];
        var high = new double[21];
        for (var i = 0; i < 21; i++) {
            low[i] = -1e9;
            high[i] = 1e9;
        }
        assertArrayEquals(LOWEST, FsrsParameters.of(low).toArray());
        assertArrayEquals(HIGHEST, FsrsParameters.of(high).toArray());
    }

    /// As fsrs-rs turns them over: difficulty had another shape, there were no reviews on the same day, and recall fell
    /// with the power of one half.
    @Test
    void parametersOfEarlierVersionsAreConverted() {
        var old = new double[] {
            0.4, 0.9, 2.3, 10.9, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61};
        var expected = FsrsParameters.DEFAULT.toArray();
        System.arraycopy(old, 0, expected, 0, 17);
        expected[4] = 4.93 + 2 * 0.94;
        expected[5] = log(1 + 3 * 0.94) / 3;
        expected[6] = 0.86 + 0.5;
        expected[17] = 0;
        expected[18] = 0;
        expected[19] = 0;
        expected[20] = 0.5;
        assertArrayEquals(expected, FsrsParameters.of(old).toArray(), 1e-12);
    }

    /// The first test of py-fsrs and ts-fsrs: each review when the card is due.
    @Test
    void theIntervalsAreThoseOfPyFsrsAndTsFsrs() {
        var scheduler = new Scheduler(SchedulerSettings.DEFAULT);
        var days = new ArrayList<Long>();
        CardState state = CardState.NEW;
        var at = Instant.parse("2022-11-29T12:30:00Z");
        for (var grade : List.of(3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3)) {
            var next = scheduler.next(state, Grade.of(grade), at);
            days.add(Duration.between(at, next.due()).toDays());
            state = next;
            at = next.due();
        }
        assertEquals(List.of(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L), days);
    }

    private static void same(double expected, double found, String what) {
        assertEquals(expected, found, Math.abs(expected) * 1e-9, what);
    }
}
