package app.primed.quiz.model;

import java.util.Set;

/// The settings of a mock interview.
///
/// @param questions the maximum number, including the code challenge
/// @param minutes the time limit
/// @param topics empty for all topics
/// @param challenge whether the last question is a code challenge
public record MockSetup(int questions, int minutes, Set<String> topics, boolean challenge) {
    public static final int MOST_QUESTIONS = 50;
    public static final int MOST_MINUTES = 240;
    public static final MockSetup USUAL = new MockSetup(6, 20, Set.of(), true);

    /// Clamps the numbers, which may come from a file.
    public MockSetup {
        questions = Math.clamp(questions, 1, MOST_QUESTIONS);
        minutes = Math.clamp(minutes, 1, MOST_MINUTES);
        topics = Set.copyOf(topics);
    }

    boolean asksAbout(Card card) {
        return topics.isEmpty() || topics.contains(card.topic());
    }
}
