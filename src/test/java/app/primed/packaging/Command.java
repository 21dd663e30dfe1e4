package app.primed.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A program that was run to its end.
///
/// @param said its output and errors
record Command(int exit, String said) {
    static Command run(Object... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Arrays.stream(words).map(Object::toString).toList())
                .redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.waitFor(), said);
    }

    /// Runs it and expects success.
    ///
    /// @return its output
    static String succeed(Object... words) throws IOException, InterruptedException {
        var ran = run(words);
        assertEquals(0, ran.exit(), () -> Arrays.toString(words) + ":\n" + ran.said());
        return ran.said();
    }

    /// The words that run a program as `nobody`, who has no home folder, with a disk that cannot be written.
    ///
    /// @param disk a folder that is read-only to it
    static List<Object> asNobody(Path disk, Object... words) {
        var command = new ArrayList<Object>(List.of("unshare", "--mount", "sh", "-ec", """
                mount --bind "$0" "$0"
                mount -o remount,ro,bind "$0"
                exec setpriv --reuid=nobody --regid=nogroup --clear-groups env -u HOME "$@"
                """, disk));
        command.addAll(List.of(words));
        return command;
    }
}
