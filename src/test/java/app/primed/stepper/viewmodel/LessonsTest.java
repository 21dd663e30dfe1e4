package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.io.PythonEngine;
import app.primed.stepper.io.Pythons;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// What the lessons say is so, on every Python found here: each key step is in the run, in order, and where the words
/// name a state or a number, it is the one recorded there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LessonsTest {
    private static final Pattern STATE = Pattern.compile("([\\w#]+(?: #\\d)?) is (CREATED|RUNNING|SUSPENDED|CLOSED)");
    private static final Pattern NUMBER = Pattern.compile("\\b([a-z]+) is (\\d+)\\b");

    private final Map<String, PythonEngine> engines = new ConcurrentHashMap<>();
    private final Map<String, String> printed = new ConcurrentHashMap<>();

    @AfterAll
    void close() {
        engines.values().forEach(PythonEngine::close);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSaidIsSo() {
        return Pythons.found().stream().flatMap(python -> Example.ALL.stream().map(
                example -> DynamicTest.dynamicTest(python + ": " + example.file(), () -> check(python, example))));
    }

    private void check(Pythons.Choice python, Example example) throws Exception {
        var trace = run(python, example);
        var places = new ArrayList<Integer>();
        for (var key : example.lesson().keys()) {
            var place = key.at().in(trace, trace.size());
            assertTrue(place.isPresent(), () -> key.at() + " is not in the run:" + told(trace));
            places.add(place.getAsInt());
            checkStates(trace, place.getAsInt(), key.words());
            checkNumbers(trace, place.getAsInt(), key.words());
        }
        assertEquals(places.stream().sorted().distinct().toList(), places, "key steps follow each other");
        assertEquals(
                printed.computeIfAbsent(example.file(), _ -> trace.stdout()), trace.stdout(),
                "each Python prints the same");
    }

    private static void checkStates(Trace trace, int step, String words) {
        var named = STATE.matcher(words);
        while (named.find()) {
            var object = trace.objects().stream().filter(o -> o.variable().equals(named.group(1))).findFirst();
            object.ifPresent(o -> assertEquals(
                    ObjectState.valueOf(named.group(2)), trace.stateAt(o.id(), step).orElseThrow(), words));
        }
    }

    private static void checkNumbers(Trace trace, int step, String words) {
        var named = NUMBER.matcher(words);
        while (named.find()) {
            var values = trace.at(step).frames().stream().flatMap(frame -> frame.locals().stream())
                    .filter(local -> local.name().equals(named.group(1))).map(LocalVariable::value).toList();
            assertTrue(values.contains(named.group(2)), () -> words + " but " + values);
        }
    }

    private Trace run(Pythons.Choice python, Example example) throws Exception {
        var engine = engines.computeIfAbsent(python.name(), _ -> python.engine());
        var run = engine.run(example.program(), RunLimits.DEFAULT, () -> {});
        assertEquals(RunEnd.Reason.FINISHED, run.ended().get(60, TimeUnit.SECONDS).reason(), example.file());
        return run.trace();
    }

    /// Claims that no pattern finds, each at its key step (from 1).
    @Test
    void namesHoldWhatIsSaidOfThem() throws Exception {
        assertEquals("10", local("averager.py", 6, "averager", "term"));
        assertEquals("10.0", local("averager.py", 8, "averager", "total"));
        assertEquals("40.0", local("averager.py", 9, "averager", "total"));
        assertEquals("2", local("averager.py", 9, "averager", "count"));
        assertEquals("23", local("out_and_in.py", 7, "record", "highest"));
        assertEquals("['Ada', 'Grace']", local("yield_from.py", 7, "waiter", "window"));
        assertEquals("1", local("round_robin.py", 6, "worker", "part"));
        assertEquals("110", local("threads.py", 2, "<module>", "account"));
        assertEquals("100", local("threads.py", 5, "in_thread", "seen"));
        assertEquals("100", local("threads.py", 6, "in_thread", "seen"));
        assertEquals("100", local("threads.py", 6, "<module>", "account"));
        assertEquals("120", local("threads.py", 7, "<module>", "account"));
        assertEquals("110", local("threads.py", 8, "<module>", "account"));
    }

    /// Of several frames of a function, the one of the thread the step is in.
    private String local(String file, int number, String function, String name) throws Exception {
        var example = Example.ALL.stream().filter(e -> e.file().equals(file)).findFirst().orElseThrow();
        var trace = run(Pythons.found().getFirst(), example);
        var step = example.lesson().keys().get(number - 1).at().in(trace, trace.size()).orElseThrow();
        return trace.at(step).frames().stream().filter(f -> f.function().equals(function))
                .sorted(Comparator.comparing((Frame f) -> f.id() != trace.step(step).frame()))
                .flatMap(f -> f.locals().stream()).filter(l -> l.name().equals(name)).map(LocalVariable::value)
                .findFirst().orElse("not there");
    }

    @Test
    void programsAndWordsAreShort() {
        for (var example : Example.ALL) {
            assertTrue(example.source().lines().count() <= 36, example.file());
            assertTrue(example.source().lines().allMatch(line -> line.length() <= 62), example.file());
            assertTrue(example.lesson().keys().size() >= 8, example.file());
            for (var key : example.lesson().keys()) {
                assertTrue(key.words().length() <= 180, key.words());
            }
        }
        assertEquals(10, Example.ALL.stream().map(Example::title).distinct().count());
    }

    @Test
    void aMistakeInALessonIsReportedByItsLine() {
        assertEquals("x.lesson, line 4: nothing is called “yelded” in a run",
                complaint("T\nA\n\n@ yelded avg\nwords\n"));
        assertEquals("x.lesson: a title and a line about it come first, and words below each place",
                complaint("T\n@ created avg\nwords\n"));
        assertEquals("x.lesson: a title and a line about it come first, and words below each place",
                complaint("T\nA\n@ created avg\n@ closed avg\nwords\n"));
        assertEquals(new StepPattern(3, StepPattern.Event.RESUMED, "seat #1", "'Ada'"),
                StepPattern.read(" 3rd resumed seat #1 \"'Ada'\""));
    }

    private static String complaint(String text) {
        try {
            return Lesson.read("x.lesson", text).toString();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String told(Trace trace) {
        var lines = new ArrayList<String>(List.of(""));
        for (var at = 0; at < trace.size(); at++) {
            lines.add(trace.step(at).toString());
        }
        return String.join("\n", lines);
    }
}
