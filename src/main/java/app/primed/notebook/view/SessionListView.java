package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NoteOpener;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.SessionList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/// The sessions by week. Choosing one opens it.
final class SessionListView extends ListView<SessionRow> {
    /// More rows than these are quicker put there all at once than one by one.
    private static final int FEW = 20;

    private final SessionList list;
    private final OpenNote note;
    private boolean filling;

    SessionListView(SessionList list, OpenNote note, NoteOpener opener) {
        this.list = list;
        this.note = note;
        setId("sessions");
        setAccessibleText("Sessions by week");
        setCellFactory(_ -> new SessionCell());
        setPlaceholder(new Label(""));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!filling && row instanceof SessionRow.Item of) {
                opener.open(of.session().path());
            }
        });
        list.weeks().addListener((ListChangeListener<Object>) _ -> fill());
        note.chosenProperty().subscribe(_ -> select());
        fill();
    }

    private void fill() {
        var rows = new ArrayList<SessionRow>();
        for (var week : list.weeks()) {
            rows.add(new SessionRow.Heading(week.name()));
            week.sessions().forEach(session -> rows.add(new SessionRow.Item(session, list.hint(session))));
        }
        filling = true;
        replace(getItems(), rows);
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
        Optional<Path> open = note.chosenProperty().get();
        int selected = getSelectionModel().getSelectedIndex();
        if (selected >= 0 && selected < getItems().size()
                && getItems().get(selected) instanceof SessionRow.Item of
                && open.equals(Optional.of(of.session().path()))) {
            return;
        }
        filling = true;
        getSelectionModel().clearSelection();
        List<SessionRow> rows = getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof SessionRow.Item of && open.filter(of.session().path()::equals).isPresent()) {
                getSelectionModel().select(i);
                break;
            }
        }
        filling = false;
    }
}
