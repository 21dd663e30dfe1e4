package app.primed.notebook.view;

import app.primed.notebook.model.GitStatus;
import app.primed.notebook.viewmodel.VaultGit;
import app.primed.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the left column in a git repository: its branch, what changed, and the button for commit, pull and push.
final class GitBar extends HBox {
    private final VaultGit git;
    private final Label branch = new Label("", Icons.of(Feather.GIT_BRANCH));
    private final Label more = new Label();
    private final Button open = new Button("Commit…");

    GitBar(VaultGit git) {
        super(8);
        this.git = git;
        setId("git-bar");
        getStyleClass().add("git-bar");
        setAlignment(Pos.CENTER_LEFT);
        branch.getStyleClass().add("strong");
        branch.setMinWidth(0);
        more.setId("git-more");
        more.getStyleClass().addAll("muted", "small");
        more.setMinWidth(0);
        more.setMaxWidth(Double.MAX_VALUE);
        var words = new VBox(2, branch, more);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        open.setId("git-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(_ -> show());
        Icons.describe(open, "Changes since the last commit; commit, pull and push", "");
        getChildren().setAll(words, open);
        managedProperty().bind(visibleProperty());
        git.statusProperty().subscribe(_ -> draw());
        git.unreadableProperty().subscribe(_ -> draw());
        git.runningProperty().subscribe(_ -> draw());
    }

    void show() {
        if (open.isDisabled()) {
            return;
        }
        git.refresh();
        new GitDialog(git, this).show();
    }

    private void draw() {
        var status = git.statusProperty().get();
        var unreadable = git.unreadableProperty().get();
        setVisible(status.isPresent() || !unreadable.isEmpty());
        open.setDisable(status.isEmpty());
        branch.setText(status.map(GitStatus::branch).orElse("git"));
        more.setText(git.runningProperty().get().orElseGet(() -> status.map(GitBar::words).orElse("not available")));
        var whole = status.map(read -> read.branch() + ": " + words(read)
                + read.upstream().map(up -> "; follows " + up).orElse("; not pushed anywhere yet")).orElse(unreadable);
        Icons.setTooltip(more, whole);
        Icons.setTooltip(branch, whole);
        setAccessibleText("git, " + whole);
    }

    static String words(GitStatus status) {
        return (status.conflicts().isEmpty()
                ? status.changes().isEmpty() ? "no changes" : status.changes().size() + " changed"
                : status.conflicts().size() + (status.conflicts().size() == 1 ? " conflict" : " conflicts"))
                + (status.ahead() > 0 ? ", " + status.ahead() + " to push" : "")
                + (status.behind() > 0 ? ", " + status.behind() + " to pull" : "");
    }
}
