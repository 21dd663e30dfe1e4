package app.primed.quiz.model;

import java.util.Locale;

/// The mark on an answer in a mock interview.
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

    /// The corresponding grade.
    public Grade grade() {
        return grade;
    }

    /// The word in files and sentences: `missed`, `partly`, `good`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For a choice card: good if exactly the correct options are chosen, partly if only some of them and no others
    /// are.
    static MockMark of(Card.Choice card, java.util.Set<String> chosen) {
        var right =
                card.options().stream().filter(Card.Choice.Option::isCorrect).map(Card.Choice.Option::text).toList();
        if (chosen.isEmpty() || !right.containsAll(chosen)) {
            return MISSED;
        }
        return chosen.containsAll(right) ? GOOD : PARTLY;
    }

    /// For a challenge: good if it passed, partly if it finished and passed some checks.
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
