package app.primed.quiz.model;

import java.util.Arrays;

/// The 21 parameters of FSRS-6, `w[0]` to `w[20]`, each within its bounds. Defaults, bounds and the conversion of older
/// sets are those of [fsrs-rs](https://github.com/open-spaced-repetition/fsrs-rs) (BSD-3-Clause) 6.6.1.
public final class FsrsParameters {
    private static final double[] LOWER = {
        0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0, 0.1
    };
    private static final double[] UPPER = {
        100, 100, 100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8
    };
    /// The fixed decay of FSRS before version 6.
    private static final double FIXED_DECAY = 0.5;

    public static final FsrsParameters DEFAULT = of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
            0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    private final double[] w;

    private FsrsParameters(double[] w) {
        this.w = w;
    }

    /// From 21 parameters, the 19 of FSRS-5 or the 17 of FSRS-4.5. Values are clamped to their bounds.
    ///
    /// @throws IllegalArgumentException for another number of parameters, or a value that is not finite
    public static FsrsParameters of(double... given) {
        for (var value : given) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("FSRS parameters must be numbers, found " + value);
            }
        }
        var w = switch (given.length) {
            case 21 -> given.clone();
            case 19 -> fromFive(given);
            case 17 -> fromFour(given);
            default -> throw new IllegalArgumentException(
                    "FSRS takes 21 parameters (or 19, or 17, of its older versions), found " + given.length);
        };
        for (var i = 0; i < w.length; i++) {
            w[i] = Math.clamp(w[i], LOWER[i], UPPER[i]);
        }
        return new FsrsParameters(w);
    }

    private static double[] fromFive(double[] given) {
        var w = Arrays.copyOf(given, 21);
        w[19] = 0;
        w[20] = FIXED_DECAY;
        return w;
    }

    private static double[] fromFour(double[] given) {
        var w = Arrays.copyOf(given, 21);
        w[4] = given[5] * 2 + given[4];
        w[5] = Math.log(given[5] * 3 + 1) / 3;
        w[6] = given[6] + 0.5;
        w[20] = FIXED_DECAY;
        return w;
    }

    double at(int index) {
        return w[index];
    }

    public double[] toArray() {
        return w.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FsrsParameters that && Arrays.equals(w, that.w);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(w);
    }
}
