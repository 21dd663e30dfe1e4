package app.primed.cli;

import app.primed.links.AnswerRunner;
import app.primed.platform.UserFacingException;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.io.VerdictReport;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Judge;
import app.primed.quiz.model.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `primed judge DECK CARD ANSWER.py`: runs an answer to a code challenge and checks it.
@Command(name = "judge", mixinStandardHelpOptions = true, description = "Runs an answer to a code challenge and prints as JSON: verdict (passed, failed, crashed, "
        + "timed-out, refused) and for each check whether it passed, the step, and what was observed. "
        + "The exit code is 0 only if it passed.")
final class JudgeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DECK", description = "A deck file, such as quizzes/coroutines.json.")
    private Path deck = Path.of("");

    @Parameters(index = "1", paramLabel = "CARD", description = "The id of the challenge in the deck.")
    private String card = "";

    @Parameters(index = "2", paramLabel = "ANSWER.py", description = "The file with the answer.")
    private Path answer = Path.of("");

    @Option(names = "--python", paramLabel = "PATH", description = "Use this Python (3.11 or newer) instead of the embedded one.")
    private @Nullable Path python;

    @Override
    public Integer call() throws InterruptedException {
        var challenge = challenge();
        var code = TraceCommand.read(answer);
        var refusal = Judge.refusal(code);
        var verdict = refusal.isPresent() ? refusal.get() : judge(challenge, code);
        System.out.println(VerdictReport.of(verdict));
        if (!verdict.message().isBlank()) {
            System.err.println(verdict.message());
        }
        return VerdictReport.exitCode(verdict);
    }

    private Verdict judge(Card.Challenge challenge, String code) throws InterruptedException {
        try (var engine = TraceCommand.engine(python)) {
            return Judge.judge(challenge, new AnswerRunner(engine).run(
                    String.valueOf(answer.getFileName()), code, challenge.checks()));
        }
    }

    private Card.Challenge challenge() {
        if (!Files.isRegularFile(deck)) {
            throw new UserFacingException("There is no deck " + deck + ".",
                    "Give a deck file, such as quizzes/coroutines.json.");
        }
        var loaded = DeckReader.read(deck, deck.toString());
        loaded.problems().forEach(System.err::println);
        var challenges =
                loaded.cards().stream().filter(Card.Challenge.class::isInstance).map(Card.Challenge.class::cast)
                        .toList();
        return challenges.stream().filter(c -> c.id().equals(card)).findFirst()
                .orElseThrow(() -> new UserFacingException(
                        "The deck " + deck + " has no challenge \"" + card + "\".",
                        challenges.isEmpty()
                                ? "It contains no challenges."
                                : "Its challenges: "
                                        + challenges.stream().map(Card::id).collect(Collectors.joining(", "))
                                        + "."));
    }
}
