package app.primed.stepper.view;

import app.primed.stepper.viewmodel.StepCursor;
import app.primed.ui.Icons;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// "step 31 of 68"; clicking it edits the number.
final class StepField extends StackPane {
    private final StepCursor cursor;
    private final Button where = new Button();
    private final TextField field = new TextField();

    StepField(StepCursor cursor) {
        this.cursor = cursor;
        var current = new Label();
        current.getStyleClass().add("strong");
        current.textProperty().bind(Bindings.createStringBinding(
                () -> number(cursor.stepProperty().get() + 1), cursor.stepProperty()));
        var of = new Label();
        of.getStyleClass().add("muted");
        of.textProperty().bind(Bindings.createStringBinding(
                () -> "of " + number(cursor.totalProperty().get()), cursor.totalProperty()));
        var step = new Label("step");
        step.getStyleClass().add("muted");
        var words = new HBox(4, step, current, of);
        words.setAlignment(Pos.CENTER_RIGHT);
        where.setId("where");
        where.setGraphic(words);
        where.getStyleClass().addAll("flat", "where");
        where.setMinWidth(USE_PREF_SIZE);
        where.setOnAction(_ -> ask());
        Icons.describe(where, "Go to a step", "G");
        var nothing = cursor.totalProperty().isEqualTo(0);
        where.visibleProperty().bind(nothing.not().and(field.visibleProperty().not()));

        field.setId("go-to");
        field.setVisible(false);
        field.setPromptText("step");
        field.setAccessibleText("Number of the step to go to");
        field.setMaxWidth(110);
        field.setOnAction(_ -> go());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                field.setVisible(false);
            }
        });
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(where, field);
    }

    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    void ask() {
        if (cursor.totalProperty().get() == 0) {
            return;
        }
        field.setText(Integer.toString(cursor.stepProperty().get() + 1));
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void go() {
        var digits = field.getText().replaceAll("\\D", "");
        if (!digits.isEmpty()) {
            // More digits are beyond any run; the cursor goes to the nearest step.
            cursor.goTo(Integer.parseInt(digits.substring(0, Math.min(9, digits.length()))) - 1);
        }
        leave();
    }

    private void leave() {
        field.setVisible(false);
        where.requestFocus();
    }
}
