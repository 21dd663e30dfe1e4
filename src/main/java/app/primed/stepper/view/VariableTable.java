package app.primed.stepper.view;

import app.primed.stepper.viewmodel.FrameLocals;
import app.primed.trace.LocalVariable;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The variables of one frame: name, value and previous value. Rows are reused from step to step.
final class VariableTable extends GridPane {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    /// Maximum number of rows for one frame.
    private static final int MOST_ROWS = 100;
    private static final int LONGEST_VALUE = 300;

    private final String title;
    private final List<Row> rows = new ArrayList<>();
    private final Label rest = new Label();

    VariableTable(String title) {
        this.title = title;
        getStyleClass().add("name-rows");
        var first = new ColumnConstraints(90, 120, 180);
        var second = new ColumnConstraints();
        second.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(first, second);
        rest.getStyleClass().addAll("muted", "small");
    }

    String title() {
        return title;
    }

    /// @param none the text to show if there are no variables
    void show(FrameLocals frame, String none) {
        var locals = frame.locals().subList(0, Math.min(MOST_ROWS, frame.locals().size()));
        while (rows.size() > locals.size()) {
            var row = rows.removeLast();
            getChildren().removeAll(row.name, row.line);
        }
        // Remove the note before adding rows, which would push it aside.
        getChildren().remove(rest);
        while (rows.size() < locals.size()) {
            rows.add(new Row());
            addRow(rows.size() - 1, rows.getLast().name, rows.getLast().line);
        }
        for (var n = 0; n < locals.size(); n++) {
            rows.get(n).show(locals.get(n));
        }
        rest.setText(rest(frame, none));
        if (!rest.getText().isEmpty()) {
            add(rest, 0, rows.size(), 2, 1);
        }
    }

    private static String rest(FrameLocals frame, String none) {
        if (frame.locals().size() > MOST_ROWS) {
            return "and " + (frame.locals().size() - MOST_ROWS) + " more variables";
        }
        if (frame.left() == 1) {
            return "and a function, class or module";
        }
        if (frame.left() > 1) {
            return "and " + frame.left() + " functions, classes and modules";
        }
        return frame.locals().isEmpty() ? none : "";
    }

    private static final class Row {
        private final Label name = new Label();
        private final Label value = new Label();
        private final Label before = new Label();
        private final HBox line = new HBox(8, value, before);

        Row() {
            name.getStyleClass().addAll("mono", "muted", "local-name");
            GridPane.setValignment(name, VPos.TOP);
            value.getStyleClass().addAll("mono", "local-value");
            value.setWrapText(true);
            before.getStyleClass().addAll("mono", "muted", "small");
            before.setMinWidth(40);
            line.getStyleClass().add("local-line");
        }

        void show(LocalVariable local) {
            name.setText(local.name());
            value.setText(shorten(local.value()));
            value.pseudoClassStateChanged(CHANGED, local.changed());
            before.setText(local.previous().map(was -> "was " + shorten(was)).orElse(""));
            before.setVisible(local.previous().isPresent());
            before.setManaged(local.previous().isPresent());
        }

        private static String shorten(String text) {
            return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
