package app.primed.quiz.io;

import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A program of its own that appends reviews and says so once each is on disk. Tests run two at once, and kill them.
public final class LogWriter {
    private LogWriter() {}

    /// @param arguments the log, the writer's name, how many reviews
    public static void main(String[] arguments) throws Exception {
        var log = new ReviewLog(Path.of(arguments[0]), "reviews.jsonl");
        for (var i = 0; i < Integer.parseInt(arguments[2]); i++) {
            var id = arguments[1] + "-" + i;
            var review = new Review(id, "card-" + i % 7, Instant.ofEpochSecond(1_580_000_000L + i), Grade.GOOD);
            try {
                log.append(List.of(review));
                System.out.println(id);
            } catch (IOException e) {
                System.out.println("failed: " + e.getMessage());
                return;
            }
            System.out.flush();
        }
    }

    static Process start(Path log, String name, int reviews) throws Exception {
        return start(log, name, reviews, "exec \"$@\"");
    }

    /// @param how a line of shell that starts it: `ulimit -f 1; exec "$@"`
    static Process start(Path log, String name, int reviews, String how) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                "sh", "-c", how, "sh", java, "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), LogWriter.class.getName(), log.toString(), name,
                Integer.toString(reviews))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
