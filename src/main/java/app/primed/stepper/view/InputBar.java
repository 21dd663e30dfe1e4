package app.primed.stepper.view;

import app.primed.stepper.viewmodel.ProgramRunner;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Reads a line for `input()` while the program waits for it. The run's clock is paused meanwhile.
final class InputBar extends HBox {

    InputBar(ProgramRunner runner) {
        getStyleClass().add("ask-bar");
        setAlignment(Pos.CENTER_LEFT);
        var prompt = new Label();
        prompt.setId("ask-prompt");
        prompt.getStyleClass().addAll("mono", "strong");
        var field = new TextField();
        field.setId("ask");
        field.getStyleClass().add("mono");
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable send = () -> {
            var line = field.getText();
            field.clear();
            runner.answer(Optional.of(line));
        };
        field.setOnAction(_ -> send.run());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                runner.cancel();
                event.consume();
            }
        });
        var button = new Button("Send  ⏎");
        button.setAccessibleText("Send this line to the program");
        button.setOnAction(_ -> send.run());
        getChildren().addAll(prompt, field, button);
        runner.promptProperty().addListener((_, _, asked) -> {
            setVisible(asked.isPresent());
            setManaged(asked.isPresent());
            asked.ifPresent(words -> {
                prompt.setText(words.isBlank() ? "input()" : words.strip());
                field.setAccessibleText("The program asks: " + prompt.getText());
                field.requestFocus();
            });
        });
        setVisible(false);
        setManaged(false);
    }
}
