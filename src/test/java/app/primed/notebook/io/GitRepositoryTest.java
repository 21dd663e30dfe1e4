package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.primed.notebook.io.GitRepository.State;
import app.primed.notebook.model.GitStatus;
import app.primed.notebook.model.GitStatus.Kind;
import app.primed.notebook.model.LineDiff;
import app.primed.platform.Vault;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program git itself, on repositories in temporary folders with a bare remote.
@Timeout(60)
class GitRepositoryTest {
    @TempDir
    Path folder;

    private Path mine;
    private Path theirs;

    @BeforeEach
    void clones() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "git is needed");
        shell(folder, "git", "init", "--quiet", "--bare", "-b", "main", "remote.git");
        mine = cloned("mine");
        write(mine, "notes/a.md", "one\ntwo\nthree\n");
        commitAll(mine, "Start");
        shell(mine, "git", "push", "--quiet", "-u", "origin", "main");
        theirs = cloned("theirs");
    }

    private Path cloned(String name) throws Exception {
        shell(folder, "git", "clone", "--quiet", "remote.git", name);
        var clone = folder.resolve(name);
        for (var option : List.of("user.name=Otter", "user.email=otter@example.org", "commit.gpgsign=false",
                "core.autocrlf=false")) {
            var parts = option.split("=");
            shell(clone, "git", "config", parts[0], parts[1]);
        }
        shell(clone, "git", "checkout", "--quiet", "-B", "main");
        return clone;
    }

    private static void commitAll(Path clone, String message) throws Exception {
        shell(clone, "git", "add", "-A");
        shell(clone, "git", "commit", "--quiet", "-m", message);
    }

    private static String shell(Path in, String... command) throws Exception {
        var process = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.strip();
    }

    private static void write(Path clone, String path, String text) throws IOException {
        var file = clone.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static GitRepository git(Path vault) {
        return new GitRepository(new Vault(vault), "git");
    }

    private static GitStatus status(Path vault) throws InterruptedException {
        return assertInstanceOf(State.Read.class, git(vault).read()).status();
    }

    private static String letters(GitStatus status) {
        return status.changes().stream().map(change -> change.kind().letter() + " " + change.path())
                .collect(Collectors.joining(", "));
    }

    @Test
    void eachChangeSinceTheLastCommitIsListed() throws Exception {
        write(mine, "notes/b b é.md", "spaces\n");
        write(mine, "gone.md", "x\n");
        write(mine, "moved.md", "a long enough text to be recognised\n");
        commitAll(mine, "More");
        assertEquals("", letters(status(mine)));
        write(mine, "notes/a.md", "one\n2\nthree\n");
        write(mine, "notes/new \"quoted\"\ttab.md", "new\n");
        Files.delete(mine.resolve("gone.md"));
        shell(mine, "git", "mv", "moved.md", "notes/moved.md");
        var status = status(mine);
        assertEquals("D gone.md, M notes/a.md, R notes/moved.md, A notes/new \"quoted\"\ttab.md", letters(status));
        assertEquals(Optional.of("moved.md"), status.changes().get(2).from());
        assertEquals("main", status.branch());
        assertEquals(Optional.of("origin/main"), status.upstream());
        assertEquals(1, status.ahead());
    }

    @Test
    void aVaultInsideARepositorySeesItsOwnFiles() throws Exception {
        write(mine, "elsewhere/x.md", "x\n");
        write(mine, "notes/a.md", "changed\n");
        var inside = mine.resolve("notes");
        assertEquals("M a.md", letters(status(inside)));
        var compared = git(inside).compare(status(inside).changes().getFirst());
        assertEquals(1, compared.rows().stream().filter(row -> row.kind() == LineDiff.Kind.CHANGED).count());
        assertTrue(git(inside).commit(status(inside).changes(), "Change").ok());
        assertEquals("notes/a.md", shell(mine, "git", "show", "--name-only", "--format=", "HEAD"));
    }

    @Test
    void onlyChosenFilesAreCommitted() throws Exception {
        write(mine, "gone.md", "x\n");
        write(mine, "renamed.md", "a long enough text to be recognised\n");
        commitAll(mine, "More");
        write(mine, "notes/a.md", "changed\n");
        write(mine, "new.md", "new\n");
        write(mine, "staged.md", "staged by the user\n");
        shell(mine, "git", "add", "staged.md");
        shell(mine, "git", "rm", "--quiet", "gone.md");
        shell(mine, "git", "mv", "renamed.md", "name.md");
        var chosen = status(mine).changes().stream().filter(change -> !change.path().equals("staged.md")).toList();
        var outcome = git(mine).commit(chosen, "Two words\n\n# not a comment");
        assertTrue(outcome.ok(), outcome.toString());
        assertEquals("Committed 4 files.", outcome.summary());
        assertEquals("Two words\n\n# not a comment", shell(mine, "git", "log", "-1", "--format=%B"));
        assertEquals("A staged.md", letters(status(mine)), "what is staged stays staged");
    }

    @Test
    void aHookThatRefusesIsHeard() throws Exception {
        write(mine, ".git/hooks/pre-commit", "#!/bin/sh\necho 'trailing spaces!' >&2\nexit 1\n");
        assertTrue(mine.resolve(".git/hooks/pre-commit").toFile().setExecutable(true));
        write(mine, "notes/a.md", "x \n");
        var outcome = git(mine).commit(status(mine).changes(), "No");
        assertFalse(outcome.ok());
        assertEquals("Nothing was committed.", outcome.summary());
        assertTrue(outcome.words().contains("trailing spaces!"), outcome.words());
    }

    @Test
    void whatOthersPushedIsPulled() throws Exception {
        write(theirs, "notes/theirs.md", "hello\n");
        commitAll(theirs, "Theirs");
        assertTrue(git(theirs).push(_ -> {}).ok());
        write(mine, "notes/mine.md", "hello\n");
        commitAll(mine, "Mine");
        var refused = git(mine).push(_ -> {});
        assertFalse(refused.ok());
        assertTrue(refused.summary().startsWith("The push was refused: the remote has commits"), refused.summary());
        assertTrue(refused.words().contains("rejected"), refused.words());
        var progress = new ArrayList<String>();
        var pulled = git(mine).pull(progress::add);
        assertTrue(pulled.ok(), pulled.toString());
        assertEquals("hello\n", Files.readString(mine.resolve("notes/theirs.md")));
        assertTrue(git(mine).push(_ -> {}).ok());
        assertEquals("Already up to date.", git(mine).pull(_ -> {}).summary());
        assertFalse(progress.isEmpty());
    }

    @Test
    void aConflictIsSaidAndCommittedOnceItIsResolved() throws Exception {
        conflict();
        var pulled = git(mine).pull(_ -> {});
        assertFalse(pulled.ok());
        assertTrue(pulled.summary().startsWith("Both sides changed notes/a.md. Open it, keep what is right"),
                pulled.summary());
        var status = status(mine);
        assertEquals("merge", status.unfinished());
        assertEquals(Kind.CONFLICT, status.changes().getFirst().kind());
        var early = git(mine).commit(status.changes(), "Merge");
        assertEquals(
                "notes/a.md still has a conflict mark in line 2. Keep what is right, delete the marks, then commit.",
                early.summary());
        write(mine, "notes/a.md", "one\nboth\nthree\n");
        assertTrue(git(mine).commit(status(mine).changes(), "Merge").ok());
        assertEquals("", status(mine).unfinished());
        assertTrue(git(mine).push(_ -> {}).ok());
    }

    @Test
    void aMergeCanBeAborted() throws Exception {
        conflict();
        git(mine).pull(_ -> {});
        assertEquals("The merge was aborted.", git(mine).abort().summary());
        assertEquals("one\nMINE\nthree\n", Files.readString(mine.resolve("notes/a.md")));
    }

    private void conflict() throws Exception {
        write(theirs, "notes/a.md", "one\nTHEIRS\nthree\n");
        commitAll(theirs, "Theirs");
        shell(theirs, "git", "push", "--quiet");
        write(mine, "notes/a.md", "one\nMINE\nthree\n");
        commitAll(mine, "Mine");
    }

    @Test
    void aBranchWithoutUpstreamIsPublished() throws Exception {
        shell(mine, "git", "checkout", "--quiet", "-b", "fresh");
        assertTrue(git(mine).push(_ -> {}).ok());
        assertEquals(Optional.of("origin/fresh"), status(mine).upstream());
        shell(mine, "git", "remote", "remove", "origin");
        assertTrue(git(mine).push(_ -> {}).summary().startsWith("This repository has no remote"));
    }

    /// A server that asks for a password, which nobody can type here.
    @Test
    void noQuestionIsEverWaitedFor() throws Exception {
        try (var server = new Closing(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0))) {
            server.it().createContext("/", exchange -> {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"notes\"");
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
            });
            server.it().start();
            shell(mine, "git", "remote", "set-url", "origin",
                    "http://127.0.0.1:" + server.it().getAddress().getPort() + "/notes.git");
            var pushed = git(mine).push(_ -> {});
            assertFalse(pushed.ok());
            assertEquals("Nothing was pushed.", pushed.summary());
            assertTrue(pushed.words().contains("terminal prompts disabled"), pushed.words());
        }
    }

    private record Closing(HttpServer it) implements AutoCloseable {
        @Override
        public void close() {
            it.stop(0);
        }
    }

    @Test
    void anInterruptEndsTheCommandAndLeavesNoLock() throws Exception {
        write(mine, ".git/hooks/pre-commit", "#!/bin/sh\ntouch ../begun\nsleep 600\n");
        assertTrue(mine.resolve(".git/hooks/pre-commit").toFile().setExecutable(true));
        write(mine, "notes/a.md", "changed\n");
        var changes = status(mine).changes();
        var ended = new CountDownLatch(1);
        var work = new FutureTask<>(() -> {
            try {
                return assertThrows(InterruptedException.class, () -> git(mine).commit(changes, "Never"));
            } finally {
                ended.countDown();
            }
        });
        var thread = Thread.ofVirtual().start(work);
        while (!Files.exists(folder.resolve("begun"))) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        ended.await();
        work.get();
        assertFalse(Files.exists(mine.resolve(".git/index.lock")));
        assertEquals("Start", shell(mine, "git", "log", "-1", "--format=%s"));
        Files.delete(mine.resolve(".git/hooks/pre-commit"));
        assertTrue(git(mine).commit(status(mine).changes(), "Now").ok());
    }

    @Test
    void noRepositoryStartsNoProcessAndAMissingGitIsSaid() throws Exception {
        assertInstanceOf(State.None.class,
                new GitRepository(new Vault(folder.resolve("plain")), "/nowhere/git").read());
        var unreadable = assertInstanceOf(State.Unreadable.class,
                new GitRepository(new Vault(mine), "/nowhere/git").read());
        assertTrue(unreadable.words().contains("git was not found"), unreadable.words());
        assertEquals("The program git could not be run.",
                new GitRepository(new Vault(mine), "/nowhere/git").pull(_ -> {}).summary());
    }

    @Test
    void aNewRepositoryTakesItsFirstCommit() throws Exception {
        var fresh = folder.resolve("fresh");
        shell(folder, "git", "init", "--quiet", "-b", "main", "fresh");
        shell(fresh, "git", "config", "user.name", "Otter");
        shell(fresh, "git", "config", "user.email", "otter@example.org");
        write(fresh, "a.md", "first\n");
        var comparison = git(fresh).compare(status(fresh).changes().getFirst());
        assertEquals(LineDiff.Kind.ADDED, comparison.rows().getFirst().kind());
        assertTrue(git(fresh).commit(status(fresh).changes(), "First").ok());
        assertEquals("", letters(status(fresh)));
    }
}
