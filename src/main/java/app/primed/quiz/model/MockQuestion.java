package app.primed.quiz.model;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// One question of a mock interview, and what became of it.
///
/// @param answer what was typed, or the code of a challenge; empty where it was said aloud
/// @param chosen the texts of the options chosen, for a card with choices
/// @param spent how long it was on show
/// @param reached whether it ever was
/// @param skipped whether the person passed it over
/// @param mark how it did, once that was said
/// @param said a word on the mark, where it was not the person's ("Not yet — 1 of 3 checks"); may be empty
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

    /// Whether something was typed or chosen.
    public boolean answered() {
        return switch (card) {
            case Card.Challenge c -> !answer.isBlank() && !answer.equals(c.starter());
            case Card.Choice _ -> !chosen.isEmpty();
            case Card.Recall _,Card.Predict _ -> !answer.isBlank();
        };
    }

    /// Whether the person says how it did: choices and checks say it themselves.
    public boolean isSelfJudged() {
        return switch (card) {
            case Card.Challenge c -> c.checks().isEmpty();
            case Card.Choice _ -> false;
            case Card.Recall _,Card.Predict _ -> true;
        };
    }

    /// Another answer; what was said of the one before no longer holds.
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

    /// The interview is over: what judges itself is judged, what was never answered and never reached is missed.
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
