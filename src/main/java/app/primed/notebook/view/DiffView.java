package app.primed.notebook.view;

import app.primed.notebook.model.LineDiff.Kind;
import app.primed.notebook.model.LineDiff.Piece;
import app.primed.notebook.model.LineDiff.Row;
import app.primed.ui.EscapeKey;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Two texts side by side, line by line, with what differs marked in colour and by a sign. Long stretches without a
/// difference are folded away.
final class DiffView extends ListView<Row> {
    private static final int AROUND = 3;
    private static final double ROW = 24;
    /// Width of the list's scroll bar and borders.
    private static final double BAR = 22;
    /// Width of what is beside the text of a half: number, sign, padding.
    private static final double BESIDE = 66;

    DiffView() {
        getStyleClass().add("diff");
        EscapeKey.passThrough(this);
        setFocusTraversable(true);
        setCellFactory(_ -> new RowCell());
        setAccessibleText("Both texts side by side");
    }

    void show(List<Row> rows) {
        getItems().setAll(folded(rows));
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).kind() != Kind.SAME) {
                scrollTo(Math.max(0, i - AROUND));
                return;
            }
        }
    }

    /// A row without line numbers represents the unchanged lines left out.
    private static List<Row> folded(List<Row> rows) {
        var near = new boolean[rows.size()];
        for (int i = 0; i < near.length; i++) {
            if (rows.get(i).kind() != Kind.SAME) {
                java.util.Arrays.fill(near, Math.max(0, i - AROUND), Math.min(near.length, i + AROUND + 1), true);
            }
        }
        var folded = new ArrayList<Row>();
        for (int i = 0; i < near.length; i++) {
            if (near[i]) {
                folded.add(rows.get(i));
            } else if (i == 0 || near[i - 1]) {
                int end = i;
                while (end < near.length && !near[end]) {
                    end++;
                }
                var words =
                        List.of(new Piece(end - i + (end - i == 1 ? " unchanged line" : " unchanged lines"), false));
                folded.add(new Row(Kind.SAME, 0, words, 0, List.of()));
            }
        }
        return folded;
    }

    private static final class RowCell extends ListCell<Row> {
        private final Half left = new Half();
        private final Half right = new Half();
        private final HBox row = new HBox(left, right);

        RowCell() {
            row.setMinWidth(0);
        }

        /// A wrapped text is as high as its width makes it, which a cell does not ask by itself.
        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() == null) {
                return ROW;
            }
            double half = Math.floor((getListView().getWidth() - BAR) / 2);
            return Math.max(left.fit(half), right.fit(half));
        }

        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            boolean fold = item.kind() == Kind.SAME && item.before() == 0 && item.after() == 0;
            left.show(item.before(), item.old(), fold ? "fold" : item.before() == 0 ? "none" : side(item, "removed"),
                    item.kind() == Kind.SAME || item.before() == 0 ? "" : "−");
            right.show(item.after(), item.now(), fold ? "fold" : item.after() == 0 ? "none" : side(item, "added"),
                    item.kind() == Kind.SAME || item.after() == 0 ? "" : "+");
            setGraphic(row);
        }

        private static String side(Row row, String word) {
            return row.kind() == Kind.SAME ? "same" : word;
        }
    }

    private static final class Half extends HBox {
        private final Label number = new Label();
        private final Label sign = new Label();
        private final TextFlow words = new TextFlow();

        Half() {
            number.getStyleClass().add("diff-number");
            number.setMinWidth(40);
            sign.setMinWidth(14);
            sign.getStyleClass().add("diff-sign");
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            setMinWidth(0);
            getChildren().setAll(number, sign, words);
        }

        /// @return how high it is at a width
        double fit(double width) {
            setPrefWidth(width);
            setMaxWidth(width);
            double inner = Math.max(20, width - BESIDE);
            words.setPrefWidth(inner);
            return Math.max(ROW, Math.ceil(words.prefHeight(inner)) + 7);
        }

        void show(int line, List<Piece> pieces, String kind, String mark) {
            getStyleClass().setAll("diff-half", "diff-" + kind);
            number.setText(line == 0 ? "" : Integer.toString(line));
            sign.setText(mark);
            words.getChildren().setAll(pieces.stream().map(piece -> {
                // A TextFlow has no background for a part of a line: what differs is underlined as well as coloured.
                var text =
                        new Text(piece.text().length() > 2_000 ? piece.text().substring(0, 2_000) + "…" : piece.text());
                text.getStyleClass().add(piece.changed() ? "diff-changed" : "diff-text");
                return text;
            }).toList());
        }
    }
}
