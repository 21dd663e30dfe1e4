package app.primed.notebook.view;

import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.TaskState;
import app.primed.ui.MarkdownText;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// Goals or TODOs with their boxes and how far they are.
final class TaskCard extends RowCard<Entry> {
    private final ProgressBar bar = new ProgressBar(0);

    TaskCard(SectionKind kind, BoardContext context) {
        super(kind.id(), context);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("card-progress");
        bar.setFocusTraversable(false);
        body().getChildren().addFirst(bar);
        row(field(context, "add-" + kind.id(), kind.prompt(),
                words -> context.actions().add(kind, words)));
        RowDrag.into(this, row -> row.focusMoved(context.actions().moveInto(row.entry(), kind)));
    }

    void show(String title, List<Entry> tasks) {
        long done = tasks.stream().filter(t -> t.task() == TaskState.DONE).count();
        var told = done + " of " + tasks.size() + " done";
        head(title, told);
        bar.setProgress(tasks.isEmpty() ? 0 : (double) done / tasks.size());
        bar.setAccessibleText(told);
        show(tasks);
    }

    @Override
    Entry entry(Entry item) {
        return item;
    }

    @Override
    boolean looksLike(Entry one, Entry other) {
        return same(one, other);
    }

    @Override
    void fill(BoardRow row, Entry task) {
        boolean done = task.task() == TaskState.DONE;
        var box = new CheckBox();
        box.setSelected(done);
        box.setAccessibleText(task.text());
        box.setOnAction(_ -> context.actions().toggle(row.entry()));
        var words = MarkdownText.abbreviated("");
        task.by().ifPresent(by -> words.add(MarkdownText.handle(by.by())).add(" "));
        var said = CarriedFrom.strip(task.said());
        if (done) {
            words.add(said, "done");
        } else {
            words.add(said);
        }
        CarriedFrom.in(task.text()).ifPresent(day -> words.add("  carried from " + day, "muted", "small"));
        var all = new VBox(2, words);
        nested(task).ifPresent(all.getChildren()::add);
        row.show(task, line(box, all), () -> context.actions().toggle(row.entry()));
        row.onLine(line -> box.setId("task-" + line));
    }
}
