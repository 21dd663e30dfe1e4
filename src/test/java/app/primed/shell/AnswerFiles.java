package app.primed.shell;

import app.primed.links.AnswerRunner;
import app.primed.quiz.io.DeckReader;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Judge;
import app.primed.quiz.model.Verdict;
import app.primed.stepper.io.PythonEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers to code challenges, kept as files.
///
/// @param engine runs them
/// @param challenges those of the decks that come with the program, by id
record AnswerFiles(PythonEngine engine, Map<String, Card.Challenge> challenges) {
    static final Path ROOT = Path.of("src/test/resources/app/primed/quiz/answers");

    static AnswerFiles start() throws IOException {
        var challenges = new TreeMap<String, Card.Challenge>();
        for (var card : DeckReader.load(Path.of("quizzes"), "quizzes/").cards()) {
            if (card instanceof Card.Challenge challenge) {
                challenges.put(challenge.id(), challenge);
            }
        }
        return new AnswerFiles(PythonEngine.embedded(_ -> {}), challenges);
    }

    static List<Path> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    /// Every third of some answers; in long runs all of them.
    static List<Path> share(List<Path> answers) {
        int step = Boolean.getBoolean("primed.full") ? 1 : 5;
        return IntStream.range(0, answers.size()).filter(i -> i % step == 0).mapToObj(answers::get).toList();
    }

    static String name(Path file) {
        return file.getFileName().toString().replace(".py", "");
    }

    Verdict judge(String challenge, Path answer) throws Exception {
        var card = challenges.get(challenge);
        return Judge.judge(card, new AnswerRunner(engine).run("answer.py", Files.readString(answer), card.checks()));
    }

    void close() {
        engine.close();
    }
}
