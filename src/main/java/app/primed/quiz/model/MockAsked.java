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
public record MockAsked(
        Card card, String answer, Set<String> chosen, Duration spent, boolean reached, boolean skipped,
        Optional<MockMark> mark, String said) {

    public MockAsked {
        chosen = Set.copyOf(chosen);
    }

    static MockAsked of(Card card) {
        var begins = card instanceof Card.Challenge c ? c.starter() : "";
        return new MockAsked(card, begins, Set.of(), Duration.ZERO, false, false, Optional.empty(), "");
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
    public boolean isOwnJudge() {
        return switch (card) {
            case Card.Challenge c -> c.checks().isEmpty();
            case Card.Choice _ -> false;
            case Card.Recall _,Card.Predict _ -> true;
        };
    }

    /// Another answer; what was said of the one before no longer holds.
    MockAsked withAnswer(String text) {
        return text.equals(answer)
                ? this
                : new MockAsked(card, text, chosen, spent, reached, skipped && text.isBlank(), Optional.empty(), "");
    }

    MockAsked withChosen(Set<String> texts) {
        return new MockAsked(card, answer, texts, spent, reached, skipped && texts.isEmpty(), Optional.empty(), "");
    }

    MockAsked withSpent(Duration more) {
        return new MockAsked(card, answer, chosen, spent.plus(more), true, skipped, mark, said);
    }

    MockAsked withSkipped(boolean passedOver) {
        return new MockAsked(card, answer, chosen, spent, reached, passedOver, mark, said);
    }

    MockAsked withMark(MockMark how, String words) {
        return new MockAsked(card, answer, chosen, spent, reached, skipped, Optional.of(how), words);
    }

    MockAsked withCard(Card other) {
        return new MockAsked(other, answer, chosen, spent, reached, skipped, mark, said);
    }

    /// The interview is over: what judges itself is judged, what was never answered and never reached is missed.
    MockAsked ended() {
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
