package app.primed.quiz.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What to study after a mock interview: a topic and its cards to review.
///
/// @param why a short reason ("0.5 of 2 here, 34 % ready")
/// @param cards those answered worst, then those least likely to be recalled
public record StudySuggestion(String topic, String why, List<Card> cards) {
    public static final int TOPICS = 3;
    public static final int CARDS = 8;

    /// At most three topics: those asked and not all good, worst first, then those not asked, least ready first.
    public static List<StudySuggestion> next(MockReport report, List<Card> all, ReviewProgress progress, Instant now) {
        var asked = report.topics().stream().collect(Collectors.toMap(MockReport.Topic::name, t -> t));
        var missed = report.results().stream().filter(r -> r.mark() != MockMark.GOOD).map(MockReport.Result::card)
                .collect(Collectors.toSet());
        record Ready(String topic, double here, double readiness, List<Card> cards) {}
        return all.stream().filter(MockQuestionSampler::isAskable).collect(Collectors.groupingBy(Card::topic))
                .entrySet()
                .stream()
                .map(e -> new Ready(e.getKey(),
                        asked.containsKey(e.getKey()) ? asked.get(e.getKey()).share() : 1,
                        e.getValue().stream().mapToDouble(c -> recall(c, progress, now)).average().orElse(0),
                        e.getValue()))
                .filter(topic -> topic.here < 1 || !asked.containsKey(topic.topic))
                .sorted(Comparator.comparingDouble(Ready::here).thenComparingDouble(Ready::readiness)
                        .thenComparing(Ready::topic))
                .limit(TOPICS)
                .map(topic -> new StudySuggestion(topic.topic,
                        why(asked.containsKey(topic.topic) ? asked.get(topic.topic) : null, topic.readiness),
                        cards(topic.cards, missed, progress, now)))
                .toList();
    }

    private static String why(MockReport.@org.jspecify.annotations.Nullable Topic asked, double readiness) {
        var ready = "%.0f %% ready".formatted(100 * readiness);
        return asked == null ? "not asked, " + ready : points(asked) + " here, " + ready;
    }

    /// "0.5 of 2".
    public static String points(MockReport.Topic topic) {
        return (topic.points() == Math.rint(topic.points())
                ? "%.0f".formatted(topic.points())
                : "%.1f".formatted(topic.points())) + " of " + topic.questions();
    }

    private static List<Card> cards(List<Card> cards, Set<String> missed, ReviewProgress progress, Instant now) {
        return cards.stream()
                .sorted(Comparator.comparing((Card c) -> !missed.contains(c.id()))
                        .thenComparingDouble(c -> recall(c, progress, now)))
                .limit(CARDS).toList();
    }

    private static double recall(Card card, ReviewProgress progress, Instant now) {
        return progress.scheduler().recall(progress.state(card.id()), now);
    }
}
