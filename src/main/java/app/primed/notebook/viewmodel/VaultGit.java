package app.primed.notebook.viewmodel;

import app.primed.notebook.io.GitRepository;
import app.primed.notebook.io.GitRepository.State;
import app.primed.notebook.model.FileNode;
import app.primed.notebook.model.GitComparison;
import app.primed.notebook.model.GitOutcome;
import app.primed.notebook.model.GitStatus;
import app.primed.notebook.model.GitStatus.Change;
import app.primed.platform.Background;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The vault's git repository: what changed since the last commit, commit, pull and push. Only reading the status
/// happens by itself.
public final class VaultGit {
    private static final long PAUSE_MILLIS = 700;

    private final GitRepository repository;
    private final OpenNotes notes;
    private final SessionList sessions;
    private final Background background;
    private final Consumer<? super Throwable> report;
    private final ReadOnlyObjectWrapper<Optional<GitStatus>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper unreadable = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<String>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<GitOutcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<String, String> marks = Map.of();
    private Background.Job job = () -> {};

    VaultGit(GitRepository repository, OpenNotes notes, SessionList sessions, Background background,
            Consumer<? super Throwable> report) {
        this.repository = repository;
        this.notes = notes;
        this.sessions = sessions;
        this.background = background;
        this.report = report;
        notes.panes().forEach(pane -> pane.saving().stateProperty().map(SaveState.Saved.class::isInstance)
                .subscribe(saved -> {
                    if (saved) {
                        refreshSoon();
                    }
                }));
        sessions.weeks().addListener((javafx.collections.ListChangeListener<Week>) _ -> refreshSoon());
    }

    /// The status; empty where the vault is in no repository or it cannot be read.
    public ReadOnlyObjectProperty<Optional<GitStatus>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Why the repository cannot be read; empty if it can, or if there is none.
    public ReadOnlyStringProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    /// What the command that runs says of its progress; empty while none runs.
    public ReadOnlyObjectProperty<Optional<String>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What became of the last command.
    public ReadOnlyObjectProperty<Optional<GitOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// The letter of a changed file, a dot for a folder with changes in it, else nothing.
    public String mark(FileNode node) {
        return marks.getOrDefault(node.path(), "");
    }

    public void refreshSoon() {
        background.later("notebook-git", PAUSE_MILLIS, this::refresh);
    }

    /// Reads the status again.
    public void refresh() {
        background.submit("notebook-git-status", repository::read, this::show, _ -> {});
    }

    private void show(State state) {
        unreadable.set(state instanceof State.Unreadable(var words) ? words : "");
        var now = state instanceof State.Read(var read) ? Optional.of(read) : Optional.<GitStatus>empty();
        var letters = new HashMap<String, String>();
        now.ifPresent(read -> read.changes().forEach(change -> {
            letters.put(change.path(), change.kind().letter());
            for (var up = FileNode.parent(change.path()); !up.isEmpty(); up = FileNode.parent(up)) {
                letters.put(up, "\u2022");
            }
        }));
        marks = letters;
        status.set(now);
    }

    /// Compares a changed file with the last commit.
    public void compare(Change change, Consumer<GitComparison> done) {
        background.submit("notebook-git-compare", () -> repository.compare(change), done, report);
    }

    /// Commits files; what is unsaved is saved first.
    ///
    /// @param committed runs if it is done
    public void commit(List<Change> changes, String message, Runnable committed) {
        run("Committing…", () -> repository.commit(changes, message), committed);
    }

    public void pull() {
        run("Pulling…", () -> repository.pull(this::progress), () -> {});
    }

    public void push() {
        run("Pushing…", () -> repository.push(this::progress), () -> {});
    }

    /// Aborts a merge or rebase.
    public void abort() {
        run("Aborting…", repository::abort, () -> {});
    }

    /// Ends the command that runs.
    public void cancel() {
        if (running.get().isPresent()) {
            job.cancel();
            finished(new GitOutcome(false, "Cancelled.", ""));
        }
    }

    private void run(String words, Callable<GitOutcome> command, Runnable then) {
        if (running.get().isPresent()) {
            return;
        }
        running.set(Optional.of(words));
        outcome.set(Optional.empty());
        notes.flush(failure -> {
            if (failure.isPresent()) {
                finished(new GitOutcome(false, String.valueOf(failure.get().error().getMessage()),
                        failure.get().error().remedy()));
                return;
            }
            job = background.submit("notebook-git-command", command, done -> {
                finished(done);
                if (done.ok()) {
                    then.run();
                }
            }, failed -> finished(new GitOutcome(false, "The program git failed.", String.valueOf(failed))));
        });
    }

    private void progress(String line) {
        background.onScreen(() -> {
            if (running.get().isPresent()) {
                running.set(Optional.of(line));
            }
        });
    }

    private void finished(GitOutcome done) {
        running.set(Optional.empty());
        outcome.set(Optional.of(done));
        notes.check();
        sessions.reload();
        refresh();
    }
}
