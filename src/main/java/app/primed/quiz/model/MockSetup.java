package app.primed.quiz.model;

import java.util.Set;

/// What a mock interview is to be.
///
/// @param questions how many at most, a code challenge among them
/// @param minutes for all of them together
/// @param topics what to ask about; empty for everything
/// @param challenge whether the last is a code challenge
public record MockSetup(int questions, int minutes, Set<String> topics, boolean challenge) {
    public static final int MOST_QUESTIONS = 50;
    public static final int MOST_MINUTES = 240;
    public static final MockSetup USUAL = new MockSetup(6, 20, Set.of(), true);

    /// Numbers out of bounds are brought within them: they may come from a file.
    public MockSetup {
        questions = Math.clamp(questions, 1, MOST_QUESTIONS);
        minutes = Math.clamp(minutes, 1, MOST_MINUTES);
        topics = Set.copyOf(topics);
    }

    boolean asksAbout(Card card) {
        return topics.isEmpty() || topics.contains(card.topic());
    }
}
