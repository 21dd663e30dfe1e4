package app.primed.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.links.NotePassages;
import app.primed.links.QuizItems;
import app.primed.notebook.model.Corpus;
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

/// Session notes were written without any syntax of cards, so they hold none; and what the index is told of a note
/// are the very cards that a reading of it gives.
class CorpusCardsTest {

    @Test
    void noLineOfRealNotesIsTakenForACard() throws Exception {
        var reader = new SessionReader(SectionNames.STANDARD);
        var taken = new ArrayList<String>();
        for (var note : Corpus.all()) {
            var text = Files.readString(note, StandardCharsets.ISO_8859_1);
            NoteCardReader.in(reader.read(text, note.toString())).forEach(card -> taken.add(note + " " + card));
        }
        assertEquals(List.of(), taken);
    }

    @Test
    void theIndexReceivesTheSameCards() throws Exception {
        var reader = new SessionReader(SectionNames.STANDARD);
        var cards = 0;
        var all = new ArrayList<>(Corpus.all());
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
            QuizItems.of("notes/a.md", session, reader).forEach(item -> direct.add(
                    item.line() + " " + item.kind() + " " + item.section() + " " + item.text() + " " + item.answer()));
            var indexed = new HashSet<String>();
            NotePassages.of(session, reader, new NoteSummary("notes/a.md", Optional.empty(), "", 0, 0)).passages()
                    .forEach(p -> p.cards().forEach(c -> indexed.add(
                            c.line() + " " + c.kind() + " " + p.heading() + " " + c.question() + " " + c.answer())));
            assertEquals(direct, indexed, note.toString());
            cards += direct.size();
        }
        assertTrue(cards > 9 * all.size(), "cards in places of all kinds: " + cards);
    }
}
