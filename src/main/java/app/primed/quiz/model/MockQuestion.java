package app.primed.quiz.model;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// A question of a mock interview with its answer.
///
/// @param answer the typed answer, or the code of a challenge; empty if it was said aloud
/// @param chosen the texts of the chosen options, for a choice card
/// @param spent how long it was shown
/// @param reached whether it was ever shown
/// @param skipped whether the user skipped it
/// @param mark its mark, once there is one
/// @param remark a remark of the judge ("Not yet — 1 of 3 checks"); may be empty
public record MockQuestion(
        Card card, String answer, Set<String> chosen, Duration spent, boolean reached, boolean skipped,
        Optional<MockMark> mark, String remark) {

    public MockQuestion {
        chosen = Set.copyOf(chosen);
    }

    static MockQuestion of(Card card) {
        var begins = card instanceof Card.Challenge c ? c.starter() : "";
        return new MockQuestion(card, begins, Set.of(), Duration.ZERO, false, false, Optional.empty(), "");
    }

    /// Whether there is a typed or chosen answer.
    public boolean answered() {
        return switch (card) {
            case Card.Challenge c -> !answer.isBlank() && !answer.equals(c.starter());
            case Card.Choice _ -> !chosen.isEmpty();
            case Card.Recall _,Card.Predict _ -> !answer.isBlank();
        };
    }

    /// Whether the user grades it; choice cards and checks are graded automatically.
    public boolean isSelfJudged() {
        return switch (card) {
            case Card.Challenge c -> c.checks().isEmpty();
            case Card.Choice _ -> false;
            case Card.Recall _,Card.Predict _ -> true;
        };
    }

    /// Changes the answer; a mark on the old one no longer counts.
    MockQuestion withAnswer(String text) {
        return text.equals(answer)
                ? this
                : new MockQuestion(card, text, chosen, spent, reached, skipped && text.isBlank(), Optional.empty(), "");
    }

    MockQuestion withChosen(Set<String> texts) {
        return new MockQuestion(card, answer, texts, spent, reached, skipped && texts.isEmpty(), Optional.empty(), "");
    }

    MockQuestion withSpent(Duration more) {
        return new MockQuestion(card, answer, chosen, spent.plus(more), true, skipped, mark, remark);
    }

    MockQuestion withSkipped(boolean passedOver) {
        return new MockQuestion(card, answer, chosen, spent, reached, passedOver, mark, remark);
    }

    MockQuestion withMark(MockMark how, String words) {
        return new MockQuestion(card, answer, chosen, spent, reached, skipped, Optional.of(how), words);
    }

    MockQuestion withCard(Card other) {
        return new MockQuestion(other, answer, chosen, spent, reached, skipped, mark, remark);
    }

    /// Marks the question at the end of the interview, if it is graded automatically, or as missed if it was never
    /// reached nor answered.
    MockQuestion ended() {
        if (mark.isPresent()) {
            return this;
        }
        var why = !reached ? "Not reached." : skipped ? "Skipped." : "No answer.";
        return switch (card) {
            case Card.Choice choice -> chosen.isEmpty()
                    ? withMark(MockMark.MISSED, why)
                    : withMark(MockMark.of(choice, chosen), "");
            case Card.Challenge c when !answered() || c.checks().isEmpty() && !reached ->
                withMark(MockMark.MISSED, why);
            case Card.Challenge _ -> this;
            case Card.Recall _,Card.Predict _ -> !reached || skipped ? withMark(MockMark.MISSED, why) : this;
        };
    }
}
