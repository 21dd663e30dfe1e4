package app.primed.notebook.view;

import app.primed.notebook.model.ListedSession;
import app.primed.notebook.viewmodel.NoteOpener;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.SessionList;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The left column: a new session, the sessions by week, the open note's outline.
final class SessionSidebar extends VBox {
    /// More rows than these are quicker put there all at once than one by one.
    private static final int FEW = 20;

    private final SessionList list;
    private final OpenNote note;
    private final ListView<SessionRow> sessions = new ListView<>();
    private boolean filling;

    /// @param begin starts a new session
    SessionSidebar(SessionList list, OpenNote note, NoteOpener opener, OutlineList outline, Runnable begin) {
        this.list = list;
        this.note = note;
        getStyleClass().add("session-column");
        sessions.setId("sessions");
        sessions.setAccessibleText("Sessions by week");
        sessions.setCellFactory(_ -> new SessionCell());
        sessions.setPlaceholder(new Label(""));
        sessions.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!filling && row instanceof SessionRow.Item of) {
                opener.open(of.session().path());
            }
        });
        VBox.setVgrow(sessions, Priority.ALWAYS);
        sessions.setMinHeight(120);
        var heading = new Label("OUTLINE");
        heading.getStyleClass().addAll("eyebrow", "column-heading");
        getChildren().addAll(newSession(begin), sessions, heading, outline);
        list.weeks().addListener((javafx.collections.ListChangeListener<Object>) _ -> fill());
        note.chosenProperty().subscribe(_ -> select());
        fill();
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
        Icons.describe(button, "New session for today, with open items carried over", "Ctrl N");
        return button;
    }

    private void fill() {
        var rows = new ArrayList<SessionRow>();
        for (var week : list.weeks()) {
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
        Optional<Path> open = note.chosenProperty().get();
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

    /// Shown with the session's day, what it is about and what is open.
    static String accessible(ListedSession session, String day) {
        return day + ", " + session.theme() + (session.open() > 0 ? ", " + session.open() + " open" : "");
    }
}
