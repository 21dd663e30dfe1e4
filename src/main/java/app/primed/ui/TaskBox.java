package app.primed.ui;

import app.primed.markdown.Block.Task;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The box of a task: empty, ticked, half full for one that is started, crossed for one that is cancelled.
public final class TaskBox extends StackPane {

    public TaskBox(Task task) {
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
}
