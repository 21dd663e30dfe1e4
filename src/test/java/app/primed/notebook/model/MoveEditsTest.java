package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What moves takes its lines along, and no others.
class MoveEditsTest {
    private static Session read(String text) {
        return RandomNotes.read(text);
    }

    private static Entry entry(Session session, String words) {
        return RandomNotes.entries(session).filter(e -> e.text().equals(words)).findFirst().orElseThrow();
    }

    @Example
    void anEntryMovesPastItsNeighbourWithAllThatIsUnderIt() {
        var text = "Goals\r\n=====\r\n\t* one\r\n\t\t- so\r\n\r\n\t* two\r\n\t  wrapped\r\n";
        var session = read(text);
        assertEquals("Goals\r\n=====\r\n\t* two\r\n\t  wrapped\r\n\t* one\r\n\t\t- so\r\n\r\n",
                RandomNotes.apply(text, MoveEdits.byOne(session, entry(session, "two wrapped"), -1)));
        assertEquals("Goals\r\n=====\r\n\r\n\t* two\r\n\t  wrapped\r\n\t* one\r\n\t\t- so\r\n",
                RandomNotes.apply(text, MoveEdits.byOne(session, entry(session, "one"), 1)));
        assertEquals(List.of(), MoveEdits.byOne(session, entry(session, "one"), -1));
    }

    @Example
    void anEntryTakesTheStyleOfTheSectionItMovesTo() {
        var text =
                "Goals\n=====\n  * [ ] one\n      - so\n  * [x] two\n\nTODO\n====\n- [ ] three\n\nIdeas\n=====\n* four";
        var session = read(text);
        assertEquals(
                "Goals\n=====\n  * [x] two\n\nTODO\n====\n- [ ] three\n\nIdeas\n=====\n* four\n* one\n    - so",
                RandomNotes.apply(text, MoveEdits.into(session, entry(session, "one"), SectionKind.IDEAS)));
        assertEquals(
                "Goals\n=====\n  * [ ] one\n      - so\n\nTODO\n====\n- [ ] three\n- [x] two\n\nIdeas\n=====\n* four",
                RandomNotes.apply(text, MoveEdits.into(session, entry(session, "two"), SectionKind.TODO)));
        assertEquals(
                "Goals\n=====\n  * [ ] one\n      - so\n  * [ ] four\n  * [x] two\n\nTODO\n====\n- [ ] three\n\nIdeas"
                        + "\n=====",
                RandomNotes.apply(text,
                        MoveEdits.before(session, entry(session, "four"), entry(session, "two"))));
        assertEquals(text.replace("  * [x] two\n", "") + "\n\nLearnings\n=========\n* two",
                RandomNotes.apply(text, MoveEdits.into(session, entry(session, "two"), SectionKind.LEARNINGS)));
    }

    @Example
    void plainWordsBecomeAnItemAmongItems() {
        var text = "Questions\n===\nWhy so?\n  because\n\nLearnings\n===\n* it is\n";
        var session = read(text);
        assertEquals("Questions\n===\n\nLearnings\n===\n* it is\n* Why so?\n  * because\n",
                RandomNotes.apply(text, MoveEdits.into(session, entry(session, "Why so?"), SectionKind.LEARNINGS)));
    }

    @Example
    void nothingMovesUnderItself() {
        var session = read("Goals\n===\n- a\n  - b\n    - c\n");
        var a = entry(session, "a");
        assertEquals(List.of(), MoveEdits.before(session, a, entry(session, "b")));
        assertEquals(List.of(), MoveEdits.after(session, a, entry(session, "c")));
        assertEquals("Goals\n===\n  - c\n- a\n  - b\n".replace("  - c\n- a", "- c\n- a"), RandomNotes.apply(
                session.text(), MoveEdits.before(session, entry(session, "c"), a)));
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
    void movesChangeOnlyTheLinesThatMove(@ForAll("any") String text) {
        keepsOtherLines(text);
    }

    /// Of every move of every entry: all other lines are there, in order, to the character.
    static int keepsOtherLines(String text) {
        var session = read(text);
        int moves = 0;
        for (var entry : RandomNotes.entries(session).toList()) {
            var all = new ArrayList<List<TextEdit>>();
            all.add(MoveEdits.byOne(session, entry, -1));
            all.add(MoveEdits.byOne(session, entry, 1));
            for (var kind : List.of(SectionKind.GOALS, SectionKind.LEARNINGS, SectionKind.CONFESSIONS)) {
                all.add(MoveEdits.into(session, entry, kind));
            }
            all.add(List.of(EntryEdits.remove(session, entry)));
            var block = EntryLines.of(session, entry);
            var lines = lines(text);
            var others = new ArrayList<>(lines.subList(0, block.first() - 1));
            others.addAll(lines.subList(block.last(), lines.size()));
            for (var edits : all) {
                if (edits.isEmpty()) {
                    continue;
                }
                moves++;
                // Each other line in turn; beside them stand only the moved ones and a new heading.
                var now = written(lines(RandomNotes.apply(text, edits)));
                int at = 0;
                for (var line : written(others)) {
                    while (at < now.size() && !now.get(at).equals(line)) {
                        at++;
                    }
                    assertTrue(at++ < now.size(), () -> "'" + line + "' of\n" + text + "\nis gone by " + edits);
                }
                assertTrue(now.size() <= written(lines).size() + 2, () -> edits + " adds to\n" + text);
            }
        }
        return moves;
    }

    private static List<String> written(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\r\n|\r|\n", -1));
    }

    @Property(tries = 200)
    void aStepSwapsTwoEntriesAndLeavesTheOthers(@ForAll("lists") String text) {
        var session = read(text);
        for (var section : session.sections()) {
            for (int i = 0; i + 1 < section.entries().size(); i++) {
                var expected = new ArrayList<>(RandomNotes.outline(session).stream().map(ArrayList::new).toList());
                java.util.Collections.swap(expected.get(session.sections().indexOf(section)), i + 1, i + 2);
                var down = RandomNotes.apply(text, MoveEdits.byOne(session, section.entries().get(i), 1));
                assertEquals(expected, RandomNotes.outline(read(down)), down);
                var up = RandomNotes.apply(text, MoveEdits.byOne(session, section.entries().get(i + 1), -1));
                assertEquals(expected, RandomNotes.outline(read(up)), up);
            }
        }
    }

    @Property(tries = 200)
    void aMoveTakesAnEntryToItsPlaceAndLeavesTheOthers(@ForAll("lists") String text) {
        var session = read(text);
        for (var section : session.sections()) {
            for (var entry : section.entries()) {
                for (var target : session.sections()) {
                    if (target == section) {
                        continue;
                    }
                    var expected = RandomNotes.outline(session).stream().map(ArrayList::new).toList();
                    expected.get(session.sections().indexOf(section)).remove(section.entries().indexOf(entry) + 1);
                    var last = expected.get(session.sections().indexOf(target));
                    last.add(RandomNotes.tree(entry));
                    var moved = RandomNotes.apply(text, MoveEdits.into(session, entry, target));
                    assertEquals(expected, RandomNotes.outline(read(moved)), moved);
                    last.removeLast();
                    last.add(1, RandomNotes.tree(entry));
                    var first = RandomNotes.apply(text,
                            MoveEdits.before(session, entry, target.entries().getFirst()));
                    assertEquals(expected, RandomNotes.outline(read(first)), first);
                }
            }
        }
    }
}
