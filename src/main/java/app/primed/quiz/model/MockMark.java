package app.primed.quiz.model;

import java.util.Locale;

/// How an answer of a mock interview did.
public enum MockMark {
    MISSED(0, Grade.AGAIN),
    PARTLY(0.5, Grade.HARD),
    GOOD(1, Grade.GOOD);

    private final double points;
    private final Grade grade;

    MockMark(double points, Grade grade) {
        this.points = points;
        this.grade = grade;
    }

    /// 0 to 1.
    public double points() {
        return points;
    }

    /// What it counts as in the schedule.
    public Grade grade() {
        return grade;
    }

    /// As it stands in the file and in sentences: `missed`, `partly`, `good`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For choices: good where exactly the right ones are chosen, partly where some of them and none other.
    static MockMark of(Card.Choice card, java.util.Set<String> chosen) {
        var right =
                card.options().stream().filter(Card.Choice.Option::isCorrect).map(Card.Choice.Option::text).toList();
        if (chosen.isEmpty() || !right.containsAll(chosen)) {
            return MISSED;
        }
        return chosen.containsAll(right) ? GOOD : PARTLY;
    }

    /// For a challenge: good where it passed, partly where it ran to its end and some checks held but not all.
    public static MockMark of(Verdict verdict) {
        if (verdict.passed()) {
            return GOOD;
        }
        var held = verdict.checksPassed();
        return verdict.outcome() == Verdict.Outcome.FAILED && held > 0 && held < verdict.checks().size()
                ? PARTLY
                : MISSED;
    }
}
