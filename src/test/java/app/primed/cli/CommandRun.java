package app.primed.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a command line printed, and its exit code.
record CommandRun(int exit, String out, String err) {
    private static final WindowCommands NO_WINDOWS = new WindowCommands() {
        @Override
        public int open(@Nullable Path vault) {
            throw new AssertionError("no window was asked for");
        }

        @Override
        public int tour(Path vault, Path out) {
            throw new AssertionError("no window was asked for");
        }
    };

    static CommandRun of(String... args) {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
            var exit = PrimedCommand.run(NO_WINDOWS, args);
            return new CommandRun(
                    exit, printed.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(out);
    }
}
