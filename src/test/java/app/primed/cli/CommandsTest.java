package app.primed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a script uses them: what they print and their exit codes.
class CommandsTest {
    private static final Path DECK = Path.of("quizzes/coroutines.json");
    private static final String SELFIE = """
            import inspect

            def selfie():
                print(inspect.getgeneratorstate(me))
                yield

            me = selfie()
            next(me)
            """;

    @TempDir
    Path folder;

    @Test
    void outlinePrintsOneObjectAFileAndReportsWhichCannotBeRead() throws IOException {
        var note = Files.writeString(folder.resolve("a.md"), "# 2020-01-27\n## Goals\n- [ ] one\n");
        var fine = CommandRun.of("outline", note.toString());
        assertEquals(0, fine.exit());
        assertEquals("2020-01-27", fine.json().get(0).get("date").asText());
        assertEquals("goals", fine.json().get(0).get("sections").get(1).get("kind").asText());
        var missing = folder.resolve("none.md");
        var failed = CommandRun.of("outline", note.toString(), missing.toString());
        assertEquals(1, failed.exit());
        assertEquals(2, failed.json().size());
        assertTrue(failed.err().contains(missing.toString()), failed.err());
    }

    @Test
    void helpExplainsACommand() {
        assertTrue(CommandRun.of("help").out().contains("outline"));
        assertTrue(CommandRun.of("help", "trace").out().startsWith("Usage: primed trace "));
    }

    @Test
    void tracePrintsEveryState() throws IOException {
        var program = Files.writeString(folder.resolve("g.py"),
                "def g():\n    x = yield 1\n\n\na = g()\nnext(a)\na.close()\n");
        var ran = CommandRun.of("trace", program.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("finished", ran.json().get("ended").asText());
        assertEquals("[\"GEN_CREATED\",\"GEN_RUNNING\",\"GEN_SUSPENDED\",\"GEN_RUNNING\",\"GEN_CLOSED\"]",
                ran.json().get("objects").get(0).get("states").toString());
        assertTrue(ran.json().get("steps").isInt());
    }

    @Test
    void traceTellsTheExitCodeOnALineOfItsOwnAndPutsAStepOnALine() throws IOException {
        var program =
                Files.writeString(folder.resolve("leaves.py"), "import sys\nfor _ in range(9): pass\nsys.exit(3)\n");
        var ran = CommandRun.of("trace", "--steps", program.toString());
        assertEquals(3, ran.json().get("exitCode").asInt());
        assertTrue(ran.out().contains("\n  \"exitCode\": 3,\n"), ran.out());
        assertEquals(ran.json().get("steps").asInt(), ran.out().lines().filter(l -> l.contains("\"kind\"")).count());
    }

    @Test
    void traceReadsAFileInTheEncodingItNames() throws IOException {
        var latin = Files.write(folder.resolve("latin.py"),
                "# -*- coding: latin-1 -*-\nprint('caf\u00e9')\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("caf\u00e9\n", CommandRun.of("trace", latin.toString()).json().get("stdout").asText());
        var marked = Files.writeString(folder.resolve("marked.py"), "\uFEFFprint('caf\u00e9')\r\n");
        assertEquals("caf\u00e9\n", CommandRun.of("trace", marked.toString()).json().get("stdout").asText());
        var unknown = Files.writeString(folder.resolve("unknown.py"), "#!/usr/bin/python\n# coding: klingon\n");
        var refused = CommandRun.of("trace", unknown.toString());
        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("names an unknown encoding: klingon"), refused.err());
    }

    @Test
    void aProgramThatStartsProcessesIsToldSo() throws IOException {
        for (var start : List.of("multiprocessing.Process(target=print).start()", "multiprocessing.Pool(2)",
                "concurrent.futures.ProcessPoolExecutor().submit(print)", "subprocess.run(['true'])")) {
            var program = Files.writeString(folder.resolve("starts.py"),
                    "import concurrent.futures, multiprocessing, subprocess\n" + start + "\n");
            var ran = CommandRun.of("trace", program.toString());
            assertTrue(ran.json().get("message").asText().startsWith("The program starts another process"),
                    start + ": " + ran.out());
            assertEquals(2, ran.json().get("line").asInt());
        }
    }

    @Test
    void aTracerOfTheProgramSeesOnlyTheProgram() throws IOException {
        var program = Files.writeString(folder.resolve("tracer.py"), """
                import sys

                def tracer(frame, event, arg):
                    print(event, frame.f_code.co_name)
                    return tracer

                def f():
                    return [1]

                sys.settrace(tracer)
                f()
                print(sys.gettrace() is tracer)
                sys.settrace(None)
                print(sys.gettrace())
                """);
        assertEquals("call f\nline f\nreturn f\nTrue\nNone\n",
                CommandRun.of("trace", program.toString()).json().get("stdout").asText());
    }

    @Test
    void traceReportsTheLineOfAnError() throws IOException {
        var program = Files.writeString(folder.resolve("broken.py"), "x = 1\nx.nothing\n");
        var ran = CommandRun.of("trace", program.toString());
        assertEquals(1, ran.exit());
        assertEquals("error", ran.json().get("ended").asText());
        assertTrue(ran.err().contains("broken.py, line 2"), ran.err());
        assertTrue(ran.err().contains("AttributeError"), ran.err());
    }

    @Test
    void judgeExitsWithZeroOnlyWhenPassed() throws IOException {
        var honest = Files.writeString(folder.resolve("honest.py"), SELFIE);
        var passed = CommandRun.of("judge", DECK.toString(), "gen-running", honest.toString());
        assertEquals(0, passed.exit(), passed.out() + passed.err());
        assertEquals("passed", passed.json().get("verdict").asText());
        var cheat = Files.writeString(folder.resolve("cheat.py"), "print(\"GEN_RUNNING\")\n");
        var failed = CommandRun.of("judge", DECK.toString(), "gen-running", cheat.toString());
        assertEquals(1, failed.exit());
        assertEquals("failed", failed.json().get("verdict").asText());
        assertFalse(failed.err().isBlank());
    }

    @Test
    void judgeNamesTheChallengesWhereThereIsNoneOfThatName() throws IOException {
        var answer = Files.writeString(folder.resolve("a.py"), SELFIE);
        var ran = CommandRun.of("judge", DECK.toString(), "nothing", answer.toString());
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("gen-running"), ran.err());
        assertEquals(1, CommandRun.of("judge", "no-deck.json", "x", answer.toString()).exit());
    }

    @Test
    void dueReportsWhereEachCardIs() throws IOException {
        var vault = folder.resolve("vault");
        Files.createDirectories(vault.resolve("notes"));
        Files.createDirectories(vault.resolve("quizzes"));
        Files.writeString(vault.resolve("notes/a.md"), "# 2020-01-27\n## Interview Questions\n- What is priming?\n");
        Files.writeString(vault.resolve("quizzes/d.json"),
                "{\"deck\": \"d\", \"cards\": [{\"id\": \"one\", \"prompt\": \"p\", \"answer\": \"a\"}]}");
        Files.writeString(vault.resolve("quizzes/reviews.jsonl"),
                "{\"card\": \"one\", \"at\": \"2026-01-01T10:00:00Z\", \"grade\": 4}\n");
        var ran = CommandRun.of("due", vault.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertEquals(2, ran.json().size());
        for (var card : ran.json()) {
            var reviewed = card.get("card").asText().equals("one");
            assertEquals(reviewed ? "review" : "new", card.get("state").asText());
            assertEquals(reviewed, card.get("due").isTextual());
        }
    }

    @Test
    void searchPrintsTheLinesThatHaveTheWords() throws IOException {
        var vault = folder.resolve("vault");
        Files.createDirectories(vault.resolve("notes/week"));
        Files.writeString(vault.resolve("notes/week/a.md"), "# 2020-01-27\n\n## Debates\n- tabs or spaces?\n"
                + "    - Pros\n        - HazeAnderson: tabs are quick\n\n## Goals\n- [ ] no tabs\n");
        var ran = CommandRun.of("search", vault.toString(), "kind:debates", "by:hazeanderson", "tabs", "-spaces");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals(1, ran.json().size());
        assertEquals("{\"note\":\"notes/week/a.md\",\"line\":6,\"kind\":\"debates\",\"by\":\"HazeAnderson\","
                + "\"day\":\"2020-01-27\",\"text\":\"HazeAnderson: tabs are quick\"}", ran.json().get(0).toString());
        assertTrue(ran.err().contains("1 hit"), ran.err());
        var none = CommandRun.of("search", vault.toString(), "colour:red", "quokka");
        assertEquals(1, none.exit());
        assertEquals(0, none.json().size());
        assertTrue(none.err().contains("There is no colour:"), none.err());
    }

    @Test
    void anyFolderIsAVault() throws IOException {
        Files.createDirectories(folder.resolve("week"));
        Files.createDirectories(folder.resolve("build"));
        Files.writeString(folder.resolve("week/a.md"), "# 2020-01-27\n\n## Interview Questions\n- What is priming?\n");
        Files.writeString(folder.resolve("b.txt"), "no tabs\n");
        Files.writeString(folder.resolve("build/c.txt"), "no tabs\n");
        var outline = CommandRun.of("outline", folder.toString());
        assertEquals(0, outline.exit(), outline.err());
        assertEquals(List.of(folder + "/b.txt", folder + "/week/a.md"),
                outline.json().findValuesAsText("file"));
        assertEquals(1, CommandRun.of("search", folder.toString(), "tabs").json().size());
        assertEquals(1, CommandRun.of("due", folder.toString()).json().size());
        var doctor = CommandRun.of("doctor", folder.toString()).out();
        assertTrue(doctor.contains("2 in 2 folders"), doctor);
        assertTrue(doctor.contains("build: build output"), doctor);
        try (var written = Files.list(folder)) {
            assertEquals(3, written.count(), "commands write nothing");
        }
    }

    @Test
    void theDoctorFindsPythonItsSandboxAndAWorkingStepper() {
        var ran = CommandRun.of("doctor");
        assertEquals(0, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.out().contains("Python 3.14"), ran.out());
        assertTrue(ran.out().contains("sandbox"), ran.out());
        assertTrue(ran.out().contains("steps recorded"), ran.out());
    }

    @Test
    void aWrongCallIsTwoAndSaysHow() {
        var ran = CommandRun.of("judge");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("Usage: primed judge"), ran.err());
    }
}
