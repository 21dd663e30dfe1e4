package app.primed.quiz.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// The result of a mock interview.
///
/// @param at when it began
/// @param timeLimit the time limit
/// @param timeUsed the time used
public record MockReport(String id, Instant at, Duration timeLimit, Duration timeUsed, List<Result> results) {

    /// The result of a question.
    ///
    /// @param card the card's id
    /// @param prompt the question, or a challenge's title
    /// @param answer the typed or chosen answer; empty if there was none or it was said aloud
    /// @param hasAnswer whether there is an expected answer
    /// @param remark on the mark; may be empty
    public record Result(
            String card, String topic, String prompt, String answer, boolean hasAnswer, CardSource source,
            MockMark mark,
            String remark, Duration spent, boolean reached) {}

    /// The result of a topic.
    ///
    /// @param points the sum of its marks, each 0 to 1
    public record Topic(String name, int questions, double points) {
        /// 0 to 1.
        public double share() {
            return points / questions;
        }
    }

    public MockReport {
        results = List.copyOf(results);
    }

    /// The report of a graded interview; a question without a mark counts as missed.
    public static MockReport of(MockInterview interview) {
        return new MockReport(interview.id(), interview.startedAt(), interview.timeLimit(), interview.elapsed(),
                interview.questions().stream().map(MockReport::result).toList());
    }

    private static Result result(MockQuestion asked) {
        var card = asked.card();
        var title = card instanceof Card.Challenge c && !c.title().isBlank() ? c.title() : card.prompt();
        var written = !(card instanceof Card.Recall r && r.answer().isBlank());
        var answer = switch (card) {
            case Card.Choice choice -> inOrder(choice, asked.chosen());
            case Card.Challenge _ -> asked.answered() ? asked.answer() : "";
            case Card.Recall _,Card.Predict _ -> asked.answer().strip();
        };
        return new Result(card.id(), card.topic(), title, answer, written, card.source(),
                asked.mark().orElse(MockMark.MISSED), asked.remark(), asked.spent(), asked.reached());
    }

    private static String inOrder(Card.Choice choice, Set<String> chosen) {
        return String.join("\n",
                choice.options().stream().map(Card.Choice.Option::text).filter(chosen::contains).toList());
    }

    /// The mean of the marks, 0 to 1.
    public double score() {
        return results.stream().mapToDouble(r -> r.mark().points()).average().orElse(0);
    }

    public long count(MockMark mark) {
        return results.stream().filter(r -> r.mark() == mark).count();
    }

    /// The time over the limit; zero if there is none.
    public Duration overtime() {
        var over = timeUsed.minus(timeLimit);
        return over.isNegative() ? Duration.ZERO : over;
    }

    /// The topics, worst first.
    public List<Topic> topics() {
        var byTopic = new LinkedHashMap<String, List<Result>>();
        results.forEach(r -> byTopic.computeIfAbsent(r.topic(), _ -> new ArrayList<>()).add(r));
        return byTopic.entrySet().stream()
                .map(e -> new Topic(e.getKey(), e.getValue().size(),
                        e.getValue().stream().mapToDouble(r -> r.mark().points()).sum()))
                .sorted(Comparator.comparingDouble(Topic::share).thenComparing(t -> -t.questions()))
                .toList();
    }
}
