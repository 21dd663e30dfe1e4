package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path config;

    /// Logs as the program does, in a process of its own, since Java sets up its logging once.
    static final class Logs {
        public static void main(String[] args) {
            LogFile.use();
            var log = System.getLogger("app.primed.test");
            for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                log.log(System.Logger.Level.WARNING, "größer als " + i, new IllegalStateException("fault"));
            }
            LogFile.tail(2).forEach(System.out::println);
        }
    }

    @Test
    void whatIsLoggedIsInTheFile() throws Exception {
        var tail = ran(3);
        assertEquals(2, tail.size());
        var text = Files.readString(config.resolve("logs/primed.0.log"));
        assertTrue(text.contains("WARNING app.primed.platform.LogFileTest"), text);
        assertTrue(text.contains("größer als 2") && text.contains("IllegalStateException: fault"), text);
    }

    @Test
    void theFilesAreBounded() throws Exception {
        ran(4000);
        try (var files = Files.list(config.resolve("logs"))) {
            var logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            assertEquals(3, logs.size());
            for (var log : logs) {
                assertTrue(Files.size(log) < 300 * 1024, log + " has " + Files.size(log));
            }
        }
    }

    @Test
    void withoutAFolderTheTerminalHasIt() throws Exception {
        Files.writeString(config.resolve("logs"), "a file is in the way");
        assertEquals(List.of(), ran(1));
    }

    private List<String> ran(int messages) throws Exception {
        var process = new ProcessBuilder(ChildJvm.command(
                List.of("-Dprimed.config=" + config, "-Dstdout.encoding=UTF-8"), Logs.class.getName(), messages))
                .redirectError(ProcessBuilder.Redirect.to(config.resolve("terminal").toFile()))
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(Files.readString(config.resolve("terminal")).contains("WARNING"));
        return out.lines().toList();
    }
}
