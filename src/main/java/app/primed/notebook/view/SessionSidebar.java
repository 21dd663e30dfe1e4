package app.primed.notebook.view;

import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The left column: a new session, the sessions by week, the open note's outline.
final class SessionSidebar extends VBox {
    /// More rows than these are quicker put there all at once than one by one.
    private static final int FEW = 20;

    private final NotebookViewModel notebook;
    private final ListView<SessionRow> sessions = new ListView<>();
    private final ListView<Integer> outline = new ListView<>();
    /// The rows of the outline that were made: as many as are in sight, and some.
    private final List<OutlineCell> outlined = new ArrayList<>();
    private Session shown = Session.EMPTY;
    /// What the outline's rows stand for, by their numbers.
    private List<Section> sections = List.of();
    private int highest = 1;
    private int caretLine = 1;
    private boolean filling;

    /// @param begin begins a new session
    SessionSidebar(NotebookViewModel notebook, IntConsumer jump, Runnable begin) {
        this.notebook = notebook;
        getStyleClass().add("session-column");
        sessions.setId("sessions");
        sessions.setAccessibleText("Sessions by week");
        sessions.setCellFactory(_ -> new SessionCell());
        sessions.setPlaceholder(new Label(""));
        sessions.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!filling && row instanceof SessionRow.Item of) {
                notebook.opener().open(of.session().path());
            }
        });
        VBox.setVgrow(sessions, Priority.ALWAYS);
        sessions.setMinHeight(120);
        outline.setId("outline");
        outline.setAccessibleText("Outline of the note");
        outline.setCellFactory(_ -> new OutlineCell());
        outline.setPlaceholder(hint("Headings of the note stand here"));
        outline.setMinHeight(80);
        outline.setOnMouseClicked(_ -> jumpToSelected(jump));
        outline.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jumpToSelected(jump);
            }
        });
        var heading = new Label("OUTLINE");
        heading.getStyleClass().addAll("eyebrow", "column-heading");
        getChildren().addAll(newSession(begin), sessions, heading, outline);
        notebook.sessions().weeks().addListener((javafx.collections.ListChangeListener<Object>) _ -> fill());
        notebook.note().pathProperty().subscribe(_ -> select());
        fill();
    }

    void show(Session session) {
        shown = session;
        sections = session.sections().stream()
                .filter(s -> s.headed() && s.kind() != SectionKind.DAY).toList();
        highest = sections.stream().mapToInt(s -> s.heading().level()).min().orElse(1);
        int had = outline.getItems().size();
        if (had < sections.size()) {
            outline.getItems().addAll(IntStream.range(had, sections.size()).boxed().toList());
        } else if (had > sections.size()) {
            outline.getItems().remove(sections.size(), had);
        }
        if (had != sections.size()) {
            outline.setPrefHeight(Math.min(360, sections.size() * 31 + 8));
        }
        // Refreshing the list would make its rows anew at every key, which costs more than all else here.
        outlined.forEach(OutlineCell::draw);
        mark();
    }

    /// Marks the section in which the caret is.
    ///
    /// @param line 1-based
    void caretAt(int line) {
        caretLine = line;
        mark();
    }

    private void mark() {
        int low = 0;
        int high = sections.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).line() <= caretLine) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (outline.isFocused()) {
            return; // Somebody goes through it by keys.
        }
        if (low == 0) {
            outline.getSelectionModel().clearSelection();
        } else if (outline.getSelectionModel().getSelectedIndex() != low - 1) {
            outline.getSelectionModel().select(low - 1);
            outline.scrollTo(Math.max(0, low - 3));
        }
    }

    private Button newSession(Runnable begin) {
        var button = new Button();
        var words = new Label("New session", Icons.of(Feather.PLUS));
        words.setMinWidth(Region.USE_PREF_SIZE);
        var key = new Label("Ctrl N");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var graphic = new HBox(8, words, key);
        graphic.setAlignment(javafx.geometry.Pos.CENTER);
        button.setGraphic(graphic);
        button.setId("new-session");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.getStyleClass().add("new-session");
        button.setOnAction(_ -> begin.run());
        Icons.describe(button, "New session for today, with what is still open", "Ctrl N");
        return button;
    }

    private void fill() {
        var rows = new ArrayList<SessionRow>();
        for (var week : notebook.sessions().weeks()) {
            rows.add(new SessionRow.Heading(week.name()));
            week.sessions().forEach(session -> rows.add(new SessionRow.Item(session)));
        }
        filling = true;
        replace(sessions.getItems(), rows);
        filling = false;
        select();
    }

    /// Changes only what differs: a list of thousands whose open row is typed in is not made anew at every key.
    private static void replace(ObservableList<SessionRow> had, List<SessionRow> now) {
        int least = Math.min(had.size(), now.size());
        int head = 0;
        while (head < least && had.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && had.get(had.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        int most = Math.min(had.size(), now.size()) - tail;
        if (most - head > FEW) {
            had.setAll(now);
            return;
        }
        for (int i = head; i < most; i++) {
            if (!had.get(i).equals(now.get(i))) {
                had.set(i, now.get(i));
            }
        }
        if (had.size() - tail > most) {
            had.remove(most, had.size() - tail);
        } else if (now.size() - tail > most) {
            had.addAll(most, now.subList(most, now.size() - tail));
        }
    }

    private void select() {
        Optional<Path> open = notebook.note().path();
        int selected = sessions.getSelectionModel().getSelectedIndex();
        if (selected >= 0 && selected < sessions.getItems().size()
                && sessions.getItems().get(selected) instanceof SessionRow.Item of
                && open.equals(Optional.of(of.session().path()))) {
            return;
        }
        filling = true;
        sessions.getSelectionModel().clearSelection();
        List<SessionRow> rows = sessions.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof SessionRow.Item of && open.filter(of.session().path()::equals).isPresent()) {
                sessions.getSelectionModel().select(i);
                break;
            }
        }
        filling = false;
    }

    private void jumpToSelected(IntConsumer jump) {
        int row = outline.getSelectionModel().getSelectedIndex();
        if (row >= 0 && row < sections.size()) {
            jump.accept(sections.get(row).line());
        }
    }

    /// What of a section the outline counts.
    static String count(Session session, Section section) {
        if (section.kind().tasks()) {
            var tasks = section.entries().stream().filter(e -> e.task() != TaskState.NONE).toList();
            return tasks.isEmpty()
                    ? ""
                    : tasks.stream().filter(t -> t.task() == TaskState.DONE).count() + " of " + tasks.size();
        }
        if (section.kind().asks()) {
            var asked = asked(session.questions(), section.line(), section.range().endLine());
            long open = asked.stream().filter(q -> !q.answered()).count();
            return asked.isEmpty()
                    ? ""
                    : section.kind().quizzes() || open == 0
                            ? Integer.toString(asked.size())
                            : open + " open";
        }
        return section.entries().isEmpty() ? "" : Integer.toString(section.entries().size());
    }

    /// The questions after a line, up to another one.
    private static List<Question> asked(List<Question> all, int after, int last) {
        int from = upTo(all, after);
        return all.subList(from, Math.max(from, upTo(all, last)));
    }

    /// How many stand up to a line: thousands of them are not looked at one by one.
    private static int upTo(List<Question> all, int line) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).line() <= line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Label hint(String words) {
        var hint = new Label(words);
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        return hint;
    }

    private final class OutlineCell extends javafx.scene.control.ListCell<Integer> {
        private final Label words = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(8, words, count);

        OutlineCell() {
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            count.getStyleClass().addAll("muted", "small");
            count.setMinWidth(Region.USE_PREF_SIZE);
            line.setMinWidth(0);
            line.setPrefWidth(1);
            outlined.add(this);
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            draw();
        }

        private void draw() {
            var row = getItem();
            if (isEmpty() || row == null || row >= sections.size()) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var section = sections.get(row);
            words.setText(section.heading().text());
            count.setText(count(shown, section));
            // Below a heading of a higher level it stands to the right of it.
            int depth = section.heading().level() - highest;
            double in = Math.clamp(depth, 0, 4) * 12;
            if (line.getPadding().getLeft() != in) {
                line.setPadding(new javafx.geometry.Insets(0, 0, 0, in));
            }
            setGraphic(line);
            setAccessibleText(section.heading().text() + " " + count.getText());
        }
    }

    /// Shown with the session's day, what it is about and what is open.
    static String accessible(ListedSession session, String day) {
        return day + ", " + session.theme() + (session.open() > 0 ? ", " + session.open() + " open" : "");
    }
}
