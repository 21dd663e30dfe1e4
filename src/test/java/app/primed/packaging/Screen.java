package app.primed.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// A screen in memory (Xvfb), on which a program opens its window.
final class Screen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /// An empty window has one or two; a screen of text in one theme has hundreds.
    private static final int COLOURS_OF_A_PAINTED_WINDOW = 100;

    private final Process server;
    private final String display;

    private Screen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    static Screen open() throws IOException {
        var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var number =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return new Screen(server, ":" + number);
    }

    String display() {
        return display;
    }

    /// Starts a program, waits until its window is painted and ends it, with SIGTERM as at the end of a session.
    ///
    /// @param title how the window's title begins
    /// @param picture where its picture is left
    void expectWindow(List<?> program, String title, Path picture) throws IOException, InterruptedException {
        var log = Files.createTempFile("window", ".log");
        var builder = new ProcessBuilder(program.stream().map(Object::toString).toList())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", display);
        var process = builder.start();
        try {
            var found = onScreen("timeout", Long.toString(PATIENCE.toSeconds()), "xdotool", "search", "--sync",
                    "--onlyvisible", "--name", "^" + title);
            assertEquals(0, found, () -> "no window \"" + title + "\": " + read(log));
            waitUntilPainted(picture);
        } finally {
            Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .filter(each -> each.info().command().orElse("").endsWith("/primed"))
                    .forEach(ProcessHandle::destroy);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("the program did not end: " + read(log));
            }
        }
        var said = read(log);
        assertFalse(said.contains("WARNING: ") || said.contains("\tat "), said);
        Files.delete(log);
    }

    private void waitUntilPainted(Path picture) throws IOException, InterruptedException {
        Files.createDirectories(picture.getParent());
        var until = System.nanoTime() + PATIENCE.toNanos();
        int colours;
        do {
            assertEquals(0, onScreen("import", "-window", "root", "png:" + picture));
            colours = colours(picture);
        } while (colours < COLOURS_OF_A_PAINTED_WINDOW && System.nanoTime() < until);
        assertTrue(colours >= COLOURS_OF_A_PAINTED_WINDOW, picture + " has " + colours + " colours");
    }

    private static int colours(Path picture) throws IOException {
        var image = ImageIO.read(picture.toFile());
        var found = new HashSet<Integer>();
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                found.add(image.getRGB(x, y));
            }
        }
        return found.size();
    }

    private int onScreen(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        return builder.start().waitFor();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}
