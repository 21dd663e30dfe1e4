package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Adds at most one new code challenge to a day's session, since a challenge takes many minutes. Any can be opened at
/// any time.
public final class DailyChallengeLimit {
    /// New cards before the new challenge, if there are as many.
    private static final int FIRST = 4;

    private DailyChallengeLimit() {}

    /// The cards in their order, without the new challenges of later days.
    ///
    /// @param midnight the start of the day
    public static List<Card> apply(List<Card> cards, ReviewProgress progress, Instant midnight) {
        var kept = new ArrayList<Card>(cards.size());
        var challenges = new ArrayList<Card>();
        boolean had = false;
        for (var card : cards) {
            boolean isNew = progress.state(card.id()) instanceof New;
            if (card instanceof Card.Challenge && isNew) {
                challenges.add(card);
            } else {
                kept.add(card);
                had |= card instanceof Card.Challenge
                        && !progress.reviews(card.id()).getFirst().at().isBefore(midnight);
            }
        }
        if (!had && !challenges.isEmpty()) {
            kept.add(afterNew(kept, progress), challenges.getFirst());
        }
        return List.copyOf(kept);
    }

    private static int afterNew(List<Card> cards, ReviewProgress progress) {
        int fresh = 0;
        for (int i = 0; i < cards.size(); i++) {
            fresh += progress.state(cards.get(i).id()) instanceof New ? 1 : 0;
            if (fresh == FIRST) {
                return i + 1;
            }
        }
        return cards.size();
    }
}
