package app.primed.quiz.io;

import app.primed.platform.ChildJvm;
import app.primed.platform.Vault;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A program that appends reviews, prints the id of each once it is on disk, and reads the log now and then. Tests run
/// two at once, and kill them.
public final class LogWriter {
    private LogWriter() {}

    /// @param arguments the vault, the writer's name, how many reviews
    public static void main(String[] arguments) throws Exception {
        var log = new ReviewLog(new Vault(Path.of(arguments[0])));
        for (var i = 0; i < Integer.parseInt(arguments[2]); i++) {
            var id = arguments[1] + "-" + i;
            var review = new Review(id, "card-" + i % 7, Instant.ofEpochSecond(1_580_000_000L + i), Grade.GOOD);
            try {
                log.append(List.of(review));
                System.out.println(id);
                if (i % 100 == 99 && !log.read().problems().isEmpty()) {
                    System.out.println("failed: " + log.read().problems());
                    return;
                }
            } catch (IOException e) {
                System.out.println("failed: " + e.getMessage());
                return;
            }
            System.out.flush();
        }
    }

    static Process start(Path vault, String name, int reviews) throws Exception {
        return start(vault, name, reviews, "exec \"$@\"");
    }

    /// @param how a line of shell that starts it: `ulimit -f 1; exec "$@"`
    static Process start(Path vault, String name, int reviews, String how) throws Exception {
        var command = new ArrayList<>(List.of("sh", "-c", how, "sh"));
        command.addAll(ChildJvm.command(List.of(), LogWriter.class.getName(), vault, name, reviews));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
