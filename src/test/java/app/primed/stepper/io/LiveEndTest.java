package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.trace.ObjectState;
import app.primed.trace.RunEnd;
import app.primed.trace.StepKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The end of a program that was kept alive, on every Python found.
class LiveEndTest {
    private static final String LAST_WORDS = """
            import atexit
            def guard(name):
                try:
                    yield name
                    yield name
                finally:
                    print("closed", name)
            @atexit.register
            def bye():
                print("bye", next(late))
            first, late = guard("first"), guard("late")
            next(first)
            """;
    private final LiveRuns runs = new LiveRuns();

    static List<Pythons.Choice> pythons() {
        return Pythons.found();
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void theUserEndsItAndItsLastWordsAreOnTheTimeline(Pythons.Choice python) throws Exception {
        runs.start(python, LAST_WORDS);
        runs.ended();
        assertEquals("", runs.trace().stdout());
        runs.make(new Move.Evaluate("third = guard('third'); next(third)"));
        var before = runs.trace().size();
        assertEquals(new MoveOutcome(false, ""), runs.make(new Move.End()));
        assertEquals(RunEnd.Reason.FINISHED, runs.live().exited().get(10, TimeUnit.SECONDS).reason());
        assertEquals("bye late\nclosed first\nclosed late\nclosed third\n", runs.trace().stdout());
        for (var object : runs.trace().objects()) {
            assertEquals(Optional.of(ObjectState.CLOSED), runs.stateOf(object.id()), object.variable());
        }
        assertTrue(runs.steps().subList(before, runs.trace().size()).stream()
                .anyMatch(step -> step.kind() == StepKind.CLOSED), () -> Traces.asText(runs.trace()));
        assertEquals(StepKind.END, runs.steps().getLast().kind());
        runs.gone();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void itEndsWhereItIsHeld(Pythons.Choice python) throws Exception {
        runs.start(python, LAST_WORDS);
        runs.ended();
        var yielded = runs.steps().stream().filter(step -> step.kind() == StepKind.YIELDED).findFirst().orElseThrow();
        runs.run().cancel();
        runs.start(python, LAST_WORDS, OptionalInt.of(yielded.index()));
        assertEquals(new MoveOutcome(false, ""), runs.make(new Move.End()));
        runs.live().exited().get(10, TimeUnit.SECONDS);
        assertTrue(runs.trace().stdout().contains("bye late\n"), runs.trace().stdout());
        assertTrue(runs.trace().stdout().contains("closed first\n"), runs.trace().stdout());
        assertEquals("moves", runs.trace().threads().getLast());
        runs.gone();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void anEndThatDoesNotComeIsGivenUp(Pythons.Choice python) throws Exception {
        runs.start(python, """
                import atexit
                @atexit.register
                def forever():
                    while True:
                        pass
                """);
        runs.ended();
        var before = runs.trace().size();
        var move = runs.begin(new Move.End());
        while (runs.trace().size() < before + 10 && !move.isDone()) {
            Thread.onSpinWait();
        }
        runs.live().interrupt();
        runs.live().exited().get(20, TimeUnit.SECONDS);
        assertEquals(RunEnd.Reason.FINISHED, runs.trace().end().orElseThrow().reason());
        runs.gone();
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void leavingItSaysNothingMore(Pythons.Choice python) throws Exception {
        runs.start(python, LAST_WORDS);
        runs.ended();
        var before = runs.trace().size();
        runs.run().cancel();
        assertEquals("Cancelled.", runs.live().exited().get(10, TimeUnit.SECONDS).message());
        assertEquals(before, runs.trace().size());
        assertFalse(runs.trace().stdout().contains("bye"));
        runs.gone();
    }
}
