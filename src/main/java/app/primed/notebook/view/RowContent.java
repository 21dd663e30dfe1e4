package app.primed.notebook.view;

import app.primed.markdown.Block;
import app.primed.markdown.BlockRow;
import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.CarriedFrom;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.FrontMatter;
import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.StreamTimestamp;
import app.primed.notebook.model.board.BoardLine;
import app.primed.notebook.model.board.BoardLine.Form;
import app.primed.notebook.viewmodel.RelatedEntries;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownBlock;
import app.primed.ui.MarkdownText;
import app.primed.ui.TaskBox;
import app.primed.ui.TaskEvent;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How one row of the board looks.
///
/// @param line what it shows
/// @param due when the quiz asks it; empty where it does not
/// @param related other notes with the same question
record RowContent(BoardLine line, String due, Optional<RelatedEntries.RelatedQuestions> related, BoardContext context) {
    private static final double STEP = 20;

    static RowContent of(BoardLine line, BoardContext context) {
        var question = line.question();
        return new RowContent(line,
                question.filter(q -> q.section().quizzes()).flatMap(q -> context.links().due().apply(q.text()))
                        .orElse(""),
                question.map(context.elsewhere()::of), context);
    }

    /// Whether another row looks the same, wherever the two are in the note.
    boolean looksLike(RowContent other) {
        var one = line;
        var two = other.line;
        return one.form() == two.form() && one.depth() == two.depth() && one.read() == two.read()
                && one.secret() == two.secret() && one.blocks().equals(two.blocks())
                && one.said().equals(two.said()) && one.number().equals(two.number())
                && due.equals(other.due) && related.equals(other.related)
                && one.entry().map(e -> e.text()).equals(two.entry().map(e -> e.text()))
                && one.entry().map(e -> e.task()).equals(two.entry().map(e -> e.task()))
                && one.entry().flatMap(e -> e.by()).map(Attribution::by)
                        .equals(two.entry().flatMap(e -> e.by()).map(Attribution::by))
                && one.question().map(q -> q.answered()).equals(two.question().map(q -> q.answered()))
                && one.fence().map(f -> f.python()).equals(two.fence().map(f -> f.python()));
    }

    BoardRow row() {
        var row = RowInput.row(line, context);
        fill(row);
        return row;
    }

    void fill(BoardRow row) {
        row.bind(line); // What is built for it reads the row's line.
        row.getStyleClass().removeAll("plain-row", "nested-row", "code-row");
        if (!line.read()) {
            row.getStyleClass().add("plain-row");
        } else if (line.depth() > 0) {
            row.getStyleClass().add("nested-row");
        }
        VBox.setMargin(row, new Insets(0, 0, 0, Math.min(line.depth(), 8) * STEP));
        switch (line.secret() && line.form() != Form.CODE ? Form.PARAGRAPH : line.form()) {
            case QUESTION -> new QuestionRow(row, line.question().orElseThrow(), due, context).fill();
            case TASK -> task(row);
            case CODE -> {
                row.getStyleClass().add("code-row");
                var code = CodeBlock.of(row, context);
                row.show(line, line.secret() ? BoardCard.line(secret(), code) : code, CodeBlock.step(row, context));
            }
            case TABLE -> row.show(line, TableGrid.of(line, context.session().get()), row::edit);
            case RULE -> row.show(line, rule(), row::edit);
            case CALLOUT -> row.show(line, blocks(), row::edit);
            case PROPERTIES -> row.show(line, MarkdownText.of(
                    FrontMatter.of(context.session().get().source()).words(), "muted"), row::edit);
            case CARD -> row.show(line, BoardCard.line(QuestionRow.asked(), QuestionRow.sides(line,
                    new MarkdownText(""))), row::edit);
            case LEARNING -> row.show(line, BoardCard.line(learning(), text(tone())), row::edit);
            case ITEM, PARAGRAPH, QUOTE -> row.show(line, words(), row::edit);
        }
    }

    private void task(BoardRow row) {
        var task = line.entry().orElseThrow();
        var box = new TaskBox(Block.Task.valueOf(task.task().name()));
        box.setAccessibleText(line.words() + ", " + box.getAccessibleText());
        box.onTicked(() -> context.actions().toggle(row.entry()));
        row.show(line, BoardCard.line(box, text(task.task().isOpen() ? tone() : "done")),
                () -> context.actions().toggle(row.entry()));
        row.onLine(number -> box.setId("task-" + number));
    }

    private Node words() {
        if (line.secret()) {
            return BoardCard.line(secret(), LongText.into(new MarkdownText(""), line.words(), "private"));
        }
        if (!line.blocks().isEmpty()) {
            return blocks();
        }
        var all = text(tone());
        if (line.form() == Form.QUOTE && line.entry().flatMap(Entry::by).isEmpty()) {
            var bar = new Region();
            bar.getStyleClass().addAll("md-bar", "md-quote");
            HBox.setHgrow(all, Priority.ALWAYS);
            return new HBox(bar, all);
        }
        var item = line.entry().map(e -> e.item() && e.by().isEmpty()).orElse(false);
        return !item ? all : BoardCard.line(line.number().isEmpty() ? bullet() : number(), all);
    }

    /// Drawn as everywhere.
    private Node blocks() {
        var rows = new CachedHeightBox(0);
        rows.getStyleClass().add("board-blocks");
        rows.addEventHandler(TaskEvent.TOGGLED, event -> {
            event.consume();
            context.actions().toggle(event.line(), event.shown());
        });
        for (var row : BlockRow.of(line.blocks())) {
            rows.getChildren().add(MarkdownBlock.of(row, code -> CodeBlock.stepButton("",
                    () -> context.step().accept(NoteBlocks.fence(context.session().get(), code)))));
        }
        return rows;
    }

    /// What is nested under an entry is quieter than the entry.
    private String tone() {
        return line.depth() > 0 || line.form() == Form.QUOTE ? "muted" : "";
    }

    private Node text(String tone) {
        var words = new MarkdownText("");
        var styles = tone.isEmpty() ? new String[0] : new String[] {tone};
        if (line.entry().isEmpty()) {
            return LongText.into(words, line.said(), styles);
        }
        var entry = line.entry().get();
        entry.by().filter(by -> !by.trailing()).ifPresent(by -> words.add(MarkdownText.handle(by.by())).add(" "));
        var said = CarriedFrom.strip(line.form() == Form.QUOTE && entry.by().isEmpty()
                ? StreamTimestamp.strip(line.said())
                : entry.said());
        var shown = said.isBlank() ? entry.item() ? "…" : entry.text() : said;
        var all = LongText.into(words, line.withComment(shown), styles);
        entry.by().filter(by -> by.trailing()).ifPresent(by -> words.add("  ").add(MarkdownText.handle(by.by())));
        CarriedFrom.in(entry.text()).ifPresent(day -> words.add("  carried from " + day, "muted", "small"));
        StreamTimestamp.find(context.session().get().source().line(line.endLine()).text())
                .ifPresent(time -> words.add("  " + StreamTimestamp.format(time), "muted", "small"));
        return all;
    }

    private Label number() {
        var number = new Label(line.number());
        number.getStyleClass().addAll("muted", "item-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        return number;
    }

    private static Node learning() {
        var mark = Icons.of(Feather.ZAP);
        mark.getStyleClass().add("learning-mark");
        mark.setAccessibleText("learning");
        return mark;
    }

    private static Node secret() {
        var mark = Icons.of(Feather.EYE_OFF);
        mark.getStyleClass().add("muted");
        mark.setAccessibleText("private");
        return mark;
    }

    private static Node bullet() {
        var bullet = new Region();
        bullet.getStyleClass().add("bullet");
        return bullet;
    }

    private static Node rule() {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }
}
