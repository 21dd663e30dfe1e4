package app.primed.quiz.model;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.primed.platform.HostileLines;
import app.primed.quiz.viewmodel.QuizFixture;
import app.primed.trace.RunEnd;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that reads a card's text or an answer takes lines of 100,000 characters.
class QuizModelLongLinesTest {
    private static final CardSource DECK = new CardSource.Deck("d.json", 1, "D");

    static Stream<Arguments> readers() {
        return Stream.of(
                reader("words", TextNormalizer::words),
                reader("similarity", line -> TextSimilarity.of(line, line + "x")),
                reader("similarity of two lines", line -> TextSimilarity.of("a " + line, line.substring(1))),
                reader("comparison with itself", line -> AnswerComparison.of(line, line)),
                reader("comparison", line -> AnswerComparison.of("A generator is a coroutine.", line)),
                reader("cards of notes", line -> NoteCards.of(
                        List.of(item(line, "answer"), item("question", line)), CardWordings.NONE, List.of())),
                reader("report", QuizModelLongLinesTest::report),
                reader("verdict", QuizModelLongLinesTest::verdict));
    }

    private static Arguments reader(String name, Consumer<String> reader) {
        return argumentSet(name, reader);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void takesLongLines(Consumer<String> reader) {
        HostileLines.share(HostileLines.plain()).forEach(reader);
    }

    private static NoteItem item(String text, String answer) {
        return new NoteItem("notes/a.md", 1, "interview-questions", "Interview questions", text, answer,
                Optional.empty());
    }

    private static void report(String line) {
        var setup = new MockSetup(1, 1, Set.of(), false);
        var interview = MockInterview.begin("i", Instant.EPOCH, setup,
                List.of(new Card.Recall("a", line, line, line, line, DECK))).withAnswer(line).end();
        MockReportMarkdown.of(MockReport.of(interview), List.of(), ZoneOffset.UTC, name -> name);
    }

    private static void verdict(String line) {
        var challenge = new Card.Challenge("c", "t", "", "p", "", List.of(), List.of(
                new Check.Stdout(List.of(line), Check.Stdout.Match.WORDS, "says"),
                new Check.Stdout(List.of("x"), Check.Stdout.Match.WHOLE, "says")), "", List.of(), DECK);
        Judge.judge(challenge, QuizFixture.ran(line, RunEnd.Reason.FINISHED));
    }
}
