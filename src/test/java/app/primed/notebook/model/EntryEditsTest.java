package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// An entry's own words change, and nothing else.
class EntryEditsTest {
    private static Session read(String text) {
        return RandomNotes.read(text);
    }

    private static Entry entry(Session session, String words) {
        return RandomNotes.entries(session).filter(e -> e.text().equals(words)).findFirst().orElseThrow();
    }

    @Example
    void wordsChangeAndWhatIsNestedStays() {
        var text = "Goals\r\n===\r\n\t* [ ]  learn it  \r\n\t    in two lines\r\n\t\t- nested\r\n";
        var session = read(text);
        var entry = session.entries(SectionKind.GOALS).getFirst();
        assertEquals("learn it\nin two lines", EntryEdits.editableText(session, entry));
        assertEquals(text.replace("learn it  ", "know it"),
                EntryEdits.reword(session, entry, "know it\nin two lines").orElseThrow().applyTo(text));
        assertEquals(text.replace("in two lines", "in two lines\r\n\t    and three"),
                EntryEdits.reword(session, entry, "learn it\nin two lines\nand three").orElseThrow().applyTo(text));
        assertEquals(text.replace("\r\n\t    in two lines", ""),
                EntryEdits.reword(session, entry, "learn it").orElseThrow().applyTo(text));
        assertEquals(Optional.empty(), EntryEdits.reword(session, entry, "  \n"));
    }

    @Example
    void aLineThatWouldMakeAHeadingJoinsTheOneAbove() {
        var text = "Ideas\n===\nwords\n";
        var session = read(text);
        assertEquals("Ideas\n===\nnew ---- # more\n", EntryEdits.reword(
                session, session.entries(SectionKind.IDEAS).getFirst(), "new\n----\n# more").orElseThrow()
                .applyTo(text));
    }

    @Example
    void removingLeavesNoDoubleGapAndJoinsNothing() {
        var text = "Ideas\n\n- one\n\n- two\n\n- three";
        assertEquals("Ideas\n\n- one\n\n- three",
                EntryEdits.remove(read(text), entry(read(text), "two")).applyTo(text));
        assertEquals("Ideas\n\n- one\n\n- two\n", EntryEdits.remove(read(text), entry(read(text), "three"))
                .applyTo(text));
        var runs = "words\n- x?\n---\n";
        assertEquals("words\n\n---\n", EntryEdits.remove(read(runs), entry(read(runs), "x?")).applyTo(runs));
    }

    @Example
    void aNameComesAndGoes() {
        var text = "Advice\n===\n* use pdb\n* quiltgnome: rest\n\nQuotes\n===\n> a frame waits for us - LoudOtter\n";
        var session = read(text);
        assertEquals(text.replace("use pdb", "noodle_arm: use pdb"), EntryEdits.attribute(
                session, entry(session, "use pdb"), "@noodle_arm").orElseThrow().applyTo(text));
        assertEquals(text.replace("use pdb", "@Mark: use pdb"), EntryEdits.attribute(
                session, entry(session, "use pdb"), "Mark").orElseThrow().applyTo(text));
        assertEquals(text.replace("quiltgnome: ", ""), EntryEdits.attribute(
                session, entry(session, "quiltgnome: rest"), "").orElseThrow().applyTo(text));
        var quote = session.entries(SectionKind.QUOTES).getFirst();
        assertEquals(text.replace(" - LoudOtter", ""), EntryEdits.attribute(session, quote, "").orElseThrow()
                .applyTo(text));
        assertEquals(text.replace("LoudOtter", "Wrenfield"), EntryEdits.attribute(session, quote, "Wrenfield")
                .orElseThrow().applyTo(text));
        assertEquals(Optional.empty(), EntryEdits.attribute(session, quote, "two words"));
    }

    @Provide
    Arbitrary<String> any() {
        return RandomNotes.any();
    }

    @Provide
    Arbitrary<String> lists() {
        return RandomNotes.lists();
    }

    @Property(tries = 300)
    void theWordsAsTheyAreChangeNothing(@ForAll("any") String text) {
        var session = read(text);
        RandomNotes.entries(session)
                .forEach(entry -> EntryEdits.reword(session, entry, EntryEdits.editableText(session, entry))
                        .ifPresent(edit -> assertEquals(text, edit.applyTo(text))));
    }

    @Property(tries = 300)
    void otherWordsAreReadAsSuch(@ForAll("lists") String text) {
        var session = read(text);
        var entries = RandomNotes.entries(session).toList();
        for (int i = 0; i < entries.size(); i++) {
            var after = EntryEdits.reword(session, entries.get(i), "other words here").orElseThrow().applyTo(text);
            var now = RandomNotes.entries(read(after)).map(Entry::text).toList();
            var expected = new ArrayList<>(entries.stream().map(Entry::text).toList());
            expected.set(i, "other words here");
            assertEquals(expected, now, after);
            assertEquals(session.source().lineEnd(), read(after).source().lineEnd());
        }
    }

    @Property(tries = 300)
    void whatIsRemovedIsGoneAndTheRestReadsAsBefore(@ForAll("lists") String text) {
        var session = read(text);
        for (var entry : RandomNotes.entries(session).toList()) {
            var after = EntryEdits.remove(session, entry).applyTo(text);
            var gone = entry.all().map(Entry::line).toList();
            var expected = RandomNotes.entries(session).filter(e -> !gone.contains(e.line())).map(Entry::text).toList();
            assertEquals(expected, RandomNotes.entries(read(after)).map(Entry::text).toList(), after);
        }
    }

    @Property(tries = 300)
    void aNameIsReadAndTakenOffAgain(@ForAll("lists") String text) {
        var session = read(text);
        for (var entry : RandomNotes.entries(session).filter(e -> e.by().isEmpty()).toList()) {
            for (var name : List.of("noodle_arm", "Mark")) {
                var after = EntryEdits.attribute(session, entry, name).orElseThrow().applyTo(text);
                var named = RandomNotes.entries(read(after)).filter(e -> e.line() == entry.line()).findFirst()
                        .orElseThrow();
                assertEquals(name, named.by().orElseThrow(() -> new AssertionError(after)).by());
                assertEquals(text, EntryEdits.attribute(read(after), named, "").orElseThrow().applyTo(after));
            }
        }
    }

    @Example
    void everyEntryOfTheRealNotesCanBeEditedMovedAndTaken() throws IOException {
        int notes = 0;
        int entries = 0;
        int moves = 0;
        for (var file : Corpus.all()) {
            var text = Files.readString(file);
            var session = read(text);
            notes++;
            for (var entry : RandomNotes.entries(session).toList()) {
                entries++;
                EntryEdits.reword(session, entry, EntryEdits.editableText(session, entry))
                        .ifPresent(edit -> assertEquals(text, edit.applyTo(text), file.toString()));
                EntryEdits.reword(session, entry, "other words").ifPresent(edit -> {
                    assertTrue(edit.start() >= entry.own().start() && edit.end() <= entry.own().end());
                });
            }
            moves += MoveEditsTest.keepsOtherLines(text);
        }
        assertTrue(entries > notes && moves > notes,
                entries + " entries and " + moves + " moves in " + notes + " notes");
    }
}
