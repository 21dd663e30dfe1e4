package app.primed.quiz.model;

/// The formulas of FSRS-6: how stability (days until the probability of recall falls to 90 %) and difficulty (1 to 10)
/// change with a grade. Source: [the
/// algorithm](https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm), and fsrs-rs where
/// implementations differ (Hard on the same day never lowers stability; stability is at most 36,500 days).
public final class FsrsModel {
    static final double MIN_STABILITY = 0.001;
    static final double MAX_STABILITY = 36_500;

    /// Stability and difficulty after a grade.
    public record MemoryState(double stability, double difficulty) {}

    private final FsrsParameters w;
    private final boolean shortTerm;
    private final double decay;
    private final double factor;
    // Computed once: replaying a million reviews uses it several million times.
    private final double growth;
    private final double easy;
    private final double forgottenAtMost;

    public FsrsModel(FsrsParameters weights) {
        this(weights, true);
    }

    /// @param shortTerm whether reviews on the same day have their own formula (the default) or count like all others
    public FsrsModel(FsrsParameters weights, boolean shortTerm) {
        this.w = weights;
        this.shortTerm = shortTerm;
        this.decay = -w.at(20);
        this.factor = Math.exp(Math.log(0.9) / decay) - 1;
        this.growth = Math.exp(w.at(8));
        this.easy = firstDifficulty(Grade.EASY);
        this.forgottenAtMost = shortTerm ? Math.exp(w.at(17) * w.at(18)) : 1;
    }

    /// The probability of recall, 0 to 1, `days` after a review that left this stability.
    public double recall(double days, double stability) {
        return Math.pow(1 + factor * days / stability, decay);
    }

    /// Days, not rounded, until the probability of recall falls to `retention`.
    public double interval(double stability, double retention) {
        return stability / factor * (Math.pow(retention, 1 / decay) - 1);
    }

    /// The state after the first grade.
    public MemoryState first(Grade grade) {
        return new MemoryState(
                Math.clamp(w.at(grade.ordinal()), MIN_STABILITY, MAX_STABILITY),
                clampDifficulty(firstDifficulty(grade)));
    }

    /// The state after a later grade.
    ///
    /// @param days whole days since the previous review
    public MemoryState next(MemoryState before, Grade grade, long days) {
        return new MemoryState(stability(before, grade, days), difficulty(before.difficulty(), grade));
    }

    private double stability(MemoryState before, Grade grade, long days) {
        var s = before.stability();
        double next;
        if (days == 0 && shortTerm) {
            next = sameDay(s, grade);
        } else {
            var recall = recall(days, s);
            next = grade == Grade.AGAIN ? forgotten(before, recall) : recalled(before, recall, grade);
        }
        return Math.clamp(next, MIN_STABILITY, MAX_STABILITY);
    }

    double recalled(MemoryState before, double recall, Grade grade) {
        var penalty = grade == Grade.HARD ? w.at(15) : 1;
        var bonus = grade == Grade.EASY ? w.at(16) : 1;
        return before.stability()
                * (1 + growth * (11 - before.difficulty()) * Math.pow(before.stability(), -w.at(9))
                        * Math.expm1((1 - recall) * w.at(10)) * penalty * bonus);
    }

    double forgotten(MemoryState before, double recall) {
        var s = before.stability();
        var next = w.at(11) * Math.pow(before.difficulty(), -w.at(12)) * (Math.pow(s + 1, w.at(13)) - 1)
                * Math.exp((1 - recall) * w.at(14));
        // Forgetting after a day must not leave more stability than forgetting on the same day.
        return Math.min(next, s / forgottenAtMost);
    }

    double sameDay(double s, Grade grade) {
        var growth = Math.exp(w.at(17) * (grade.number() - 3 + w.at(18))) * Math.pow(s, -w.at(19));
        return s * (grade == Grade.AGAIN ? growth : Math.max(growth, 1));
    }

    private double difficulty(double before, Grade grade) {
        return clampDifficulty(revert(drift(before, grade)));
    }

    /// The more difficult a card is, the less a grade changes it.
    double drift(double before, Grade grade) {
        return before - w.at(6) * (grade.number() - 3) * (10 - before) / 9;
    }

    /// Every change reverts a little toward the difficulty of a card that was easy at first.
    double revert(double difficulty) {
        return w.at(7) * easy + (1 - w.at(7)) * difficulty;
    }

    private double firstDifficulty(Grade grade) {
        return w.at(4) - Math.exp(w.at(5) * (grade.number() - 1)) + 1;
    }

    private static double clampDifficulty(double difficulty) {
        return Math.clamp(difficulty, 1, 10);
    }
}
