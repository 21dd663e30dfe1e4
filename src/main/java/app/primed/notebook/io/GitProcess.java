package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Runs the user's own `git`. It never asks for a password or opens an editor: what would need one fails with git's own
/// words. An interrupt ends it and all that it started.
final class GitProcess {
    /// Repositories of strangers may name programs in their configuration; reading a status starts none of them.
    private static final List<String> OPTIONS = List.of(
            "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "color.ui=false", "-c", "core.quotePath=false");
    private static final long GRACE_SECONDS = 3;

    private final String program;
    private final Path folder;

    /// @param program `git`, or where it is
    GitProcess(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /// @param out the bytes git wrote, decoded as UTF-8
    /// @param words what it wrote for people
    record Result(int exitCode, String out, String words) {
        boolean ok() {
            return exitCode == 0;
        }
    }

    /// @throws IOException if there is no such program
    /// @throws InterruptedException if it was ended because its thread was interrupted
    Result run(Consumer<String> progress, String... arguments) throws IOException, InterruptedException {
        return run(new byte[0], progress, arguments);
    }

    /// @param input what git reads
    /// @param progress receives the last line git wrote for people, on another thread
    Result run(byte[] input, Consumer<String> progress, String... arguments) throws IOException, InterruptedException {
        FxThreadGuard.check();
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(OPTIONS);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        prepare(builder.environment());
        var process = builder.start();
        try {
            var out = reading(process.getInputStream(), _ -> {});
            var words = reading(process.getErrorStream(), progress);
            try (var to = process.getOutputStream()) {
                to.write(input);
            } catch (IOException e) {
                // It ended before it read everything; its words say why.
                System.getLogger(GitProcess.class.getName()).log(System.Logger.Level.TRACE, "not read", e);
            }
            int exitCode = process.waitFor();
            return new Result(exitCode, text(out), lastLines(text(words)));
        } catch (InterruptedException e) {
            end(process);
            throw e;
        }
    }

    private void prepare(Map<String, String> environment) {
        environment.keySet().removeAll(
                List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GPG_TTY"));
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GIT_ASKPASS", "");
        environment.put("SSH_ASKPASS_REQUIRE", "never");
        environment.put("GCM_INTERACTIVE", "never");
        environment.put("GIT_EDITOR", ":");
        environment.put("GIT_SEQUENCE_EDITOR", ":");
        environment.put("GIT_MERGE_AUTOEDIT", "no");
        environment.put("GIT_PAGER", "cat");
        environment.put("GIT_OPTIONAL_LOCKS", "0");
        environment.computeIfPresent("GIT_SSH_COMMAND", (_, ssh) -> ssh + " -o BatchMode=yes");
    }

    private static CompletableFuture<byte[]> reading(InputStream stream, Consumer<String> progress) {
        var read = new CompletableFuture<byte[]>();
        Thread.ofVirtual().name("primed-git-output").start(() -> {
            var bytes = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            try (stream) {
                for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                    bytes.write(buffer, 0, n);
                    var lines = new String(buffer, 0, n, StandardCharsets.UTF_8).split("[\r\n]+");
                    if (lines.length > 0 && !lines[lines.length - 1].isBlank()) {
                        progress.accept(lines[lines.length - 1].strip());
                    }
                }
                read.complete(bytes.toByteArray());
            } catch (IOException e) {
                read.complete(bytes.toByteArray());
            }
        });
        return read;
    }

    private static String text(CompletableFuture<byte[]> read) throws InterruptedException {
        try {
            return new String(read.get(), StandardCharsets.UTF_8);
        } catch (ExecutionException e) {
            return "";
        }
    }

    /// A line of progress that git writes over again and again is kept once, as a terminal shows it.
    private static String lastLines(String words) {
        return Arrays.stream(words.split("\r?\n"))
                .map(line -> line.substring(line.lastIndexOf('\r') + 1).stripTrailing())
                .collect(Collectors.joining("\n")).strip();
    }

    /// Git deletes its locks when it is asked to end.
    private static void end(Process process) {
        var all = new ArrayList<ProcessHandle>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
