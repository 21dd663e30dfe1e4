package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.primed.links.NotePassages;
import app.primed.links.QuizItems;
import app.primed.notebook.model.NoteCardReader;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.SessionReader;
import app.primed.search.model.NoteSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Real session notes were written without any syntax of cards, so they hold none; and what the index is told of a note
/// are the very cards that a reading of it gives.
class CorpusCardsTest {
    private static final Path NOTES = Path.of("../shared/corpus/notes");

    private static List<Path> notes() throws Exception {
        assumeTrue(Files.isDirectory(NOTES), "the real notes are not here");
        try (var all = Files.walk(NOTES)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void noLineOfRealNotesIsTakenForACard() throws Exception {
        var reader = new SessionReader(SectionNames.STANDARD);
        var taken = new ArrayList<String>();
        for (var note : notes()) {
            var text = Files.readString(note, StandardCharsets.ISO_8859_1);
            NoteCardReader.in(reader.read(text, note.toString())).forEach(card -> taken.add(note + " " + card));
        }
        assertEquals(List.of(), taken);
    }

    @Test
    void theIndexIsToldTheSameCards() throws Exception {
        var reader = new SessionReader(SectionNames.STANDARD);
        var cards = 0;
        var all = new ArrayList<>(notes());
        all.addAll(List.of(Path.of("notes/2020-01-24.md"), Path.of("notes/2020-01-27.md"),
                Path.of("notes/2020-01-29.md")));
        for (var note : all) {
            // Every tenth line a card, wherever that puts it.
            var lines = new ArrayList<>(Files.readAllLines(note, StandardCharsets.ISO_8859_1));
            for (var i = 9; i < lines.size(); i += 10) {
                lines.add(i, "A ==" + i + "== and " + (i + 1) + " make ==" + (2 * i + 1) + "==");
                lines.add(i, (i % 20 == 9 ? "  - " : "") + "Line " + i + " ::: as written");
            }
            var session = reader.read(String.join("\n", lines), note.toString());
            var direct = new HashSet<String>();
            QuizItems.of("notes/a.md", session).forEach(item -> direct.add(
                    item.line() + " " + item.kind() + " " + item.section() + " " + item.text() + " " + item.answer()));
            var indexed = new HashSet<String>();
            NotePassages.of(session, new NoteSummary("notes/a.md", Optional.empty(), "", 0, 0)).passages()
                    .forEach(p -> p.cards().forEach(c -> indexed.add(
                            c.line() + " " + c.kind() + " " + p.heading() + " " + c.question() + " " + c.answer())));
            assertEquals(direct, indexed, note.toString());
            cards += direct.size();
        }
        assertTrue(cards > 2_000, "cards in places of all kinds: " + cards);
    }
}
