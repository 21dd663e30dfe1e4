package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Icons;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// What is shown in place of the notes while there are none: where they go, and the first step.
final class EmptyVault extends VBox {

    /// @param begin starts a session
    EmptyVault(NotebookViewModel notebook, Runnable begin) {
        super(14);
        var title = new Label("No session yet");
        title.getStyleClass().add("headline");
        var words = new Label("Sessions are Markdown or text files in " + notebook.vault().notes()
                + ". Start today's session, or put your notes there.");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        words.setMaxWidth(420);
        words.setAlignment(Pos.CENTER);
        words.setTextAlignment(TextAlignment.CENTER);
        var first = new Button("New session", Icons.of(Feather.PLUS));
        first.getStyleClass().add("accent");
        first.setId("first-session");
        first.setOnAction(_ -> begin.run());
        Icons.describe(first, "New session for today", "Ctrl N");
        getChildren().setAll(Icons.of(Feather.BOOK_OPEN), title, words, first);
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-place");
        var sessions = notebook.sessions();
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> sessions.listedProperty().get() && sessions.weeks().isEmpty() && notebook.note().path().isEmpty(),
                sessions.listedProperty(), sessions.weeks(), notebook.note().pathProperty()));
    }
}
