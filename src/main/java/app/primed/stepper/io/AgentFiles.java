package app.primed.stepper.io;

import app.primed.platform.FxThreadGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The Python files of the agent, copied from the program's resources to the cache. The folder's name is a hash of
/// their content, so that other versions of Primed use their own.
final class AgentFiles {
    static final List<String> NAMES = List.of(
            "__init__.py", "start.py", "child.py", "teardown.py", "sandbox.py", "audit.py", "landlock.py",
            "loopback.py", "seccomp.py",
            "recorder.py",
            "frames.py", "objects.py", "show.py", "described.py", "doubt.py", "rewrite.py", "hooks.py", "live.py",
            "async_driver.py",
            "state_queries.py",
            "output.py", "wire.py", "by_monitoring.py", "by_settrace.py", "thread_tracker.py", "object_tracker.py",
            "silent_changes.py", "program_events.py",
            "tasks.py", "bindings.py", "code_info.py", "other_frames.py", "ready_queue.py", "strict.py",
            "challenge_tests.py", "plain_values.py", "forms.py", "library_values.py", "operands.py", "paths.py",
            "receivers.py",
            "pristine.py", "whole.py", "clock.py", "clock_functions.py", "clock_threads.py", "built_ins.py");
    private static final String FOLDER = "/app/primed/stepper/agent/";

    private AgentFiles() {}

    /// The folder that contains `start.py`.
    static Path in(CacheFolder cache) {
        FxThreadGuard.check();
        var contents = NAMES.stream().map(AgentFiles::read).toList();
        return cache.complete("agent_" + hash(contents), folder -> {
            for (int i = 0; i < contents.size(); i++) {
                Files.write(folder.resolve(NAMES.get(i)), contents.get(i));
            }
        });
    }

    private static byte[] read(String name) {
        try (var in = AgentFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the agent's " + name + " is missing from this build");
            }
            var bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(List<byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
