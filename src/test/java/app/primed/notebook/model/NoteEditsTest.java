package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.markdown.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Every action changes its own characters and leaves all others as they are.
class NoteEditsTest {
    private static Session read(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "");
    }

    private static String after(String text,
            java.util.function.Function<Session, java.util.Optional<TextEdit>> action) {
        return action.apply(read(text)).orElseThrow().applyTo(text);
    }

    @Example
    void aTaskIsTickedByItsLineAlsoInACallout() {
        assertEquals("> [!note]\n> - [x] go\n",
                after("> [!note]\n> - [ ] go\n", s -> NoteEdits.toggleTask(s, 2, Block.Task.OPEN)));
        assertEquals("words\n1. [ ] go\n", after("words\n1. [-] go\n",
                s -> NoteEdits.toggleTask(s, 2, Block.Task.CANCELLED)));
        assertEquals("Goals\n===\n- [x] go\n", after("Goals\n===\n- go\n",
                s -> NoteEdits.toggleTask(s, 3, Block.Task.OPEN)));
        var ticked = read("- [x] go\n");
        assertTrue(NoteEdits.toggleTask(ticked, 1, Block.Task.OPEN).isEmpty(), "it was ticked meanwhile");
        assertTrue(NoteEdits.toggleTask(ticked, 9, Block.Task.OPEN).isEmpty());
    }

    @Example
    void tickingWritesTheBoxAndNothingElse() {
        assertEquals("Goals\n===\n- [x] go\n",
                after("Goals\n===\n- [ ] go\n", s -> NoteEdits.toggleTask(s, s.entries(SectionKind.GOALS).getFirst())));
        assertEquals("Goals\n===\n- [ ] go\n",
                after("Goals\n===\n- [X] go\n", s -> NoteEdits.toggleTask(s, s.entries(SectionKind.GOALS).getFirst())));
        assertEquals("Goals\r\n===\r\n\t*\t[x] go",
                after("Goals\r\n===\r\n\t*\tgo",
                        s -> NoteEdits.toggleTask(s, s.entries(SectionKind.GOALS).getFirst())));
    }

    @Example
    void anAnswerIsNestedInTheNotesOwnStyle() {
        var text = "Questions\r\n===\r\n\t* why?\r\n\t* how?\r\n\t\t- so\r\n\r\nScraps\r\n===";
        assertEquals(
                "Questions\r\n===\r\n\t* why?\r\n\t\t- because\r\n\t* how?\r\n\t\t- so\r\n\r\nScraps\r\n===",
                after(text, s -> NoteEdits.addAnswer(s, s.questions().getFirst(), "because")));
        assertEquals(
                "Questions\r\n===\r\n\t* why?\r\n\t* how?\r\n\t\t- so\r\n\t\t- and so\r\n\r\nScraps\r\n===",
                after(text, s -> NoteEdits.addAnswer(s, s.questions().get(1), " and\nso ")));
    }

    @Example
    void anAnswerAnswers() {
        var text = "Questions\n===\n* why?\n";
        assertTrue(read(after(text, s -> NoteEdits.addAnswer(s, s.questions().getFirst(), "it must"))).questions()
                .getFirst()
                .answered());
    }

    @Example
    void addingFollowsTheSectionsLastEntry() {
        assertEquals(
                "Learnings\n===\n  * one\n    wrapped\n  * two\n\nScraps\n===\n",
                after("Learnings\n===\n  * one\n    wrapped\n\nScraps\n===\n",
                        s -> NoteEdits.addEntry(s, SectionKind.LEARNINGS, "two")));
        assertEquals("Goals\n===\n- [x] a\n- [ ] b",
                after("Goals\n===\n- [x] a", s -> NoteEdits.addEntry(s, SectionKind.GOALS, "b")));
        assertEquals("Learnings\n===\n- a",
                after("Learnings\n===", s -> NoteEdits.addEntry(s, SectionKind.LEARNINGS, "a")));
    }

    @Example
    void aMissingSectionIsMade() {
        assertEquals("# Day\n\n## Learnings\n\n- a\n",
                after("# Day\n", s -> NoteEdits.addEntry(s, SectionKind.LEARNINGS, "a")));
        assertEquals("Goals\n===\n* x\n\nQuestions\n=========\n* why?",
                after("Goals\n===\n* x", s -> NoteEdits.addEntry(s, SectionKind.QUESTIONS, "why?")));
        assertEquals("## Goals\n\n- [ ] a", after("", s -> NoteEdits.addEntry(s, SectionKind.GOALS, "a")));
    }

    @Example
    void argumentsGoUnderTheirLabel() {
        var text = "Debates\n===\n* prime it?\n  Pros:\n    - easy\n  Cons:\n\n* other\n";
        var pro = after(text,
                s -> DebateEdits.addArgument(s, s.debates().getFirst(), s.debates().getFirst().options().getFirst(),
                        ArgumentSide.PRO, "kind"));
        assertEquals("Debates\n===\n* prime it?\n  Pros:\n    - easy\n    - kind\n  Cons:\n\n* other\n", pro);
        var con = after(text,
                s -> DebateEdits.addArgument(s, s.debates().getFirst(), s.debates().getFirst().options().getFirst(),
                        ArgumentSide.CON, "hidden"));
        assertEquals(1, read(con).debates().getFirst().count(ArgumentSide.CON));
    }

    @Provide
    Arbitrary<String> notes() {
        var line = Arbitraries.of(
                "Goals", "=====", "## Questions", "## Learnings", "Debates", "---", "- [ ] go on", "* [x] done",
                "\t* with a tab",
                "  - nested", "    deeper words", "why is that?", "quiltgnome: hello", "Pros:", "  - good", "Cons:",
                "- Con: slow",
                "", "   ", "\t", "```", "```python", "def f(): pass", "plain words", "- trailing  ", "1. first",
                "\u00e9\ud83e\udd14 signs");
        var end = Arbitraries.of("\n", "\r\n", "\r");
        return net.jqwik.api.Combinators.combine(line.list().ofMaxSize(30), end, Arbitraries.of(true, false))
                .as((lines, eol, last) -> String.join(eol, lines) + (last ? eol : ""));
    }

    @Property(tries = 500)
    void everythingOutsideAnEditIsIdentical(@ForAll("notes") String text) {
        for (var edit : edits(read(text))) {
            holds(text, edit);
        }
    }

    @Example
    void everyActionOnRealNotesKeepsTheRest() throws IOException {
        for (var file : Corpus.all()) {
            var text = Files.readString(file);
            for (var edit : edits(read(text))) {
                holds(text, edit);
            }
        }
    }

    private static void holds(String text, TextEdit edit) {
        var changed = edit.applyTo(text);
        assertTrue(changed.startsWith(text.substring(0, edit.start())));
        assertTrue(changed.endsWith(text.substring(edit.end())));
        assertTrue(edit.end() - edit.start() <= 1, "an action replaces at most the mark in a box");
        var before = text.lines().collect(Collectors.toCollection(ArrayList::new));
        var now = changed.lines().collect(Collectors.toCollection(ArrayList::new));
        int same = 0;
        while (same < Math.min(before.size(), now.size()) && before.get(same).equals(now.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), now.size()) - same
                && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        assertTrue(before.size() - same - tail <= 1, "at most one line differs");
    }

    private static List<TextEdit> edits(Session session) {
        var edits = new ArrayList<TextEdit>();
        session.sections().stream().flatMap(s -> s.entries().stream()).flatMap(Entry::all)
                .forEach(entry -> NoteEdits.toggleTask(session, entry).ifPresent(edits::add));
        session.questions().forEach(q -> NoteEdits.addAnswer(session, q, "an answer").ifPresent(edits::add));
        for (var kind : SectionKind.values()) {
            NoteEdits.addEntry(session, kind, "one more").ifPresent(edits::add);
        }
        session.debates().forEach(d -> d.options().forEach(o -> {
            DebateEdits.addArgument(session, d, o, ArgumentSide.PRO, "for it").ifPresent(edits::add);
            DebateEdits.addArgument(session, d, o, ArgumentSide.CON, "against it").ifPresent(edits::add);
        }));
        return edits;
    }

    @Test
    void aTaskIsTickedWhereverItIsAndWhateverItsBox() {
        var text = "words\n- [ ] one\n  - [/] two\n1. [-] three\n## Any\n* [x] four\n";
        var session = new SessionReader(SectionNames.STANDARD).read(text, "");
        var tasks = session.sections().stream().flatMap(s -> s.entries().stream()).flatMap(Entry::all)
                .filter(e -> e.task() != TaskState.NONE).toList();
        assertEquals(java.util.List.of(TaskState.OPEN, TaskState.STARTED, TaskState.CANCELLED, TaskState.DONE),
                tasks.stream().map(Entry::task).toList());
        var edits = tasks.stream().map(task -> NoteEdits.toggleTask(session, task).orElseThrow()).toList();
        assertEquals("words\n- [x] one\n  - [x] two\n1. [ ] three\n## Any\n* [ ] four\n",
                RandomNotes.apply(text, edits));
    }
}
