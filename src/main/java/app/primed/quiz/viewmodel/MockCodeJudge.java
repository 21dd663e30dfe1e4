package app.primed.quiz.viewmodel;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockInterview;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.model.Verdict;
import java.util.Optional;

/// Judges the code of an interview's challenge. A verdict counts only for the code that was run.
final class MockCodeJudge {
    private final ChallengeViewModel challenge;
    private String ran = "";

    MockCodeJudge(ChallengeViewModel challenge) {
        this.challenge = challenge;
        challenge.runningProperty().subscribe(on -> {
            if (on) {
                ran = challenge.codeProperty().get();
            }
        });
    }

    /// Opens the challenge whose current code has no verdict yet; empty if there is none or it is being run.
    Optional<Card.Challenge> open(MockInterview interview) {
        for (var asked : interview.questions()) {
            if (asked.card() instanceof Card.Challenge c && !c.checks().isEmpty() && asked.mark().isEmpty()) {
                var here = challenge.cardProperty().get().equals(Optional.of(c))
                        && challenge.codeProperty().get().equals(asked.answer());
                if (here && challenge.runningProperty().get() && ran.equals(asked.answer())) {
                    return Optional.empty();
                }
                if (!here) {
                    challenge.open(c, asked.answer());
                }
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    /// The interview with this verdict, if its challenge still has the code that was run.
    MockInterview judge(MockInterview interview, Verdict verdict) {
        var refused = verdict.outcome() == Verdict.Outcome.REFUSED;
        for (var n = 0; n < interview.questions().size(); n++) {
            var asked = interview.questions().get(n);
            if (asked.card() instanceof Card.Challenge c && challenge.cardProperty().get().equals(Optional.of(c))
                    && !c.checks().isEmpty() && (refused || asked.answer().equals(ran))) {
                return interview.withMark(n, MockMark.of(verdict), CardLabels.verdict(verdict)
                        + (verdict.passed() ? "" : ". " + verdict.message()));
            }
        }
        return interview;
    }
}
