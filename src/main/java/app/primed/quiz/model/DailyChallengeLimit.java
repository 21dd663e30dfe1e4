package app.primed.quiz.model;

import app.primed.quiz.model.CardState.New;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Keeps a day's session doable: a code challenge takes many minutes, so of those never tried one a day is asked by
/// itself. Any can be opened at any time.
public final class DailyChallengeLimit {
    /// New cards that come before the new challenge, where there are as many.
    private static final int FIRST = 4;

    private DailyChallengeLimit() {}

    /// The cards in their order, without the new challenges that another day will ask.
    ///
    /// @param midnight when the day began
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
