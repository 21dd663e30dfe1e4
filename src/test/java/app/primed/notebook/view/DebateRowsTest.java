package app.primed.notebook.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.board.BoardLine;
import app.primed.notebook.model.board.BoardReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebateRowsTest {

    @Test
    void aParagraphAfterAnEmptyLineIsNoArgument() {
        var session = new SessionReader(SectionNames.STANDARD)
                .read("Debate: tabs or spaces?\n- pro: wide\n- contra: narrow\n  - on a phone\n\n@bob: try let\n", "");
        var section = BoardReader.read(session).sections().stream().filter(s -> s.debate().isPresent()).findFirst();
        var rows = DebateRows.of(section.orElseThrow());
        assertEquals(List.of(4), rows.below(3).stream().map(BoardLine::line).toList());
        assertEquals(List.of(6), rows.below(DebateRows.APART).stream().map(BoardLine::line).toList());
    }
}
