package app.primed.quiz.view;

import app.primed.ui.Icons;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A page over the start page; Esc or its button closes it.
class QuizSheet extends ScrollPane {
    private final VBox body = new VBox(16);

    /// @param id also the style class
    /// @param open whether it is shown
    QuizSheet(String id, String title, ObservableValue<Boolean> open, Runnable close, Node... beside) {
        setId(id);
        getStyleClass().addAll("sheet", id);
        Button back = Icons.button(Feather.ARROW_LEFT, "Back to the quiz", "Esc", close);
        back.setId(id + "-back");
        var headline = new Label(title);
        headline.getStyleClass().add("headline");
        var head = new HBox(10, back, headline);
        head.getChildren().addAll(beside);
        head.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("sheet-body");
        body.getChildren().add(head);
        setContent(body);
        setFitToWidth(true);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        open.subscribe(seen -> {
            setVisible(seen);
            if (seen) {
                setVvalue(0);
                first(back).requestFocus();
            }
        });
    }

    /// Adds content.
    final void add(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    /// The node that gets the focus when the page opens.
    Node first(Node back) {
        return back;
    }
}
