package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionReaderTest {
    private static Session read(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "notes/day.md");
    }

    @org.junit.jupiter.api.Test
    void aQuoteIsItsWordsAndWhoSaidThem() {
        var session = read("""
                ## Quotes

                > Yield is a *promise* kept later - Wrenfield

                > the first line of it
                > and its second one
                > - quilt_gnome
                """);
        var quotes = session.entries(SectionKind.QUOTES);
        assertEquals(
                List.of("Yield is a *promise* kept later", "the first line of it and its second one"),
                quotes.stream().map(Entry::said).toList());
        assertEquals(
                List.of("Wrenfield", "quilt_gnome"), quotes.stream().map(q -> q.by().orElseThrow().by()).toList());
    }

    @org.junit.jupiter.api.Test
    void oneLineOfAdviceIsEnoughForANameThatIsAWord() {
        var advice = read("## Viewer Advice\n\n- Frank: sleep on it\n- Hint: none\n").entries(SectionKind.ADVICE);
        assertEquals("Frank", advice.getFirst().by().orElseThrow().by());
        assertEquals("sleep on it", advice.getFirst().said());
        assertEquals("", read("## Scraps\n\n- Frank: sleep on it\n").attributions().stream()
                .map(Attribution::by).findFirst().orElse(""));
    }

    private static List<String> said(Session session) {
        return session.attributions().stream().map(a -> a.line() + " " + a.by()).toList();
    }

    @Example
    void headingsOfBothWaysAreEqual() {
        var session =
                read("2021 - 3 - 4\n==\n\nGoals:\n=====\n  - go\n\n  Viewer  Advice\n  ---\n### Debate 2\n#nothing\n");
        assertEquals(
                List.of("1 DAY 2021 - 3 - 4", "1 GOALS Goals", "2 ADVICE Viewer Advice", "3 DEBATES Debate 2"),
                session.sections().stream()
                        .map(s -> s.heading().level() + " " + s.kind() + " " + s.heading().text()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Python Interview Code Challenge, CODE_CHALLENGE", "Personal Goals, GOALS", "Code TODO, TODO",
        "viewers' questions, VIEWER_QUESTIONS", "Python Interview, INTERVIEW_QUESTIONS", "Open Questions, QUESTIONS",
        "Things I dread, OTHER", "Musings, PONDERINGS", "Goals / Dreams, GOALS", "Is advice worth it?, OTHER",
        "12 Mar 2021, DAY", "Today, OTHER"})
    void kindsComeFromTheHeadingsWords(String heading, SectionKind kind) {
        assertEquals(kind, SectionNames.STANDARD.of(heading));
    }

    @Example
    void aVaultNamesItsOwnKinds() {
        var names = SectionNames.STANDARD.with(Map.of("Aha moments", SectionKind.LEARNINGS));
        assertEquals(SectionKind.LEARNINGS, names.of("My aha moments:"));
        assertEquals(SectionKind.OTHER, SectionNames.STANDARD.of("My aha moments:"));
    }

    @ParameterizedTest
    @CsvSource({"2021 - 3 - 4, 2021-03-04", "# 2021-03 -4, 2021-03-04", "on 4 Mar 2021, 2021-03-04",
        "2021.12.31, 2021-12-31"})
    void theDayIsInTheText(String line, LocalDate day) {
        assertEquals(Optional.of(day), read("words first\n" + line + "\n").date());
    }

    @Example
    void theDayMayStandInTheName() {
        assertEquals(Optional.of(LocalDate.of(2021, 3, 4)),
                new SessionReader(SectionNames.STANDARD).read("hi", "a/2021-03-04 x.md").date());
        assertEquals(Optional.empty(), read("version 2021.13.40\nat 10:20").date());
    }

    @Example
    void theThemeIsALineUnderItsDayUnlessATitleIsAboveThat() {
        assertEquals("generators", read("# 2021-03-04\ngenerators\n").theme());
        assertEquals("March", read("# March\n## 2021-03-04\ngenerators\n## 2021-03-11\ntasks\n").theme());
    }

    @Example
    void aNamedDayWinsOverDaysInTheText() {
        var reader = new SessionReader(SectionNames.STANDARD);
        var day = Optional.of(LocalDate.of(2021, 3, 4));
        assertEquals(day, reader.read("- [ ] pay it by 2021-05-01\n", "daily/2021-03-04.md").date());
        assertEquals(day, reader.read("# 2021-03-04\n", "2020-01-01/monday.md").date());
        assertEquals(day, reader.read("---\ndate: 2021-03-04\n---\n", "2020-01-01.md").date());
        assertEquals(Optional.empty(), read("- [ ] pay it by 2021-05-01\n").date());
    }

    @Example
    void aFenceThatNeverClosesIsNoFence() {
        var session = read("```\nprint(1)\n```\n\n```\nopen\n\nGoals\n=====\n- learn\n");
        assertEquals(1, session.fences().size());
        assertTrue(session.fences().getFirst().python());
        assertEquals(1, session.entries(SectionKind.GOALS).size());
    }

    @Example
    void onlyCodeThatReadsAsPythonIsPython() {
        assertTrue(read("```\nfor day in week:\n    print(day)\n```").fences().getFirst().python());
        assertTrue(read("```\nlow, high = limits\n```").fences().getFirst().python());
        for (var other : List.of(
                "cd src\nls -la", "{\"a\": 1}", "set number\nlet x = 1", "const a = () => 3;",
                "real 0m1.2s\nuser 0m0.1s",
                "these are plain words of a person")) {
            assertFalse(read("```\n" + other + "\n```").fences().getFirst().python(), other);
        }
        assertFalse(read("```sh\nimport this\n```").fences().getFirst().python());
    }

    @Example
    void handlesAreFoundByTheirShape() {
        var session = read("""
                noodle_arm7: try it in the shell
                * quiltgnome: I like that
                Goal: ship it
                Theory: nobody knows
                > Tabs forever - LoudOtter
                Option 1: use both
                Wrenfield: second that
                https://example.org
                [19:30:12] pixelmoth: hello there
                """);
        assertEquals(List.of("1 noodle_arm7", "2 quiltgnome", "5 LoudOtter", "7 Wrenfield", "9 pixelmoth"),
                said(session));
    }

    @Example
    void aNameBeforeAsksOrSays() {
        var session = read("""
                ## Viewer questions

                tall_heron: good evening to all of you
                MossyKettle asks: does it whistle?
                Mary Poe said: only with the lid on
                """);
        assertEquals(List.of("3 tall_heron", "4 MossyKettle", "5 Mary Poe"), said(session));
        assertEquals("does it whistle?", session.sections().getFirst().entries().get(1).said());
    }

    @Example
    void changesAreSaidByNobody() {
        var changes = """
                # Agenda

                * steep: keep the lid on [#12](https://example.org/tea/kettle/pull/12)
                * pour: a smaller spout
                  [#13](https://example.org/tea/kettle/issues/13) / minor change / @noodle_arm7
                  * noodle_arm7: can we warm the i/o pot first? See #13
                * Kettle: whistle in a lower key <https://example.org/tea/kettle/issues/14>
                * Plan the next round #15
                """;
        assertEquals(List.of("6 noodle_arm7"), said(read(changes)));
        var talk = """
                - wren: do we pour now?
                - quill: pour it slowly #12
                - wren: I will
                - quill: see https://example.org/tea/kettle/pull/12
                """;
        assertEquals(List.of("1 wren", "2 quill", "3 wren", "4 quill"), said(read(talk)));
    }

    @Example
    void thoseWhoTakeTurnsArePeopleWhereSomebodyIsMentioned() {
        var lines =
                "Wrenfield: the lid rattles all day\nMarrow: the spout leaks as well\nWrenfield: both need a new seal\n";
        assertEquals(List.of(), said(read(lines)));
        assertEquals(List.of("1 Wrenfield", "2 Marrow", "3 Wrenfield"), said(read(lines + "\ntold by @quill\n")));
        assertEquals(List.of(), said(read(lines + "\nimport @quill/lids, `@lid`, @Override\n")));
    }

    @Example
    void thoseWhoWereThereSpeak() {
        var said = "\n## Kettles\n\n- Wrenfield: a new seal by May\n- MP: it leaks at the spout\n- Spout: copper\n";
        for (var there : List.of("## Attendees\n\n- Ada Wrenfield (she/her)\n- MP: Mary Poe (@marypoe)\n",
                "Anwesende: Ada Wrenfield, Mary Poe (MP)\n", "* Ada Wrenfield (@ada)\n* Mary Poe @marypoe\n",
                "**Present**: Wrenfield and Mary Poe\n")) {
            assertEquals(List.of("Wrenfield", "MP"),
                    read(there + said).attributions().stream().map(Attribution::by).toList(), there);
        }
        assertEquals(List.of(), said(read(said)));
    }

    @Example
    void aWordOfTheDictionaryByItselfIsALabel() {
        assertEquals(List.of("1 noodle_arm7"), said(read("""
                noodle_arm7: do we pour now?

                ## Lids

                - covered: the pot and the pan

                - Meetings: Tuesdays at eight in the kitchen
                """)));
    }

    @Example
    void whoWasThereMaySpeakInBrackets() {
        var session = read("""
                ## Attendees

                1. Ada Wrenfield
                2. Mary Poe

                ## Notes

                - [ada] the seal leaks, do we know why?
                - [mary] [not yet](https://example.org)
                - [lid] copper
                - [ada](https://example.org) wrote it down
                - [ ] look at it
                """);
        assertEquals(List.of("8 ada", "9 mary"), said(session));
        assertEquals("the seal leaks, do we know why?", session.sections().getLast().entries().getFirst().said());
    }

    @Example
    void anArticleBeginsNoName() {
        assertEquals(List.of(), said(read("""
                Das Ergebnis der Wahl: 8 Ja-Stimmen, 1 Nein-Stimme
                Antrag an das Plenum: wir machen das so, ja?
                Das Ergebnis der Wahl: 7 Ja-Stimmen, 2 Nein-Stimmen
                Antrag an das Plenum: wir machen es anders, oder?
                Das Ergebnis der Wahl: 6 Ja-Stimmen, 3 Nein-Stimmen
                """)));
    }

    @Example
    void anOrdinaryWordIsAPersonOnlyWithEvidence() {
        assertEquals(List.of(), said(read("Begin: here\n")));
        assertEquals(List.of("1 quiltgnome", "2 Begin"), said(read("quiltgnome: why?\nBegin: because\n")));
        assertEquals(List.of("2 begin"), said(read("we asked @beginners_luck, or @begin\nbegin: yes\n")));
    }

    @Example
    void aNameUnderAQuoteSaidIt() {
        assertEquals(List.of("4 Ada Byron"), said(read("Quotes\n====\nThe engine weaves patterns\n   - Ada Byron\n")));
    }

    @Example
    void questionsAndTheirAnswers() {
        var session = read("""
                Questions
                =========
                - What is a frame?
                  - where locals live
                - yield against return
                - Who calls send?
                - !songrequest

                Viewer Questions
                ================
                quiltgnome: is it fast?
                noodle_arm7: fast enough
                quiltgnome: what about async?

                How do I start?

                - with a loop
                """);
        assertEquals(
                List.of("3 true", "5 false", "6 false", "11 true", "13 false", "15 true"),
                session.questions().stream().map(q -> q.line() + " " + q.answered()).toList());
        assertEquals("where locals live", session.questions().getFirst().answer());
    }

    @Example
    void debatesHaveOptionsArgumentsAndVotes() {
        var session = read("""
                Debates
                =======
                * Should a test own its database?
                  Pros of owning:
                    - nobody interferes
                  Cons of owning:
                    - slow
                * Which formatter?
                  - plain
                  - fancy
                     - quiltgnome
                     - LoudOtter
                     - Wrenfield
                """);
        var owning = session.debates().getFirst();
        assertEquals("Should a test own its database?", owning.topic());
        assertEquals(1, owning.count(ArgumentSide.PRO));
        assertEquals(1, owning.count(ArgumentSide.CON));
        var formatter = session.debates().get(1);
        assertEquals(List.of("quiltgnome", "LoudOtter", "Wrenfield"), formatter.options().get(1).votes());
    }

    @Example
    void aProTipIsNoArgument() {
        var session = read("Debates\n===\n- Tabs?\n  - Pro-Tip: use one\n  - Con: wide\n");
        assertEquals(1, session.debates().getFirst().options().stream().mapToInt(o -> o.arguments().size()).sum());
    }

    @Example
    void tasksAreOpenUnlessTicked() {
        var session = read("Goals\n===\n- [x] read\n- [ ] write\n- rest\n");
        assertEquals(
                List.of(TaskState.DONE, TaskState.OPEN, TaskState.OPEN),
                session.entries(SectionKind.GOALS).stream().map(Entry::task).toList());
        assertEquals(List.of("read", "write", "rest"),
                session.entries(SectionKind.GOALS).stream().map(Entry::text).toList());
    }

    /// Whatever the text, ranges lie in it, lines rise, and the lines' own texts are the text's.
    @Property(tries = 400)
    void anyTextCanBeRead(@ForAll String text) {
        var session = read(text);
        int line = 0;
        for (var section : session.sections()) {
            assertTrue(section.line() > line, "sections rise");
            line = section.line();
            assertTrue(section.range().end() <= text.length());
            section.entries().stream().flatMap(Entry::all).forEach(entry -> {
                assertTrue(section.range().start() <= entry.range().start()
                        && entry.range().end() <= section.range().end());
                assertTrue(entry.own().end() <= entry.range().end());
            });
        }
        session.source().lines().forEach(l -> assertEquals(l.text(), text.substring(l.start(), l.end())));
    }

    @Example
    void aStaircaseOfItemsStaysWithinTheStack() {
        var stairs = new StringBuilder("## Goals\n");
        for (int depth = 0; depth < 3_000; depth++) {
            stairs.append(" ".repeat(depth)).append("- x\n");
        }
        assertEquals(3_000, read(stairs.toString()).entries(SectionKind.GOALS).stream().flatMap(Entry::all).count());
    }

    @Example
    void headingsUnderDebatesAreTopics() {
        var session = read("""
                Debates
                =======
                ### Which linter?

                plain

                fancy
                    - quiltgnome
                    - LoudOtter

                ### Should CI commit?
                """);
        assertEquals(List.of("Which linter?", "Should CI commit?"),
                session.debates().stream().map(Debate::topic).toList());
        assertEquals(2, session.debates().getFirst().votes());
    }

    @Example
    void realNotesCanBeRead() throws java.io.IOException {
        for (var file : Corpus.all()) {
            anyTextCanBeRead(java.nio.file.Files.readString(file));
        }
    }

    @Example
    void outputAndStoriesAreNotAttributed() {
        var session = new SessionReader(SectionNames.STANDARD).read("""
                Scraps
                ======
                soundfontd: warning: could not raise its priority

                The conductor put his stick down and
                grumbled: \u201cthat was no bassoon\u201d and left.

                quilt_gnome: \u201cyes\u201d, she said
                """, "");
        assertEquals(List.of("quilt_gnome"),
                session.attributions().stream().map(Attribution::by).toList());
    }

    @Example
    void whatOnlyAsksOnIsNoAnswer() {
        var session = new SessionReader(SectionNames.STANDARD).read("""
                Questions
                =========
                - ( ) [ ] { }
                - My loop is slow, what to do?
                    - How slow is it now, compared with before?
                    - What happens when nobody awaits?

                Viewer Questions
                ================
                noodle_arm: how do you move the cursor in the editor?

                quilt_gnome: off topic, but where did you learn to speak so well? Asking for a friend...
                """, "");
        assertEquals(List.of(false, false), session.questions().stream().limit(2).map(Question::answered).toList());
    }

    @Test
    void namesBesideThoseWhoWereThereAreNamesToo() {
        assertEquals(List.of("7 Wrenn", "9 Jossa", "12 Trevo"), by("""
                # Attendees
                - Trevo Elser
                - Ada Poe

                # Projects

                - Wrenn: list the kettles

                - Jossa: split the lid
                  - Sadly: lots of work remains

                - Trevo: sort the pots
                  - LidStrings: say that it leaves LidStrings alone
                  - Wlid: warnings go to -Wlid for now
                  - psychological: we feel more in control
                - Useful: the wiki
                """));
    }

    private static List<String> by(String text) {
        return new SessionReader(SectionNames.STANDARD).read(text, "").attributions().stream()
                .map(said -> said.line() + " " + said.by()).toList();
    }
}
