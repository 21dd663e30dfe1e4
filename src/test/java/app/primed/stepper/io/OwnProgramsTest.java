package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Programs of our own. The comments at the end of each say, object by object, which states it must go through
/// (C created, R running, S suspended, X closed), worked out by hand from the language reference.
/// `# 0 sent a | b`, `# 0 yielded a | b` and `# 0 in MainThread` say of the first object what was sent into it (but for
/// `None`), what it yielded, and in which threads it ran; `# 0 made on line 5` where it was made. What a program prints must be what the same Python prints
/// without us.
///
/// | to be shown faithfully | program |
/// | --- | --- |
/// | `close` in a `finally` that yields | finally_that_yields |
/// | a dropped generator, also while it delegates | dropped, fates, dropped_delegator, dropped_with_its_delegate, dropped_coroutine |
/// | a dropped generator that yields once more | yields_when_dropped |
/// | objects that only C code made | made_by_map, made_by_map_in_for, made_unseen, made_run_and_dropped_unseen |
/// | `gc.collect()` finds nothing of ours | collected |
/// | `throw` before the first `next` | throw_before_start |
/// | three levels of `yield from` with return values | three_levels |
/// | `yield from` a plain iterator | plain_iterator, own_iterator |
/// | a generator expression inside `sum` | generator_in_sum |
/// | re-entry | reentry |
/// | PEP 479 | pep_479 |
/// | a recursive tree | tree |
/// | a state machine driven by `send` | state_machine |
/// | `@contextmanager` | context_manager |
/// | a scheduler on `types.coroutine` | types_coroutine |
/// | async generators with `aclose`, `athrow`, `break` | async_generators, break_out_of_async_for |
/// | TaskGroup with `except*` | task_group |
/// | timeout and cancel | timeout, cancel_through_library |
/// | queues | queue |
/// | `to_thread` | to_thread |
/// | two threads on one generator | two_threads, shared_by_threads |
/// | threads beside a cooperative scheduler | threads_beside_scheduler |
/// | comprehensions with `await` | await_in_comprehension |
/// | a coroutine never awaited | never_awaited |
/// | deep recursion | deep_recursion |
/// | what still lives when the program ends | those named …_at_end, atexit_steps, atexit_error, leaving |
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/app/primed/stepper/programs");
    private static final Map<ObjectState, String> LETTERS = Map.of(
            ObjectState.CREATED, "C", ObjectState.RUNNING, "R", ObjectState.SUSPENDED, "S", ObjectState.CLOSED, "X");

    private final Map<String, Plainly> plainly = new ConcurrentHashMap<>();
    private final Map<String, PythonEngine> engines = new ConcurrentHashMap<>();

    @AfterAll
    void close() {
        engines.values().forEach(PythonEngine::close);
    }

    @TestFactory
    List<DynamicTest> statesAndOutput() throws Exception {
        var tests = new ArrayList<DynamicTest>();
        try (var files = Files.list(PROGRAMS)) {
            var programs = files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
            for (var choice : Pythons.found()) {
                for (var file : programs) {
                    tests.add(DynamicTest.dynamicTest(choice + ": " + file.getFileName(), () -> check(choice, file)));
                }
            }
        }
        return tests;
    }

    private void check(Pythons.Choice choice, Path file) throws Exception {
        var source = Files.readString(file);
        if (choice.name().equals("3.11") && source.contains("# from 3.12")) {
            return;
        }
        // One engine for all programs of a Python: the next child starts while this one runs.
        var engine = engines.computeIfAbsent(choice.name(), name -> choice.engine());
        engine.warm();
        var run = engine.run(new Program(file.getFileName().toString(), source), RunLimits.DEFAULT, () -> {});
        var ending = run.ended().get(30, TimeUnit.SECONDS);
        var expected = source.lines().filter(line -> line.matches("# \\w+ .*: [CRSX ]+"))
                .map(line -> line.substring(2)).collect(Collectors.joining("\n"));
        if (!expected.isEmpty()) {
            assertEquals(expected, told(run.trace()), () -> Traces.asText(run.trace()));
        }
        var fates = source.lines().filter(line -> line.startsWith("# fates: "))
                .map(line -> line.substring(9)).findFirst();
        fates.ifPresent(words -> assertEquals(words, fates(run.trace()), () -> Traces.asText(run.trace())));
        var tasks = source.lines().filter(line -> line.startsWith("# tasks: "))
                .map(line -> line.substring(9)).findFirst();
        tasks.ifPresent(names -> assertEquals(names, tasks(run.trace()), () -> Traces.asText(run.trace())));
        var values = source.lines().filter(line -> line.matches("# \\d+ (sent|yielded|in|made) .*"))
                .collect(Collectors.joining("\n"));
        var toldValues = told(run.trace(), values);
        assertEquals(values, toldValues, () -> Traces.asText(run.trace()));
        var untraced = plainly.computeIfAbsent(choice + " " + file, each -> untraced(choice, file));
        assertEquals(untraced, new Plainly(run.trace().stdout(), status(ending)), () -> Traces.asText(run.trace()));
    }

    private record Plainly(String stdout, int status) {}

    private static int status(RunEnd ending) {
        return switch (ending.reason()) {
            case FINISHED -> ending.message().startsWith("exit status ")
                    ? Integer.parseInt(ending.message().substring(12))
                    : 0;
            case ERROR -> 1;
            default -> -1;
        };
    }

    private static String fates(Trace trace) {
        return trace.objects().stream()
                .map(object -> trace.endOf(object.id()).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String tasks(Trace trace) {
        return trace.objects().stream()
                .map(object -> object.name() + " in " + IntStream.range(object.createdAt(), trace.size())
                        .mapToObj(step -> trace.taskAt(object.id(), step)).flatMap(Optional::stream).distinct()
                        .collect(Collectors.joining(" then ")))
                .collect(Collectors.joining(", "));
    }

    private static String told(Trace trace) {
        return trace.objects().stream()
                .map(object -> "%s %s %d: %s".formatted(
                        object.kind().word(), object.name(), object.line(),
                        trace.statesPassed(object.id()).stream().map(LETTERS::get).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }

    /// What was sent into the objects, what they yielded and in which threads they ran, of those the words ask for.
    private static String told(Trace trace, String asked) {
        return asked.lines().map(line -> {
            var words = line.split(" ", 4);
            int object = Integer.parseInt(words[1]);
            var steps = IntStream.range(0, trace.size()).mapToObj(trace::step).filter(step -> step.object() == object);
            var told = switch (words[2]) {
                case "sent" -> steps.filter(step -> step.kind() == StepKind.RESUMED && !step.text().equals("None"))
                        .map(Step::text);
                case "made" -> Stream.of("on line " + trace.step(trace.objects().get(object).createdAt()).line());
                case "yielded" -> steps.filter(step -> step.kind() == StepKind.YIELDED).map(Step::text);
                default -> steps.filter(step -> step.kind() == StepKind.RESUMED)
                        .map(step -> trace.threads().get(step.thread())).distinct();
            };
            return "# " + object + " " + words[2] + " " + told.collect(Collectors.joining(" | "));
        }).collect(Collectors.joining("\n"));
    }

    private static Plainly untraced(Pythons.Choice choice, Path file) {
        try {
            var python = choice.python().executable(fraction -> {});
            var process = new ProcessBuilder(python.toString(), "-I", "-S", "-B", "-X", "utf8", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Plainly(said, process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
