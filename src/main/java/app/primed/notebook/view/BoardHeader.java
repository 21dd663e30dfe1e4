package app.primed.notebook.view;

import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.board.BoardContents;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The note's day over its cards, and how many of its lines were understood.
final class BoardHeader extends HBox {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private final Label day = new Label();
    private final Label read = legend("read-mark");
    private final Label plain = legend("plain-mark");

    BoardHeader() {
        super(12);
        getStyleClass().add("board-header");
        setAlignment(Pos.BASELINE_LEFT);
        day.getStyleClass().add("board-day");
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(day, gap, read, plain);
        day.setMinWidth(0);
    }

    void show(Session session, BoardContents contents) {
        day.setText(session.date().map(DAY::format).orElse(""));
        day.setManaged(!day.getText().isEmpty());
        int lines = contents.read() + contents.plain();
        read.setText(String.format(Locale.ENGLISH, "%,d of %,d lines read", contents.read(), lines));
        plain.setText(String.format(Locale.ENGLISH, "%,d plain text", contents.plain()));
        setVisible(lines > 0);
        setManaged(lines > 0);
    }

    /// Whether the header says what a heading says, so that no card need repeat it.
    static boolean says(app.primed.notebook.model.board.BoardSection first) {
        return first.opens() && first.kind() == SectionKind.DAY;
    }

    private static Label legend(String mark) {
        var line = new Region();
        line.getStyleClass().add(mark);
        var label = new Label("", line);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
