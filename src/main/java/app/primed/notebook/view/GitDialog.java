package app.primed.notebook.view;

import app.primed.notebook.model.GitStatus;
import app.primed.notebook.model.GitStatus.Change;
import app.primed.notebook.viewmodel.VaultGit;
import app.primed.ui.DialogSize;
import app.primed.ui.EscapeKey;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What changed since the last commit, each file beside its committed text; commit, pull and push, with git's words.
final class GitDialog extends Dialog<Void> {
    private final VaultGit git;
    private final ListView<Change> list = new ListView<>();
    private final DiffView diff = new DiffView();
    private final Label note = new Label();
    private final TextArea message = new TextArea();
    private final Button commit = new Button("Commit");
    private final Button pull = new Button("Pull", Icons.of(Feather.ARROW_DOWN));
    private final Button push = new Button("Push", Icons.of(Feather.ARROW_UP));
    private final Button abort = new Button("Abort merge");
    /// Files that are not to be committed; a new change is.
    private final Set<String> left = new HashSet<>();
    private final SimpleIntegerProperty chosen = new SimpleIntegerProperty();
    private Optional<Change> compared = Optional.empty();

    GitDialog(VaultGit git, Node owner) {
        this.git = git;
        initOwner(owner.getScene().getWindow());
        setTitle("Changes");
        setResizable(true);
        list.setId("git-changes");
        list.getStyleClass().add("versions");
        list.setAccessibleText("Changed files");
        list.setPlaceholder(placeholder());
        EscapeKey.passThrough(list);
        list.setCellFactory(_ -> new GitChangeCell(left, this::count));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var change = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && change != null) {
                if (!left.add(change.path())) {
                    left.remove(change.path());
                }
                list.refresh();
                count();
                event.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::compare);
        VBox.setVgrow(list, Priority.ALWAYS);
        var column = new VBox(10, list, message(), commitButton());
        column.setPrefWidth(300);
        column.setMinWidth(260);
        note.getStyleClass().add("muted");
        var compared = new BorderPane(new StackPane(diff, note));
        compared.setTop(heads());
        compared.setBottom(foot());
        HBox.setHgrow(compared, Priority.ALWAYS);
        var whole = new HBox(12, column, compared);
        whole.getStyleClass().add("history");
        whole.setPadding(new Insets(16));
        whole.setPrefSize(1060, 600);
        getDialogPane().setContent(whole);
        getDialogPane().getStyleClass().add("two-texts");
        getDialogPane().getStylesheets().setAll(sheets(owner));
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        DialogSize.setMinimum(this, 1000, 640);
        git.statusProperty().when(showingProperty()).subscribe(status -> show(status));
        setOnShown(_ -> {
            show(git.statusProperty().get());
            message.requestFocus();
        });
    }

    private static Label placeholder() {
        var words = new Label("Nothing changed since the last commit.");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        return words;
    }

    private TextArea message() {
        message.setId("git-message");
        message.setPromptText("What changed, in a line");
        message.setAccessibleText("Commit message");
        message.setPrefRowCount(3);
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                commit.fire();
                event.consume();
            }
        });
        return message;
    }

    private Button commitButton() {
        commit.setId("git-commit");
        commit.getStyleClass().add("accent");
        commit.setMaxWidth(Double.MAX_VALUE);
        commit.setMinHeight(Region.USE_PREF_SIZE);
        commit.textProperty().bind(Bindings.createStringBinding(() -> chosen.get() == 0
                ? "Commit"
                : "Commit " + chosen.get() + (chosen.get() == 1 ? " file" : " files"), chosen));
        commit.disableProperty().bind(Bindings.createBooleanBinding(
                () -> chosen.get() == 0 || message.getText().isBlank() || git.runningProperty().get().isPresent(),
                chosen, message.textProperty(), git.runningProperty()));
        commit.setOnAction(_ -> git.commit(chosen(), message.getText().strip(), message::clear));
        Icons.describe(commit, "Commit the ticked files", "Ctrl Enter");
        return commit;
    }

    private static HBox heads() {
        var heads = new HBox();
        for (var words : List.of("Last commit", "Now")) {
            var label = new Label(words);
            label.getStyleClass().add("eyebrow");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setPrefWidth(100);
            HBox.setHgrow(label, Priority.ALWAYS);
            heads.getChildren().add(label);
        }
        heads.getStyleClass().add("diff-heads");
        return heads;
    }

    private VBox foot() {
        pull.setId("git-pull");
        pull.setOnAction(_ -> git.pull());
        Icons.describe(pull, "Fetch what others pushed and merge it", "");
        push.setId("git-push");
        push.setOnAction(_ -> git.push());
        Icons.describe(push, "Push the commits of this branch", "");
        abort.setId("git-abort");
        abort.getStyleClass().add("danger");
        abort.setOnAction(_ -> git.abort());
        abort.managedProperty().bind(abort.visibleProperty());
        Icons.describe(abort, "End the merge; the files are as before it", "");
        var busy = new ProgressIndicator();
        busy.setMaxSize(16, 16);
        busy.setMinSize(16, 16);
        var progress = new Label();
        progress.setId("git-progress");
        progress.textProperty().bind(git.runningProperty().map(words -> words.orElse("")));
        progress.getStyleClass().addAll("muted", "small");
        progress.setMinWidth(0);
        var cancel = new Button("Cancel");
        cancel.setId("git-cancel");
        cancel.setOnAction(_ -> git.cancel());
        Icons.describe(cancel, "End the git command that runs", "");
        for (var node : List.of(busy, progress, cancel)) {
            node.visibleProperty().bind(progress.textProperty().isNotEmpty());
            node.managedProperty().bind(node.visibleProperty());
        }
        for (var button : List.of(pull, push, abort, cancel)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        var running = progress.textProperty().isNotEmpty();
        pull.disableProperty().bind(running);
        push.disableProperty().bind(running);
        abort.disableProperty().bind(running);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(8, pull, push, abort, space, busy, progress, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return new VBox(10, new GitOutcomePane(git), buttons) {
            {
                getStyleClass().add("diff-ways");
            }
        };
    }

    private void show(Optional<GitStatus> status) {
        var selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        var changes = status.map(GitStatus::changes).orElse(List.of());
        setTitle("Changes on " + status.map(GitStatus::branch).orElse("no branch"));
        if (!list.getItems().equals(changes)) {
            list.getItems().setAll(changes);
        }
        selected.flatMap(was -> changes.stream().filter(change -> change.path().equals(was.path())).findFirst())
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        if (changes.isEmpty()) {
            compare(null);
        } else if (compared.isPresent()) {
            compare(list.getSelectionModel().getSelectedItem());
        }
        push.setText(status.filter(read -> read.upstream().isEmpty()).isPresent()
                ? "Publish branch"
                : "Push" + status.filter(read -> read.ahead() > 0).map(read -> " " + read.ahead()).orElse(""));
        var unfinished = status.map(GitStatus::unfinished).orElse("");
        abort.setVisible(!unfinished.isEmpty());
        abort.setText("Abort " + unfinished);
        if (unfinished.equals("merge") && message.getText().isBlank()) {
            message.setText("Merge");
        }
        count();
    }

    private void count() {
        chosen.set(chosen().size());
    }

    private List<Change> chosen() {
        return list.getItems().stream().filter(change -> !left.contains(change.path())).toList();
    }

    private void compare(@org.jspecify.annotations.Nullable Change change) {
        compared = Optional.ofNullable(change);
        if (change == null) {
            diff.show(List.of());
            note.setText("");
            return;
        }
        git.compare(change, found -> {
            if (compared.equals(Optional.of(change))) {
                diff.show(found.rows());
                note.setText(found.note());
            }
        });
    }

    private static List<String> sheets(Node owner) {
        var sheets = new ArrayList<>(owner.getScene().getStylesheets());
        for (Parent above = owner.getParent(); above != null; above = above.getParent()) {
            sheets.addAll(above.getStylesheets());
        }
        return sheets;
    }
}
