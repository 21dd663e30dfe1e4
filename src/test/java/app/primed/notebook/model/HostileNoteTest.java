package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertNull;

import app.primed.notebook.model.FileNamePattern.DatedNote;
import app.primed.notebook.model.SmartPaste.PasteTarget;
import app.primed.notebook.model.board.BoardReader;
import app.primed.notebook.model.page.NotePage;
import app.primed.platform.HostileLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

/// Lines of 100,000 characters for every reader of notes. A regular expression that recurses overflows the stack of its
/// thread, which has the default size here; a reader that takes quadratic time would need minutes for each line.
class HostileNoteTest {
    private static final SessionReader READER = new SessionReader(SectionNames.STANDARD);
    private static final LocalDate DAY = LocalDate.of(2020, 1, 27);
    private static final List<String> HEADINGS =
            List.of("Goals", "Questions", "Debates", "Quotes", "Viewer Advice", "Interview Questions", "Scraps");

    /// What the readers look for; repeated like the general shapes.
    private static final List<String> PARTS = List.of(
            "what ", "and what is ", "when i'm ", "hi @abc! ", "ok, ", "question is ", "so how a b c do ", "any ideas ",
            "PRIVMSG #a :", "a vs b ", "name_1: ", "LoudOtter: ", "Ada Byron: ", "**Ada:** ", "WH: ", "(a) ", "May 2, ",
            "1. 2. ", "a — 7:30 ", "7:30 ", "<noodle_1> ", "[12:34] ",
            "muttered: \u201cno\u201d ",
            " - noodle_1", "Pros: ", "pros of ", "con 1", "**pro**", "Verdict: ", "just ", "always use ", "you should ",
            "haha", "Kappa ", "KEKW ", "a|a", "a[0] = ", "(carried from ", "(carried from 2 Jan) ", "(01:12:45) ",
            "2020 - 1 - ", "20", "27 Jan ", "DATE ", "{{date:", "{{ ", "YYYY-MM-DD ", "Int -> ", "a, b", "forall a ",
            "std::", "\"'", "'\"==", "==a==^[", "^[", "<!-- a --> ", "<!--", "<!--->", "#flashcards ", "<head>",
            "<script></head>",
            "<br ", "&nbsp;", "](", "](a", "a@", "a/b", "a.b-", "__init__ ", "-->", "a_*", "![", "[[]", "*a ", "> - ");
    private static final List<String> BEGINNINGS = List.of("", "- ", "x", "a_1: ", "pro ", "```");

    static Stream<String> lines() {
        return HostileLines.share(Stream.concat(
                HostileLines.plain(), PARTS.stream().map(part -> HostileLines.line("", part) + "x")));
    }

    static Stream<ArgumentSet> readers() {
        return Stream.of(
                reader("cards", line -> NoteCardReader.in(READER.read("a == b\n" + line + " ==x==\n#flashcards\n" + line
                        + "::b\n" + line + "\n?\nx", ""))),
                reader("comments", line -> {
                    var session = READER.read("- " + line + "\n%%\n" + line + "\n%%\n```\n" + line + "\n```", "");
                    PrivateText.publicReading(session, READER, "");
                    PrivateText.folded(session, READER, "");
                    BoardReader.read(session);
                }),
                reader("copied chat",
                        line -> ChatParser.read("a_b — Today at 7:30\nx?\na_b\n7:31\n" + line, _ -> true)),
                reader("copied chat's heads", line -> ChatParser.read(line + "\n" + line + "\u200b" + line, _ -> true)),
                reader("chat in lines", line -> ChatParser.read("[12:34] a_1: x\na_b: " + line, _ -> true)),
                reader("chat", line -> ChatParser.read("a_b: x\nabc_1: " + line, _ -> true)),
                reader("chat messages", line -> ChatClassifier.classify(List.of(new ChatMessage("a", line)), Set.of())),
                reader("capture", line -> Capture.parse(line, SectionKind.GOALS)),
                reader("pasted HTML", HtmlText::of),
                reader("paste", line -> SmartPaste.textFor(new PasteTarget(line, "", "", false, false), line)),
                reader("words to spell", ProseWords::in),
                reader("date", SessionDate::in),
                reader("heading", SectionNames.STANDARD::of),
                reader("stream timestamp", line -> StreamTimestamp.find(StreamTimestamp.strip(line + ")"))),
                reader("origin", line -> CarriedFrom.in(CarriedFrom.strip(line + ")"))),
                reader("template", line -> SessionTemplate.fill(line, DAY)),
                reader("file name", line -> FileNamePattern.pathFor(DAY, List.of(new DatedNote(line, DAY)))),
                reader("template's name", SessionTemplate::isTemplate),
                reader("normalized text", NormalizedText::of),
                reader("mojibake", MojibakeRepair::repair),
                reader("diff", line -> LineDiff.rows(line, line + "x")),
                reader("merge", line -> Merge.of(line, line + "x", "x" + line)),
                reader("slides", line -> SlideDeck.of(READER.read("# " + line, ""), line)),
                reader("edits", HostileNoteTest::edit));
    }

    private static ArgumentSet reader(String name, Consumer<String> reader) {
        return Arguments.argumentSet(name, reader);
    }

    private static void edit(String line) {
        var session =
                READER.read("## Debates\n- a?\n    - Pros:\n        - x\n    - b\n\n> " + line + " - noodle_1", "");
        var entry = session.sections().getFirst().entries().getFirst();
        var debate = session.debates().getFirst();
        EntryEdits.reword(session, entry, line);
        EntryEdits.attribute(session, session.sections().getFirst().entries().getLast(), "");
        NoteEdits.addEntry(session, SectionKind.GOALS, line);
        NoteEdits.addSection(session, line);
        DebateEdits.setVerdict(session, debate, line);
        DebateEdits.addOption(session, debate, line);
        DebateEdits.addVote(session, debate.options().getFirst(), line);
        DebateEdits.renameTopic(session, debate, line);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyReaderReachesTheEnd(Consumer<String> reader) throws InterruptedException {
        onDefaultStack(lines(), reader);
    }

    @ParameterizedTest
    @MethodSource("headings")
    void aSectionOfEveryKindIsRead(String heading) throws InterruptedException {
        onDefaultStack(lines(), line -> READER.read(
                "## " + heading + "\n" + line + "\nnext\n> " + line + " - noodle_1", ""));
    }

    static Stream<String> headings() {
        return HEADINGS.stream();
    }

    @Test
    void markdownIsExported() throws InterruptedException {
        onDefaultStack(lines().filter(line -> "[]()*_`<>!|~".indexOf(line.charAt(0)) >= 0),
                line -> new NotePage(READER.read(line + "\n\n|a|b|\n|---|---|\n|" + line + "|", ""), "note").body());
    }

    @Property(tries = 20)
    void randomShapesAreRead(@ForAll("shapes") String line, @ForAll("kinds") String heading)
            throws InterruptedException {
        onDefaultStack(Stream.of(line), text -> {
            NoteCardReader.in(READER.read("## " + heading + "\n" + text + "\n" + text, ""));
            ProseWords.in(text);
            HtmlText.of(text);
            ChatParser.read("a_b: x\nabc_1: " + text, _ -> true);
        });
    }

    @Provide
    Arbitrary<String> shapes() {
        var parts = Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(3).map(all -> String.join("", all));
        return Arbitraries.of(BEGINNINGS).flatMap(start -> parts.map(part -> HostileLines.line(start, part)));
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of(HEADINGS);
    }

    private static void onDefaultStack(Stream<String> lines, Consumer<String> reader) throws InterruptedException {
        var failed = new AtomicReference<Throwable>();
        var thread = new Thread(() -> lines.forEach(reader));
        thread.setUncaughtExceptionHandler((_, error) -> failed.set(error));
        thread.start();
        thread.join();
        assertNull(failed.get());
    }
}
