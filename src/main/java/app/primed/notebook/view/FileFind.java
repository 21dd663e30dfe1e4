package app.primed.notebook.view;

import app.primed.notebook.model.FileNode;
import app.primed.notebook.viewmodel.FileTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Finds a file as its name is typed: it is selected, not opened. What is typed is shown until a pause.
final class FileFind extends Label {
    private static final Duration PAUSE = Duration.seconds(2);

    private final FileSelection selection;
    private final FileTree tree;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private String typed = "";

    FileFind(TreeView<FileNode> view, FileSelection selection, FileTree tree) {
        this.selection = selection;
        this.tree = tree;
        setId("files-find");
        getStyleClass().add("files-find");
        setVisible(false);
        setMouseTransparent(true);
        pause.setOnFinished(_ -> set(""));
        view.focusedProperty().subscribe(focused -> {
            if (!focused) {
                set("");
            }
        });
        view.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            var key = event.getCharacter();
            boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (plain && view.getEditingItem() == null && !key.isEmpty() && !Character.isISOControl(key.charAt(0))
                    && !(typed.isEmpty() && key.isBlank())) {
                set(typed + key);
                select();
                event.consume();
            }
        });
    }

    /// Handles a key that changes what is typed.
    ///
    /// @return whether something was typed
    boolean edit(KeyCode key) {
        if (typed.isEmpty()) {
            return false;
        }
        set(key == KeyCode.ESCAPE ? "" : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1)));
        if (!typed.isEmpty()) {
            select();
        }
        return true;
    }

    private void set(String now) {
        typed = now;
        setVisible(!now.isEmpty());
        setText("Find: " + now);
        if (now.isEmpty()) {
            pause.stop();
        } else {
            pause.playFromStart();
        }
    }

    private void select() {
        var words = typed.toLowerCase(Locale.ROOT);
        var all = tree.rootProperty().get().all().toList();
        var found = first(all, name -> name.startsWith(words)).or(() -> first(all, name -> name.contains(words)));
        found.ifPresent(node -> selection.select(node.path()));
        setText("Find: " + typed + (found.isEmpty() ? "  (no such file)" : ""));
    }

    /// The first match from the selected row on, which itself may match.
    private Optional<FileNode> first(List<FileNode> all, Predicate<String> matches) {
        var selected = selection.paths();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (selected.contains(all.get(i).path())) {
                from = i;
                break;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            var node = all.get((from + i) % all.size());
            if (matches.test(node.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
