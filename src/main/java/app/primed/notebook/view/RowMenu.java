package app.primed.notebook.view;

import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.LineReading;
import app.primed.notebook.model.MoveEdits;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.model.board.BoardLine;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with an entry, each with its key.
final class RowMenu extends ContextMenu {
    private static final int PEOPLE = 12;
    private final BoardRow row;
    private final BoardContext context;

    RowMenu(BoardRow row, BoardContext context) {
        this.row = row;
        this.context = context;
        if (!row.editable()) {
            getItems().setAll(item("Go to text", () -> context.showLine().accept(row.line().line())));
            row.line().fence().filter(Fence::python)
                    .ifPresent(code -> getItems().addFirst(item("Step this", () -> context.step().accept(code))));
            return;
        }
        getItems().setAll(
                item("Edit", BoardKey.EDIT, row::edit),
                item("Add below it…", row::addUnder),
                reading(),
                attribute(),
                task(),
                new SeparatorMenuItem(),
                item("Move up", BoardKey.MOVE_UP, () -> row.step(-1)),
                item("Move down", BoardKey.MOVE_DOWN, () -> row.step(1)),
                item("To previous section", BoardKey.SECTION_ABOVE, () -> row.stepSection(-1)),
                item("To next section", BoardKey.SECTION_BELOW, () -> row.stepSection(1)),
                sections(),
                new SeparatorMenuItem(),
                item("Add to quiz", this::quiz),
                otherDays(),
                item("Go to text", () -> context.showLine().accept(row.entry().line())),
                new SeparatorMenuItem(),
                item("Delete", BoardKey.DELETE, row::remove));
    }

    private Menu sections() {
        var menu = new Menu("Move to");
        var session = context.session().get();
        var home = MoveEdits.sectionOf(session, row.entry());
        session.sections().stream().filter(s -> s.headed() && s.kind() != SectionKind.DAY && s != home)
                .forEach(s -> menu.getItems().add(item(s.heading().words(), () -> row.moveInto(s))));
        var fresh = SectionKind.named().stream().filter(kind -> session.of(kind).findAny().isEmpty()).toList();
        if (!fresh.isEmpty() && !menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        fresh.forEach(kind -> menu.getItems().add(item("New: " + kind.heading(),
                () -> row.focusMoved(context.actions().moveInto(row.entry(), kind)))));
        return menu;
    }

    /// What the line is; a tick at what was read, or at what somebody has said that it is.
    private Menu reading() {
        var menu = new Menu("This is…");
        var now = context.corrections().of(row.entry());
        menu.getItems().setAll(
                reading("a question", BoardKey.QUESTION, LineReading.Kind.QUESTION,
                        now.map(LineReading.Kind.QUESTION::equals).orElse(question().isPresent())),
                reading("a learning", BoardKey.LEARNING, LineReading.Kind.LEARNING,
                        now.filter(LineReading.Kind.LEARNING::equals).isPresent()
                                || row.line().form() == BoardLine.Form.LEARNING),
                item("said by @…", BoardKey.SAID_BY, row::saidBy), new SeparatorMenuItem(),
                reading("not a question", BoardKey.NOT_A_QUESTION, LineReading.Kind.NOT_A_QUESTION,
                        now.filter(LineReading.Kind.NOT_A_QUESTION::equals).isPresent()));
        return menu;
    }

    private MenuItem reading(String words, BoardKey key, LineReading reading, boolean ticked) {
        var item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(ticked);
        item.setAccelerator(key.binding().strokes().getFirst().combination());
        item.setOnAction(_ -> row.correct(reading));
        return item;
    }

    private Menu task() {
        var menu = new Menu("Task");
        menu.getItems().setAll(task("Open", TaskState.OPEN), task("Started", TaskState.STARTED),
                task("Done", TaskState.DONE), task("Cancelled", TaskState.CANCELLED));
        return menu;
    }

    private MenuItem task(String words, TaskState state) {
        return item(words, () -> context.actions().mark(row.entry(), state));
    }

    private Menu attribute() {
        var menu = new Menu("Said by");
        var entry = row.entry();
        context.session().get().attributions().stream().map(Attribution::by).distinct().limit(PEOPLE)
                .filter(name -> entry.by().filter(by -> by.by().equals(name)).isEmpty())
                .forEach(name -> menu.getItems().add(item("@" + name,
                        () -> context.actions().attribute(entry, name))));
        menu.getItems().add(item("Someone else…", row::attribute));
        if (entry.by().isPresent()) {
            menu.getItems().add(item("Nobody", () -> context.actions().attribute(entry, "")));
        }
        return menu;
    }

    /// Only for a question that other notes have, or may have, too.
    private MenuItem otherDays() {
        var menu = new Menu("On other days");
        question().ifPresent(question -> menu.getItems().setAll(RelatedEntriesMenu.items(question, context)));
        menu.setVisible(!menu.getItems().isEmpty());
        return menu;
    }

    private Optional<Question> question() {
        return context.session().get().questions().stream().filter(q -> q.line() == row.entry().line()).findFirst();
    }

    private void quiz() {
        var entry = row.entry();
        var session = context.session().get();
        context.makeCard(question().orElseGet(() -> new Question(
                entry.line(), entry.said(), false, "", entry.by().map(Attribution::by),
                MoveEdits.sectionOf(session, entry).kind(), entry)));
    }

    /// The row handles the key itself; the menu only shows it.
    private static MenuItem item(String words, BoardKey key, Runnable action) {
        var item = item(words, action);
        item.setAccelerator(key.binding().strokes().getFirst().combination());
        return item;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
