package app.primed.notebook.view;

import app.primed.notebook.model.Question;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.OpenNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The open note's headings. The one the caret is under is selected; a click or Enter goes to another.
final class OutlineList extends ListView<Integer> {
    /// The cells that exist: as many as are visible, and some.
    private static final double STALE = 0.35;
    private final List<OutlineCell> cells = new ArrayList<>();
    private Session shown = SessionReader.EMPTY;
    /// What the rows stand for, by their numbers.
    private List<Section> sections = List.of();
    private int topLevel = 1;
    private int caretLine = 1;

    /// @param jump goes to a 1-based line
    OutlineList(IntConsumer jump) {
        setId("outline");
        setAccessibleText("Outline of the note");
        setCellFactory(_ -> new OutlineCell());
        var hint = new Label("Headings of the note appear here");
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        setPlaceholder(hint);
        setMinHeight(80);
        setOnMouseClicked(_ -> jumpToSelected(jump));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jumpToSelected(jump);
            }
        });
    }

    /// Shows the active note's headings from now on.
    void follow(OpenNotes notes) {
        notes.activeProperty().flatMap(OpenNote::sessionProperty).subscribe(this::show);
        // While a note is opening, these are those of the one before it.
        notes.activeProperty().flatMap(note -> Bindings.createBooleanBinding(
                () -> note.isOpening() && note.chosenProperty().get().isPresent(), note.chosenProperty(),
                note.pathProperty())).subscribe(opening -> {
                    setOpacity(opening ? STALE : 1);
                    setMouseTransparent(opening);
                });
    }

    void show(Session session) {
        shown = session;
        var headed = session.sections().stream().filter(Section::headed).toList();
        // The note's own day is above the board and in the list of days.
        sections = headed.stream().skip(
                headed.isEmpty() || headed.getFirst().kind() != SectionKind.DAY ? 0 : 1).toList();
        topLevel = sections.stream().mapToInt(s -> s.heading().level()).min().orElse(1);
        int had = getItems().size();
        if (had < sections.size()) {
            getItems().addAll(IntStream.range(had, sections.size()).boxed().toList());
        } else if (had > sections.size()) {
            getItems().remove(sections.size(), had);
        }
        if (had != sections.size()) {
            setPrefHeight(Math.min(360, sections.size() * 31 + 8));
        }
        // Refreshing the list would create its cells again at every key, which costs more than all else here.
        cells.forEach(OutlineCell::draw);
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
        if (isFocused()) {
            return; // The user walks through it with the keys.
        }
        if (low == 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != low - 1) {
            getSelectionModel().select(low - 1);
            scrollTo(Math.max(0, low - 3));
        }
    }

    private void jumpToSelected(IntConsumer jump) {
        int row = getSelectionModel().getSelectedIndex();
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
                    : tasks.stream().filter(t -> !t.task().isOpen()).count() + " of " + tasks.size();
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
            cells.add(this);
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
            words.setText(section.heading().words());
            count.setText(count(shown, section));
            // Below a heading of a higher level it stands to the right of it.
            int depth = section.heading().level() - topLevel;
            double in = Math.clamp(depth, 0, 4) * 12;
            if (line.getPadding().getLeft() != in) {
                line.setPadding(new javafx.geometry.Insets(0, 0, 0, in));
            }
            setGraphic(line);
            setAccessibleText(section.heading().words() + " " + count.getText());
        }
    }
}
