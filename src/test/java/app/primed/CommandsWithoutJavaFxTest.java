package app.primed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands without a window work where JavaFX cannot start: a JVM of their own loads no class of it.
class CommandsWithoutJavaFxTest {
    private static final Pattern LOADED = Pattern.compile("\\[class,load\\] (\\S+)");

    @TempDir
    Path folder;

    @Test
    void commandsWithoutAWindowLoadNoJavaFx() throws Exception {
        var note = Files.createDirectory(folder.resolve("notes")).resolve("a.md");
        Files.writeString(note, "# 2020-01-27\n## Interview Questions\n- What is priming?\n");
        var program = Files.writeString(folder.resolve("a.py"), "print(1)\n");
        var loaded = loadedBy(
                List.of("outline", note.toString()),
                List.of("board", note.toString()),
                List.of("search", folder.toString(), "priming"),
                List.of("due", folder.toString()),
                List.of("trace", program.toString()),
                List.of("judge", "quizzes/coroutines.json", "gen-running", program.toString()),
                List.of("doctor"));
        for (var command : List.of("Outline", "Board", "Search", "Due", "Trace", "Judge", "Doctor")) {
            assertTrue(loaded.contains("app.primed.cli." + command + "Command"), command);
        }
        assertEquals(List.of(), loaded.stream().filter(name -> name.startsWith("javafx.")).sorted().toList());
    }

    @SafeVarargs
    private Set<String> loadedBy(List<String>... commands) throws Exception {
        var log = folder.resolve("classes.log");
        var output = folder.resolve("output.log");
        var call = ChildJvm.command(
                List.of("-Xlog:class+load:file=" + log, "-Dprimed.index=" + folder.resolve("index")),
                CommandLines.class.getName(), Stream.of(commands).map(c -> String.join("\t", c)).toArray());
        var process = new ProcessBuilder(call).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the commands did not end");
        assertEquals(0, process.exitValue(), () -> read(output));
        try (var lines = Files.lines(log)) {
            return lines.map(LOADED::matcher).filter(Matcher::find).map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs several command lines in one JVM, each an argument of words separated by tabs.
    static final class CommandLines {
        private CommandLines() {}

        public static void main(String[] lines) {
            for (var line : lines) {
                // A check may fail; wrong usage is 2.
                if (Main.run(line.split("\t")) > 1) {
                    System.exit(2);
                }
            }
        }
    }
}
