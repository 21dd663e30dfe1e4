package app.primed.stepper.view;

import app.primed.stepper.viewmodel.ValueLines;
import app.primed.stepper.viewmodel.WholeValueViewModel;
import app.primed.stepper.viewmodel.WholeValueViewModel.State;
import app.primed.ui.Icons;
import app.primed.ui.OverlaySheet;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A long value, whole. Esc closes it, and cancels the run that fetches it.
final class WholeValueSheet extends OverlaySheet {
    private static final int WIDTH = 100;
    private static final double LINE = 22;

    private final WholeValueViewModel value;
    private final Label title = new Label();
    private final Label note = new Label();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final ListView<String> lines = new ListView<>();
    private final Button copy = new Button("Copy");
    private final Button close = new Button("Close");
    private String text = "";

    WholeValueSheet(WholeValueViewModel value) {
        var box = new VBox(10);
        super(box, Pos.CENTER);
        this.value = value;
        setId("whole-value");
        title.getStyleClass().addAll("strong", "mono");
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("run-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        lines.getStyleClass().addAll("mono", "whole-lines");
        lines.setAccessibleText("The value, line by line");
        lines.setFixedCellSize(LINE);
        lines.managedProperty().bind(lines.visibleProperty());
        VBox.setVgrow(lines, Priority.ALWAYS);
        copy.setOnAction(_ -> copy());
        Icons.setTooltip(copy, "Copy the whole value (Ctrl C)");
        close.setOnAction(_ -> close());
        close.setCancelButton(false);
        for (var button : List.of(copy, close)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        var buttons = new HBox(8, note, copy, close);
        buttons.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(title, progress, lines, buttons);
        box.getStyleClass().add("whole-value");
        box.setMaxSize(920, Region.USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C && !text.isEmpty()) {
                copy();
                event.consume();
            }
        });
        value.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        progress.setVisible(state instanceof State.Running);
        lines.setVisible(!(state instanceof State.Running));
        copy.setVisible(!(state instanceof State.Running));
        close.setText(state instanceof State.Running ? "Cancel" : "Close");
        switch (state) {
            case State.Closed _ -> {
                text = "";
                lines.getItems().clear();
                close();
            }
            case State.Running(var name, var step) -> {
                present(name, step, "", "Running the program again up to this step…");
                open(close, value::close);
            }
            case State.Shown(var name, var step, var whole) -> {
                present(name, step, whole, "%,d characters%s".formatted(
                        whole.length(), whole.length() > 1 << 20 ? ", the rest is cut" : ""));
                open(lines, value::close);
            }
            case State.Unavailable(var name, var step, var recorded, var why) -> {
                present(name, step, recorded, why);
                open(lines, value::close);
            }
        }
    }

    private void present(String name, int step, String whole, String words) {
        text = whole;
        title.setText("%s at step %,d".formatted(name, step + 1));
        note.setText(words);
        List<String> broken = whole.isEmpty() ? List.of() : ValueLines.of(whole, WIDTH);
        lines.getItems().setAll(broken);
        lines.setPrefHeight(Math.min(20, Math.max(2, broken.size())) * LINE + 4);
        lines.scrollTo(0);
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        note.setText("Copied, %,d characters".formatted(text.length()));
    }
}
