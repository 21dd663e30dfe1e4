package app.primed.quiz.model;

/// How well a card was known, as graded by the user. Hard is a pass: it never means "forgotten".
public enum Grade {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    /// 1 to 4, as in the review log and on the keys.
    public int number() {
        return ordinal() + 1;
    }

    /// @throws IllegalArgumentException unless 1 ≤ number ≤ 4
    public static Grade of(int number) {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a grade is 1, 2, 3 or 4, not " + number);
        }
        return values()[number - 1];
    }
}
