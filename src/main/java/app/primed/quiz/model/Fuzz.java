package app.primed.quiz.model;

import java.util.SplittableRandom;

/// Fuzzes intervals, so that cards learned together do not stay together. The ranges are those of py-fsrs, ts-fsrs and
/// Anki. The random number depends only on the card and its number of reviews, so that replaying a log gives the same
/// days on every machine.
public sealed interface Fuzz {

    Fuzz OFF = new Off();

    /// Intervals as computed.
    record Off() implements Fuzz {}

    /// Intervals fuzzed with this seed.
    record Seeded(long seed) implements Fuzz {}

    /// Fuzz seeded by the card's id.
    static Fuzz of(String card) {
        var seed = 1125899906842597L;
        for (var i = 0; i < card.length(); i++) {
            seed = 31 * seed + card.charAt(i);
        }
        return new Seeded(seed);
    }

    /// The range of fuzzed intervals, in days: at least 2, at most `maximum`.
    record Range(int from, int to) {
        static Range around(int days, int maximum) {
            var delta = 1.0 + 0.15 * within(days, 2.5, 7) + 0.1 * within(days, 7, 20)
                    + 0.05 * within(days, 20, Double.POSITIVE_INFINITY);
            var to = Math.min((int) Math.round(days + delta), maximum);
            var from = Math.min(Math.max(2, (int) Math.round(days - delta)), to);
            return new Range(from, to);
        }

        private static double within(int days, double from, double to) {
            return Math.max(Math.min(days, to) - from, 0);
        }
    }

    /// The fuzzed interval for `days`. Below 2.5 days it is unchanged.
    default int spread(int days, int maximum, int reviews) {
        return switch (this) {
            case Off() -> days;
            case Seeded(var seed) -> {
                if (days < 3) {
                    yield days;
                }
                var range = Range.around(days, maximum);
                var draw = new SplittableRandom(seed + reviews).nextDouble();
                yield (int) Math.floor(draw * (range.to() - range.from() + 1) + range.from());
            }
        };
    }
}
