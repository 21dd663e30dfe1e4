package app.primed.notebook.io;

import app.primed.notebook.model.GitComparison;
import app.primed.notebook.model.GitOutcome;
import app.primed.notebook.model.GitStatus;
import app.primed.notebook.model.GitStatus.Change;
import app.primed.notebook.model.GitStatus.Kind;
import app.primed.notebook.model.LineDiff;
import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The git repository a vault is in, through the user's own `git`. Slow: for `Background`. An interrupt ends the command
/// that runs.
public final class GitRepository {
    /// Characters of a file that are compared.
    private static final long MAX_COMPARED = 2_000_000;
    private static final String FROM_INPUT = "--pathspec-from-file=-";
    private static final String NUL = "--pathspec-file-nul";

    private final Vault vault;
    private final GitProcess git;

    /// @param program `git`, or where it is
    public GitRepository(Vault vault, String program) {
        this.vault = vault;
        this.git = new GitProcess(program, vault.root());
    }

    /// What is known of the repository.
    public sealed interface State {
        /// The vault is in none.
        record None() implements State {}

        /// There is one, and it cannot be read: git is not installed, or refuses.
        record Unreadable(String words) implements State {}

        record Read(GitStatus status) implements State {}
    }

    /// Reads the status; starts no process where no `.git` is in the vault or above it. Nothing is fetched.
    public State read() throws InterruptedException {
        FxThreadGuard.check();
        Path above = vault.root();
        while (above != null && !Files.exists(above.resolve(".git"))) {
            above = above.getParent();
        }
        if (above == null) {
            return new State.None();
        }
        try {
            var prefix = git.run(_ -> {}, "rev-parse", "--show-prefix");
            if (!prefix.ok()) {
                return new State.Unreadable(prefix.words());
            }
            var status = git.run(_ -> {}, "status", "--porcelain=v2", "-z", "--branch", "--untracked-files=all", "--",
                    ".");
            return status.ok()
                    ? new State.Read(GitStatus.parse(status.out(), prefix.out().replaceAll("\\R$", ""), unfinished()))
                    : new State.Unreadable(status.words());
        } catch (IOException e) {
            return new State.Unreadable("This folder is a git repository, but the program git was not found."
                    + " Install git to commit, pull and push here.");
        }
    }

    private String unfinished() throws IOException, InterruptedException {
        FxThreadGuard.check();
        var folder = vault.root().resolve(out("rev-parse", "--git-dir"));
        return Files.exists(folder.resolve("MERGE_HEAD"))
                ? "merge"
                : Files.exists(folder.resolve("rebase-merge")) || Files.exists(folder.resolve("rebase-apply"))
                        ? "rebase"
                        : "";
    }

    /// The lines of a file as the last commit has it and as it is now.
    public GitComparison compare(Change change) throws InterruptedException {
        FxThreadGuard.check();
        var file = vault.root().resolve(change.path());
        try {
            var old = git.run(_ -> {}, "cat-file", "blob", "HEAD:./" + change.from().orElse(change.path()));
            boolean there = Files.isRegularFile(file);
            if (there && Files.size(file) > MAX_COMPARED || old.out().length() > MAX_COMPARED) {
                return new GitComparison(List.of(), "Too large to compare here.");
            }
            var before = old.ok() ? plain(old.out()) : "";
            var now = there ? plain(DecodedText.decode(Files.readAllBytes(file)).text()) : "";
            return before.indexOf('\0') >= 0 || now.indexOf('\0') >= 0
                    ? new GitComparison(List.of(), "Not a text file.")
                    : new GitComparison(LineDiff.rows(before, now), "");
        } catch (IOException e) {
            throw new UserFacingException("Could not compare " + change.path() + ": " + e.getMessage() + ".",
                    "Check the file, then try again.", e);
        }
    }

    private static String plain(String text) {
        return new LineEndings(text).plain();
    }

    /// Commits files as they are on disk. What else is staged stays staged.
    public GitOutcome commit(List<Change> changes, String message) throws InterruptedException {
        return guarded(() -> {
            var marked = conflictMarks(changes);
            if (marked.isPresent()) {
                return new GitOutcome(false, marked.get(), "");
            }
            var paths = changes.stream()
                    .flatMap(change -> Stream.concat(Stream.of(change.path()), change.from().stream())).toList();
            var staged = stage(paths);
            if (!staged.ok()) {
                return new GitOutcome(false, "Nothing was committed.", staged.words());
            }
            var result = unfinished().isEmpty()
                    ? git.run(listed(paths), _ -> {}, "commit", "-m", message, FROM_INPUT, NUL)
                    : git.run(_ -> {}, "commit", "-m", message);
            return new GitOutcome(result.ok(), result.ok()
                    ? "Committed " + changes.size() + (changes.size() == 1 ? " file." : " files.")
                    : "Nothing was committed.", both(result));
        });
    }

    /// Adds what is there, and removes what is not.
    private GitProcess.Result stage(List<String> paths) throws IOException, InterruptedException {
        FxThreadGuard.check();
        var there = paths.stream().filter(path -> Files.exists(vault.root().resolve(path), LinkOption.NOFOLLOW_LINKS))
                .toList();
        var gone = paths.stream().filter(path -> !there.contains(path)).toList();
        var added = git.run(listed(there), _ -> {}, "add", FROM_INPUT, NUL);
        return added.ok() && !gone.isEmpty()
                ? git.run(listed(gone), _ -> {}, "rm", "--cached", "--quiet", "--ignore-unmatch", FROM_INPUT, NUL)
                : added;
    }

    private static byte[] listed(List<String> paths) {
        return String.join("\0", paths).getBytes(StandardCharsets.UTF_8);
    }

    /// Adding a file would mark it as resolved, whatever is in it.
    private Optional<String> conflictMarks(List<Change> changes) throws IOException {
        FxThreadGuard.check();
        for (var change : changes) {
            var file = vault.root().resolve(change.path());
            if (change.kind() == Kind.CONFLICT && Files.isRegularFile(file)) {
                var lines = plain(DecodedText.decode(Files.readAllBytes(file)).text()).lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).startsWith("<<<<<<< ") || lines.get(i).startsWith(">>>>>>> ")) {
                        return Optional.of(change.path() + " still has a conflict mark in line " + (i + 1)
                                + ". Keep what is right, delete the marks, then commit.");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Fetches and merges the upstream branch, or rebases, as the user's configuration says; without one it merges.
    public GitOutcome pull(Consumer<String> progress) throws InterruptedException {
        return guarded(() -> {
            var before = out("rev-parse", "--verify", "--quiet", "HEAD");
            var command = new ArrayList<>(sshOptions());
            if (out("config", "--get-regexp", "^(pull\\.(rebase|ff)|branch\\..*\\.rebase)$").isEmpty()) {
                command.addAll(List.of("-c", "pull.rebase=false"));
            }
            command.addAll(List.of("pull", "--progress"));
            var result = git.run(progress, command.toArray(String[]::new));
            if (result.ok()) {
                boolean same = before.equals(out("rev-parse", "--verify", "--quiet", "HEAD"));
                return new GitOutcome(true, same ? "Already up to date." : "Pulled.", both(result));
            }
            if (read() instanceof State.Read(var status) && !status.conflicts().isEmpty()) {
                var files = status.conflicts().stream().map(Change::path).collect(Collectors.joining(", "));
                return new GitOutcome(false, "Both sides changed " + files + ". Open " + (status.conflicts().size() == 1
                        ? "it"
                        : "them") + ", keep what is right, delete the marks and commit; or abort the "
                        + (status.unfinished().isEmpty() ? "merge" : status.unfinished()) + ".", both(result));
            }
            return new GitOutcome(false, "Nothing was pulled.", both(result));
        });
    }

    /// Pushes the branch. One without an upstream is pushed to the only remote, or to `origin`, and follows it from then
    /// on.
    public GitOutcome push(Consumer<String> progress) throws InterruptedException {
        return guarded(() -> {
            var command = new ArrayList<>(sshOptions());
            command.addAll(List.of("push", "--porcelain", "--progress"));
            if (!git.run(_ -> {}, "rev-parse", "--abbrev-ref", "@{upstream}").ok()) {
                var remotes = out("remote").lines().toList();
                if (remotes.isEmpty()) {
                    return new GitOutcome(false, "This repository has no remote to push to. Add one in a terminal:"
                            + " git remote add origin ADDRESS", "");
                }
                command.addAll(List.of("-u", remotes.size() == 1 ? remotes.getFirst() : "origin", "HEAD"));
            }
            var result = git.run(progress, command.toArray(String[]::new));
            boolean refused = result.out().lines().anyMatch(line -> line.startsWith("!"));
            return new GitOutcome(result.ok(), result.ok()
                    ? "Pushed."
                    : refused
                            ? "The push was refused: the remote has commits that are not here. Pull, then push again."
                            : "Nothing was pushed.",
                    both(result));
        });
    }

    /// Ends a merge or rebase that met conflicts; the files are as before.
    public GitOutcome abort() throws InterruptedException {
        return guarded(() -> {
            var unfinished = unfinished();
            var result = git.run(_ -> {}, unfinished.isEmpty() ? "merge" : unfinished, "--abort");
            return new GitOutcome(result.ok(), result.ok()
                    ? "The " + unfinished + " was aborted."
                    : "The " + unfinished + " could not be aborted.", both(result));
        });
    }

    private interface Work {
        GitOutcome run() throws IOException, InterruptedException;
    }

    private static GitOutcome guarded(Work work) throws InterruptedException {
        try {
            return work.run();
        } catch (IOException e) {
            return new GitOutcome(false, "The program git could not be run.", String.valueOf(e.getMessage()));
        }
    }

    /// The user's own way to run ssh, without its questions.
    private List<String> sshOptions() throws IOException, InterruptedException {
        if (System.getenv("GIT_SSH_COMMAND") != null || System.getenv("GIT_SSH") != null) {
            return List.of(); // These win over an option; GitProcess adds to the first.
        }
        var configured = out("config", "--get", "core.sshCommand");
        return List.of("-c", "core.sshCommand=" + (configured.isBlank() ? "ssh" : configured) + " -o BatchMode=yes");
    }

    private String out(String... arguments) throws IOException, InterruptedException {
        return git.run(_ -> {}, arguments).out().strip();
    }

    private static String both(GitProcess.Result result) {
        return (result.out().strip() + "\n" + result.words()).strip();
    }
}
