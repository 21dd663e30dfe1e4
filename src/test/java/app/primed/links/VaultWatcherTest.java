package app.primed.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What other programs write is noticed, by the system's watches or by listing.
@Timeout(60)
class VaultWatcherTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Set<Path>> changes = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisabledOnOs(OS.MAC)
    void everyChangeOfANoteIsNoticed(boolean events) throws Exception {
        var note = Files.writeString(folder.resolve("a.md"), "one\n");
        try (var watcher = new VaultWatcher(new Vault(folder), changes::add, () -> {}, events)) {
            watcher.start();
            until(watcher::isWatching);
            Files.writeString(note, "two, longer\n");
            await(note, events);
            var deep = Files.createDirectories(folder.resolve("week/day")).resolve("b.md");
            Files.writeString(deep, "new\n");
            await(deep, false);
            Files.writeString(deep, "and changed\n");
            await(deep, events);
            Files.delete(note);
            await(note, events);
        }
    }

    @Test
    @DisabledOnOs(OS.MAC)
    void whatIsNoNoteIsNotReported() throws Exception {
        Files.createDirectories(folder.resolve("node_modules/x"));
        Files.createDirectories(folder.resolve(".hidden"));
        try (var watcher = new VaultWatcher(new Vault(folder), changes::add, () -> {}, true)) {
            watcher.start();
            Files.writeString(folder.resolve("node_modules/x/README.md"), "x");
            Files.writeString(folder.resolve(".hidden/b.md"), "x");
            Files.writeString(folder.resolve(".c.md"), "x");
            Files.writeString(folder.resolve("picture.png"), "x");
            var last = Files.writeString(folder.resolve("last.md"), "x");
            assertEquals(Set.of(last), changes.poll(30, TimeUnit.SECONDS));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisabledOnOs(OS.MAC)
    void whatGitDoesBehindTheNotesIsNoticed(boolean events) throws Exception {
        var main = Files.createDirectories(folder.resolve("main"));
        git(main, "init", "-q", "-b", "main");
        Files.writeString(main.resolve("a.md"), "one\n");
        git(main, "add", "a.md");
        git(main, "commit", "-q", "-m", "One");
        git(main, "worktree", "add", "-q", "-b", "people/two", "../linked");
        var linked = Files.createDirectories(folder.resolve("linked/notes"));
        Files.writeString(linked.resolve("b.md"), "two\n");
        Files.writeString(main.resolve("c.md"), "three\n");
        // None of these touches a note.
        var commands = List.of(List.of("add", "."), List.of("commit", "-q", "--allow-empty", "-m", "Two"),
                List.of("checkout", "-q", "-b", "more/branch"), List.of("branch", "-q", "-m", "and/" + events));
        for (var root : List.of(main, linked)) {
            for (var command : commands) {
                var gitChanges = new LinkedBlockingQueue<String>();
                try (var watcher =
                        new VaultWatcher(new Vault(root), changes::add, () -> gitChanges.add("git"), events)) {
                    watcher.start();
                    until(watcher::isWatching);
                    git(root, command.toArray(String[]::new));
                    assertNotNull(gitChanges.poll(30, TimeUnit.SECONDS), command + " in " + root);
                }
            }
            git(root, "checkout", "-q", "--detach");
            git(root, "branch", "-q", "-D", "and/" + events);
        }
        assertTrue(changes.isEmpty() || changes.stream().allMatch(Set::isEmpty), changes.toString());
    }

    private static void git(Path where, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /// @param named whether the report names the file; it may also be that anything has changed
    private void await(Path file, boolean named) throws InterruptedException {
        Set<Path> files;
        do {
            files = changes.poll(30, TimeUnit.SECONDS);
            assertNotNull(files, "no report of " + file);
        } while (named ? !files.contains(file) : !files.isEmpty() && !files.contains(file));
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
