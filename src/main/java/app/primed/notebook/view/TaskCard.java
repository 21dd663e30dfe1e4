package app.primed.notebook.view;

import app.primed.notebook.model.Entry;
import app.primed.notebook.model.NewSession;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Words;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;

/// Goals or TODOs with their boxes and how far they are.
final class TaskCard extends Card {

    TaskCard(String title, SectionKind kind, List<Entry> tasks, NotebookViewModel notebook) {
        long done = tasks.stream().filter(t -> t.task() == TaskState.DONE).count();
        super(title, tasks.isEmpty() ? "" : done + " of " + tasks.size() + " done");
        var bar = new ProgressBar(tasks.isEmpty() ? 0 : (double) done / tasks.size());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("card-progress");
        bar.setAccessibleText(done + " of " + tasks.size() + " done");
        bar.setFocusTraversable(false);
        row(bar);
        tasks.stream().limit(Board.MOST_ROWS).forEach(task -> row(line(task, notebook)));
        if (tasks.size() > Board.MOST_ROWS) {
            row(Board.more(tasks.size() - Board.MOST_ROWS));
        }
        row(adder("add-" + kind.id(), kind == SectionKind.GOALS ? "Add a goal…" : "Add something to do…",
                words -> notebook.actions().add(kind, words)));
    }

    private static javafx.scene.Node line(Entry task, NotebookViewModel notebook) {
        boolean done = task.task() == TaskState.DONE;
        var box = new CheckBox();
        box.setId("task-" + task.line());
        box.setSelected(done);
        box.setAccessibleText(task.text());
        box.setOnAction(_ -> notebook.actions().toggle(task));
        var said = NewSession.withoutOrigin(task.text());
        var words = done ? Words.brief(said, "done") : Words.brief(said);
        NewSession.carriedFrom(task.text()).ifPresent(day -> words.add("  carried from " + day, "muted", "small"));
        words.setOnMouseClicked(_ -> box.fire());
        return Card.line(box, words);
    }
}
