package app.primed.notebook.view;

import app.primed.notebook.model.Session;
import app.primed.notebook.model.TableReader;
import app.primed.notebook.model.board.BoardLine;
import app.primed.ui.MarkdownText;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// A table with its cells in columns.
final class TableGrid {
    private TableGrid() {}

    static Node of(BoardLine line, Session session) {
        var lines = IntStream.rangeClosed(line.line(), line.endLine())
                .mapToObj(number -> session.source().line(number).text()).toList();
        var dashes = lines.stream().filter(TableReader::parts).findFirst().map(TableReader::cells).orElse(List.of());
        var rows = lines.stream().filter(row -> !TableReader.parts(row)).map(TableReader::cells).toList();
        var grid = new GridPane();
        grid.getStyleClass().add("board-table");
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            var wide = new ColumnConstraints();
            wide.setHgrow(Priority.SOMETIMES);
            wide.setMinWidth(24);
            wide.setFillWidth(true);
            grid.getColumnConstraints().add(wide);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                var words = column < rows.get(row).size() ? rows.get(row).get(column) : "";
                var align = column < dashes.size() ? dashes.get(column) : "";
                grid.add(cell(words, align, row == 0 && !dashes.isEmpty()), column, row);
            }
        }
        return grid;
    }

    private static Node cell(String words, String align, boolean head) {
        var text = head ? new MarkdownText(words, "strong") : new MarkdownText(words);
        var right = align.endsWith(":");
        text.setTextAlignment(right
                ? align.startsWith(":") ? TextAlignment.CENTER : TextAlignment.RIGHT
                : TextAlignment.LEFT);
        var cell = new StackPane(text);
        cell.setMinWidth(0);
        cell.getStyleClass().add(head ? "board-table-head" : "board-table-cell");
        GridPane.setHalignment(cell, HPos.LEFT);
        return cell;
    }
}
