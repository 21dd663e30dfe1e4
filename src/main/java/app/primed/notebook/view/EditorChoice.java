package app.primed.notebook.view;

import app.primed.notebook.viewmodel.EditorLauncher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Opens a note in the user's editor, and asks for the editor where none is set.
final class EditorChoice {
    private final EditorLauncher launcher;
    private final Node owner;

    EditorChoice(EditorLauncher launcher, Node owner) {
        this.launcher = launcher;
        this.owner = owner;
    }

    /// @param line 1-based
    void edit(Path file, int line) {
        if (launcher.command().isEmpty()) {
            choose("No editor is set: neither here, nor by VISUAL or EDITOR in the environment.");
        }
        launcher.open(file, line);
    }

    /// Asks for the editor's command.
    void choose() {
        choose("Now: " + launcher.command().orElse("none"));
    }

    private void choose(String why) {
        var dialog = new TextInputDialog(launcher.command().orElse(""));
        dialog.initOwner(owner.getScene().getWindow());
        dialog.setTitle("My editor");
        dialog.setHeaderText(null);
        var field = dialog.getEditor();
        field.setId("editor-command");
        field.setPromptText("code");
        field.setAccessibleText("Command of the editor");
        var hint = new Label(why
                + "\n\nThe command that opens a note: code, gvim, subl, idea, emacs, kate … open it at the line. For"
                + " others write where file and line go: myeditor --line {line} {file}. An editor without a window,"
                + " such as vim, gets one of your terminals.");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.setPrefWidth(460);
        dialog.getDialogPane().setContent(new VBox(10, hint, field));
        dialog.getDialogPane().getStylesheets().setAll(sheets());
        ((Button) dialog.getDialogPane().lookupButton(ButtonType.OK)).setText("Use this editor");
        dialog.showAndWait().filter(command -> !command.isBlank()).ifPresent(launcher::setCommand);
    }

    private List<String> sheets() {
        var sheets = new ArrayList<>(owner.getScene().getStylesheets());
        for (Parent above = owner instanceof Parent self ? self : owner.getParent(); above != null; above =
                above.getParent()) {
            sheets.addAll(above.getStylesheets());
        }
        return sheets;
    }
}
