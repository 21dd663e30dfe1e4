package app.primed.ui;

import app.primed.markdown.Block.Task;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;

/// The box of a task in rendered text was clicked. It bubbles up to whoever can write into the note.
public final class TaskEvent extends Event {
    public static final EventType<TaskEvent> TOGGLED = new EventType<>(Event.ANY, "TASK_TOGGLED");
    private static final long serialVersionUID = 1;

    private final int line;
    private final Task shown;

    /// @param line 1-based line of the note
    public TaskEvent(EventTarget target, int line, Task shown) {
        super(target, target, TOGGLED);
        this.line = line;
        this.shown = shown;
    }

    public int line() {
        return line;
    }

    /// How the task is shown until now.
    public Task shown() {
        return shown;
    }
}
