package app.primed.notebook.view;

import app.primed.notebook.viewmodel.OpenNotes;
import app.primed.notebook.viewmodel.SessionList;
import app.primed.notebook.viewmodel.SideBySide;
import app.primed.ui.KeyMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// The sessions by week. Choosing one opens it and the keys stay here; Enter goes on to its text. Rows that come or go move nothing under the pointer: while it is pressed
/// the list waits, and what is in view stays in its place.
final class SessionListView extends ListView<SessionRow> {
    /// More rows than these are quicker put there all at once than one by one.
    private static final int FEW = 20;
    /// Two lines of text. Where the heights of rows are not known beforehand, JavaFX measures two rows in each frame until it
    /// has measured all of them, and draws the window again each time: for minutes in a vault of thousands of notes.
    private static final double ROW_HEIGHT = 48;

    /// What a note of the tree takes, but what needs a folder.
    private static final TreeKey[] KEYS = EnumSet.complementOf(EnumSet.of(TreeKey.NEW_NOTE, TreeKey.NEW_FOLDER))
            .toArray(TreeKey[]::new);

    private final SessionList list;
    private final OpenNotes notes;
    private boolean filling;
    private boolean pressed;
    private boolean waiting;

    /// @param write puts the focus on the open note
    /// @param act does with a note what a key of the tree does
    SessionListView(
            SessionList list, OpenNotes notes, SideBySide panes, FileMenuActions more, Runnable write,
            BiConsumer<TreeKey, Path> act) {
        this.list = list;
        this.notes = notes;
        setId("sessions");
        setAccessibleText("Sessions by week");
        setCellFactory(_ -> new SessionCell(more, act));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Label(""));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!filling && row instanceof SessionRow.Item of) {
                panes.open(of.session().path());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (getSelectionModel().getSelectedItem() instanceof SessionRow.Item of) {
                KeyMap.find(event, KEYS).ifPresent(key -> {
                    var path = of.session().path();
                    switch (key) {
                        case OPEN_BESIDE -> more.beside().accept(path);
                        case OPEN -> {
                            panes.open(path);
                            write.run();
                        }
                        default -> act.accept(key, path);
                    }
                    event.consume();
                });
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> {
            pressed = false;
            if (waiting) {
                var afterClick = new PauseTransition(Duration.ONE);
                afterClick.setOnFinished(_ -> fill());
                afterClick.play();
            }
        });
        list.weeks().addListener((ListChangeListener<Object>) _ -> fill());
        notes.chosenProperty().subscribe(_ -> select());
        fill();
    }

    private void fill() {
        waiting = pressed;
        if (pressed) {
            return;
        }
        var rows = new ArrayList<SessionRow>();
        for (var week : list.weeks()) {
            rows.add(new SessionRow.Heading(week.name()));
            week.sessions().forEach(session -> rows.add(new SessionRow.Item(session, list.hint(session))));
        }
        var place = place();
        filling = true;
        replace(getItems(), rows);
        filling = false;
        select();
        place.ifPresent(this::restore);
    }

    /// A row in view: the selected one, else the first, unless the list is at its top.
    ///
    /// @param y of its top, in the list
    private record Place(int index, Path path, double y) {}

    private Optional<Place> place() {
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            return Optional.empty();
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        int selected = getSelectionModel().getSelectedIndex();
        boolean top = first == 0 && flow.getFirstVisibleCell().getLayoutY() >= 0;
        int from = selected >= first && selected <= last ? selected : top ? last + 1 : first;
        for (int i = from; i <= last && i < getItems().size(); i++) {
            if (getItems().get(i) instanceof SessionRow.Item of) {
                return Optional.of(new Place(i, of.session().path(), flow.getCell(i).getLayoutY()));
            }
        }
        return Optional.empty();
    }

    private void restore(Place place) {
        int now = indexOf(Optional.of(place.path()));
        if (now < 0 || now == place.index() || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        layout();
        flow.scrollToTop(now);
        layout();
        flow.scrollPixels(flow.getCell(now).getLayoutY() - place.y());
        layout(); // The heights of other rows were guessed until they were shown.
        flow.scrollPixels(flow.getCell(now).getLayoutY() - place.y());
    }

    private int indexOf(Optional<Path> path) {
        List<SessionRow> rows = getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof SessionRow.Item of && path.filter(of.session().path()::equals).isPresent()) {
                return i;
            }
        }
        return -1;
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
        Optional<Path> open = notes.chosenProperty().getValue();
        int selected = getSelectionModel().getSelectedIndex();
        if (selected >= 0 && selected < getItems().size()
                && getItems().get(selected) instanceof SessionRow.Item of
                && open.equals(Optional.of(of.session().path()))) {
            return;
        }
        filling = true;
        getSelectionModel().clearSelection();
        int row = indexOf(open);
        if (row >= 0) {
            getSelectionModel().select(row);
        }
        filling = false;
        reveal();
    }

    /// Scrolls to the open note, unless it is in sight.
    void reveal() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            RowInSight.show(this, row, this::scrollTo);
        }
    }
}
