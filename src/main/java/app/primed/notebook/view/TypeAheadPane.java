package app.primed.notebook.view;

import app.primed.notebook.viewmodel.OpenNote;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Covers the editor while the chosen note is still being read, so that no key goes into the note before it. What is
/// typed here goes into the chosen note when it is shown.
final class TypeAheadPane extends VBox {
    private final TextArea typed = new TextArea();

    TypeAheadPane(OpenNote note) {
        getStyleClass().add("type-ahead");
        setSpacing(10);
        var title = new Label();
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        title.textProperty().bind(note.chosenProperty()
                .map(chosen -> chosen.isPresent() ? "Opening " + note.chosenName() + "…" : "No note is open yet"));
        typed.visibleProperty().bind(note.askedProperty());
        var hint = new Label();
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.textProperty().bind(Bindings.createStringBinding(
                () -> note.chosenProperty().get().isEmpty()
                        ? "Choose one at the left, or start one with Ctrl N."
                        : typed.isFocused() ? "What you type goes into it." : "",
                note.chosenProperty(), typed.focusedProperty()));
        typed.setId("type-ahead");
        typed.setWrapText(true);
        typed.setAccessibleText("Text for the note that is opening");
        typed.textProperty().bindBidirectional(note.typeAheadProperty());
        note.typeAheadProperty().addListener((_, before, _) -> {
            if (before.isEmpty()) {
                typed.end(); // Behind what was typed before this was shown.
            }
        });
        VBox.setVgrow(typed, Priority.ALWAYS);
        getChildren().addAll(title, hint, typed);
        setFillWidth(true);
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> note.isOpening() || note.path().isEmpty(), note.chosenProperty(), note.pathProperty()));
    }

    /// Takes the keys for the chosen note, or keeps them away from any where none is chosen.
    void focus() {
        if (typed.isVisible()) {
            typed.requestFocus();
            typed.end();
        } else {
            requestFocus();
        }
    }

    boolean hasFocus() {
        return isFocused() || typed.isFocused();
    }
}
