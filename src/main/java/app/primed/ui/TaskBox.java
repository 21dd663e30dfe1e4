package app.primed.ui;

import app.primed.markdown.Block.Task;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The box of a task: empty, ticked, half full for one that is started, crossed for one that is cancelled.
public final class TaskBox extends StackPane {

    private final Task task;
    private Runnable action = () -> {};

    public TaskBox(Task task) {
        this.task = task;
        getStyleClass().addAll("task-box", "task-" + task.name().toLowerCase(java.util.Locale.ROOT));
        setAccessibleText(switch (task) {
            case NONE, OPEN -> "open";
            case DONE -> "done";
            case CANCELLED -> "cancelled";
            case STARTED -> "started";
        });
        switch (task) {
            case DONE -> getChildren().add(Icons.of(Feather.CHECK));
            case CANCELLED -> getChildren().add(Icons.of(Feather.MINUS));
            case STARTED -> {
                var half = new Region();
                half.getStyleClass().add("half");
                half.setMaxWidth(7);
                setAlignment(half, javafx.geometry.Pos.CENTER_LEFT);
                getChildren().add(half);
            }
            case NONE, OPEN -> {
            }
        }
    }

    /// As a click on it.
    public void fire() {
        action.run();
    }

    /// Lets a click or the space key say that the task is to be ticked or unticked.
    ///
    /// @param line 1-based line of the task
    void listen(int line) {
        setId("read-task-" + line);
        onTicked(() -> fireEvent(new TaskEvent(this, line, task)));
    }

    /// Lets a click or the space key tick or untick it.
    public void onTicked(Runnable ticked) {
        action = ticked;
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setCursor(Cursor.HAND);
        setFocusTraversable(true);
        Tooltip.install(this, new Tooltip(task == Task.DONE || task == Task.CANCELLED ? "Untick" : "Tick"));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                event.consume();
                fire();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE && event.getTarget() == this) {
                event.consume();
                fire();
            }
        });
    }
}
