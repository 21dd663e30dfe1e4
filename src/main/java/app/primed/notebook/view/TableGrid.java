package app.primed.notebook.view;

import app.primed.markdown.Block;
import app.primed.markdown.Block.Alignment;
import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TableReader;
import app.primed.notebook.model.board.BoardLine;
import app.primed.ui.MarkdownTable;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;

/// A table of the board, drawn as everywhere; it need not have a head.
final class TableGrid {
    private TableGrid() {}

    static Node of(BoardLine line, Session session) {
        var lines = IntStream.rangeClosed(line.line(), line.endLine())
                .mapToObj(number -> session.source().line(number).text()).toList();
        var dashes = lines.stream().filter(TableReader::parts).findFirst().map(TableReader::cells).orElse(List.of());
        var rows = lines.stream().filter(row -> !TableReader.parts(row)).map(TableGrid::cells).toList();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var alignments = IntStream.range(0, columns)
                .mapToObj(column -> alignment(column < dashes.size() ? dashes.get(column) : "")).toList();
        boolean headed = !dashes.isEmpty() && !rows.isEmpty();
        return new MarkdownTable(new Block.Table(line.line(), alignments, headed ? rows.getFirst() : List.of(),
                headed ? rows.subList(1, rows.size()) : rows), headed);
    }

    private static List<List<Inline>> cells(String row) {
        return TableReader.cells(row).stream().map(InlineReader::read).toList();
    }

    private static Alignment alignment(String dashes) {
        return !dashes.endsWith(":") ? Alignment.LEFT : dashes.startsWith(":") ? Alignment.CENTER : Alignment.RIGHT;
    }
}
