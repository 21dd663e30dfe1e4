package app.primed.shell;

import static app.primed.platform.ScreenWatch.onScreen;

import app.primed.notebook.io.NoteFiles;
import app.primed.platform.ScreenWatch;
import app.primed.platform.Vault;
import app.primed.search.ManySessions;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// How soon the window shows what another program writes into a vault of 10,000 notes: one note, the open note, and the
/// checkout of a branch that changes 500 notes, adds 200 and deletes 100.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.shell.ChangesBench` prints the table: *done* from the
/// end of the write or of git, *held* and *work* as in [VaultBench], *cpu* what all threads of the program worked until
/// they rested.
public final class ChangesBench {
    private static final int NOTES = Integer.getInteger("notes", 10_000);
    private static final OperatingSystemMXBean PROGRAM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private final ScreenWatch watch;
    private final Vault vault;
    private final AppGraph graph;

    private ChangesBench(BenchWindow window, Vault vault) {
        this.watch = window.watch;
        this.graph = window.graph;
        this.vault = vault;
    }

    public static void main(String[] args) throws Exception {
        var beside = Files.createTempDirectory("primed-changes-bench");
        BenchWindow.start(beside);
        var root = beside.resolve("vault");
        ManySessions.make(root, NOTES);
        var vault = new Vault(root);
        branches(vault);
        var bench = new ChangesBench(BenchWindow.open(vault, beside), vault);
        BenchWindow.await(() -> bench.graph.search.isReady() && bench.graph.watchesDisk() && bench.listed() == NOTES);
        var unused = rest();
        bench.measure();
        System.exit(0);
    }

    /// A branch `other` beside `main`.
    private static void branches(Vault vault) throws IOException, InterruptedException {
        git(vault, "init", "-q", "-b", "main");
        git(vault, "add", ".");
        git(vault, "commit", "-qm", "one");
        git(vault, "checkout", "-qb", "other");
        var notes = NoteFiles.in(vault);
        for (int i = 0; i < 500; i++) {
            var note = notes.get(i * 20).path();
            Files.writeString(note, Files.readString(note) + "\n\nQuestions\n====\n\n- is quokka a branch?\n");
        }
        for (int i = 0; i < 100; i++) {
            Files.delete(notes.get(i * 20 + 7).path());
        }
        for (int i = 0; i < 200; i++) {
            Files.writeString(Files.createDirectories(vault.notes().resolve("added/" + i % 10)).resolve(i + ".md"),
                    "# 2030-01-" + (10 + i % 20) + "\n\n## Goals\n- [ ] goal " + i + "\n");
        }
        git(vault, "add", "-A");
        git(vault, "commit", "-qm", "other");
        git(vault, "checkout", "-q", "main");
    }

    private void measure() throws Exception {
        System.out.printf("%-58s %9s %7s %7s %7s%n", "milliseconds, 10,000 notes", "done", "held", "work", "cpu");
        for (int i = 0; i < 3; i++) {
            var name = vault.notes().resolve("new-" + i + ".md");
            int wanted = NOTES + i + 1;
            row("a new note, to the list", () -> Files.writeString(name, "# 2031-01-01\n\nwords\n"),
                    () -> listed() == wanted);
        }
        var open = onScreen(() -> graph.notebook.note().path().orElseThrow());
        for (int i = 0; i < 3; i++) {
            var text = "# 2031-02-03\n\nsaved by another editor " + i + "\n";
            row("the open note saved elsewhere, to the editor", () -> Files.writeString(open, text),
                    () -> graph.notebook.note().session().text().equals(text));
        }
        for (int i = 0; i < 2; i++) {
            row("git checkout other (800 notes), to the list", () -> git(vault, "checkout", "-q", "--force", "other"),
                    () -> listed() == NOTES + 3 + 100);
            row("… and every line searched", () -> "", () -> graph.search.find("quokka", 1000).total() == 500);
            row("git checkout main, to the list", () -> git(vault, "checkout", "-q", "--force", "main"),
                    () -> listed() == NOTES + 3);
            row("… and every line searched", () -> "", () -> graph.search.find("quokka", 1000).total() == 0);
        }
    }

    private int listed() {
        return graph.notebook.sessions().sessions().size();
    }

    private void row(String name, Callable<?> write, Callable<Boolean> done) throws Exception {
        watch.worst();
        long worked = PROGRAM.getProcessCpuTime();
        write.call();
        long begun = System.nanoTime();
        BenchWindow.await(done);
        double took = (System.nanoTime() - begun) / 1e6;
        long rested = rest();
        System.out.printf("%-58s %9.1f %s %7.0f%n", name, took, watch.worst(), (rested - worked) / 1e6);
    }

    /// Waits until the program has next to nothing to do for two seconds.
    ///
    /// @return the processor time it had taken before, in nanoseconds
    private static long rest() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        long worked = PROGRAM.getProcessCpuTime();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            long now = PROGRAM.getProcessCpuTime();
            if (now - worked < TimeUnit.MILLISECONDS.toNanos(100)) {
                return worked;
            }
            worked = now;
        }
        return worked;
    }

    private static String git(Vault vault, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(vault.root().toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("git failed: " + command);
        }
        return "";
    }
}
