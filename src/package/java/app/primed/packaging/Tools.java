package app.primed.packaging;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/// Runs the JDK's tools and those of the system.
final class Tools {
    private Tools() {}

    /// Runs a tool of the JDK.
    ///
    /// @return what it printed
    static String run(String tool, Object... arguments) {
        var out = new StringWriter();
        var words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        var code = ToolProvider.findFirst(tool).orElseThrow()
                .run(new PrintWriter(out, true), new PrintWriter(out, true), words);
        if (code != 0) {
            throw new IllegalStateException(tool + " " + List.of(words) + " failed: " + out);
        }
        return out.toString();
    }

    /// Runs a program of the system.
    static void system(Path folder, Object... command) throws IOException, InterruptedException {
        var words = Arrays.stream(command).map(Object::toString).toList();
        var code = new ProcessBuilder(words).directory(folder.toFile()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(words + " failed with " + code);
        }
    }

    /// Whether the system has a program of that name.
    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }
}
