package app.primed.notebook.model.board;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One card of the board: a section, or a part of it. A debate has a card of its own, and what follows it in its section
/// one more.
///
/// @param section the section it is of
/// @param opens whether the section's heading is shown on it
/// @param debate the debate it shows
/// @param rows what is under the heading, in the order of the text; of a debate every line, however it is shown
public record BoardSection(Section section, boolean opens, Optional<Debate> debate, List<BoardLine> rows) {

    /// The heading of its section; empty for what is before the first one.
    public String heading() {
        return section.heading().text();
    }

    public SectionKind kind() {
        return debate.isPresent() ? SectionKind.DEBATES : section.kind();
    }

    /// A heading with nothing under it.
    public boolean empty() {
        return rows.isEmpty();
    }

    /// The words as they are shown, a row a line, below the heading's where that is shown.
    public String text() {
        return Stream.concat(opens && section.headed() ? Stream.of(heading()) : Stream.empty(),
                rows.stream().map(BoardLine::words)).filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// 1-based lines shown, in order; empty lines inside code are among them.
    public List<Integer> lines() {
        var head = section.heading().range();
        return IntStream.concat(
                opens && section.headed() ? IntStream.rangeClosed(head.line(), head.endLine()) : IntStream.empty(),
                rows.stream().flatMapToInt(row -> IntStream.rangeClosed(row.line(), row.endLine()))).boxed().toList();
    }
}
