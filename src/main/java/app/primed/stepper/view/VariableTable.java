package app.primed.stepper.view;

import app.primed.stepper.viewmodel.FrameLocals;
import app.primed.stepper.viewmodel.WholeValueViewModel;
import app.primed.trace.LocalVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The variables of one frame: name, value and previous value. Rows are reused from step to step.
final class VariableTable extends GridPane {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    /// The value is shown cut and can be opened.
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    /// Maximum number of rows for one frame.
    private static final int MOST_ROWS = 100;
    private static final int LONGEST_VALUE = 300;

    private final String title;
    private final BiConsumer<Integer, LocalVariable> open;
    private final List<Row> rows = new ArrayList<>();
    private final Label rest = new Label();

    /// @param open opens a value whole, given the frame's number
    VariableTable(String title, BiConsumer<Integer, LocalVariable> open) {
        this.title = title;
        this.open = open;
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
            rows.get(n).show(locals.get(n), frame.frame());
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

    private final class Row {
        private final Label name = new Label();
        private final Label value = new Label();
        private final MenuItem openWhole = new MenuItem("Open whole value");
        private final MenuItem copy = new MenuItem("Copy value as shown");
        private Runnable whole = () -> {};
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
            value.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    whole.run();
                }
            });
            value.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    whole.run();
                    event.consume();
                }
            });
            value.setContextMenu(new ContextMenu(openWhole, copy));
            openWhole.setOnAction(_ -> whole.run());
        }

        void show(LocalVariable local, int frame) {
            name.setText(local.name());
            value.setText(shorten(local.value()));
            var cut = WholeValueViewModel.isCut(local) || local.value().length() > LONGEST_VALUE;
            whole = cut ? () -> open.accept(frame, local) : () -> {};
            value.pseudoClassStateChanged(CUT, cut);
            value.setFocusTraversable(cut);
            value.setAccessibleText(cut ? local.value() + ", press Enter to open it whole" : null);
            value.setTooltip(cut ? new Tooltip("Click or press Enter to open the whole value") : null);
            openWhole.setDisable(!cut);
            copy.setOnAction(_ -> copy(local.value()));
            value.pseudoClassStateChanged(CHANGED, local.changed());
            before.setText(local.previous().map(was -> "was " + shorten(was)).orElse(""));
            before.setVisible(local.previous().isPresent());
            before.setManaged(local.previous().isPresent());
        }

        private static void copy(String text) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }

        private static String shorten(String text) {
            return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
        }
    }
}
