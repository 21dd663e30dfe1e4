package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.trace.ObjectState;
import app.primed.trace.StepKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Moves on coroutines and asynchronous generators, which no event loop runs any more, on every Python found.
class LiveAsyncTest {
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
    void anAsynchronousGeneratorIsDrivenToItsEnd(Pythons.Choice python) throws Exception {
        runs.start(python, """
                import asyncio
                async def ticks():
                    for n in range(2):
                        await asyncio.sleep(0)
                        got = yield n
                        print("got", got)
                t = ticks()
                """);
        assertEquals(new MoveOutcome(false, "0"), runs.make(new Move.Next(0)));
        assertEquals(Optional.of(ObjectState.SUSPENDED), runs.stateOf(0));
        assertEquals(new MoveOutcome(false, "1"), runs.make(new Move.Send(0, "'a'")));
        assertEquals(new MoveOutcome(true, "StopAsyncIteration"), runs.make(new Move.Next(0)));
        assertEquals(Optional.of(ObjectState.CLOSED), runs.stateOf(0));
        assertEquals("got a\ngot None\n", runs.trace().stdout());
        // The bare yields of sleep(0) pass through it.
        assertEquals(List.of("None", "0", "None", "1"), runs.texts(0, StepKind.YIELDED));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void throwingAndClosingGoThroughItsFinally(Pythons.Choice python) throws Exception {
        runs.start(python, """
                async def ticks():
                    try:
                        while True:
                            try:
                                yield 1
                            except ValueError as error:
                                print("caught", error)
                    finally:
                        print("left")
                t = ticks()
                u = ticks()
                """);
        runs.make(new Move.Next(0));
        assertEquals(new MoveOutcome(false, "1"), runs.make(new Move.Throw(0, "ValueError('no')")));
        assertEquals(new MoveOutcome(false, "None"), runs.make(new Move.Close(0)));
        assertEquals(Optional.of(ObjectState.CLOSED), runs.stateOf(0));
        runs.make(new Move.Next(1));
        assertEquals(new MoveOutcome(true, "KeyError: 'x'"), runs.make(new Move.Throw(1, "KeyError('x')")));
        assertEquals("caught no\nleft\nleft\n", runs.trace().stdout());
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whatWaitsForAnEventLoopSaysSoAndIsAnsweredByHand(Pythons.Choice python) throws Exception {
        runs.start(python, """
                import types
                @types.coroutine
                def bell():
                    return (yield "ring")
                async def ticks():
                    while True:
                        try:
                            heard = await bell()
                        except OSError:
                            heard = "nothing"
                        yield heard
                t = ticks()
                """);
        var waits = new MoveOutcome(true, "Waiting: for 'ring', which an event loop would bring. "
                + "The next move answers in its place.");
        assertEquals(waits, runs.make(new Move.Next(0)));
        assertEquals(new MoveOutcome(false, "'ding'"), runs.make(new Move.Send(0, "'ding'")));
        assertEquals(waits, runs.make(new Move.Next(0)));
        assertEquals(new MoveOutcome(false, "'nothing'"), runs.make(new Move.Throw(0, "OSError")));
        assertEquals(waits, runs.make(new Move.Next(0)));
        assertEquals(new MoveOutcome(false, "None"), runs.make(new Move.Close(0)));
        assertEquals(Optional.of(ObjectState.CLOSED), runs.stateOf(0));
        assertEquals(new MoveOutcome(true, "StopAsyncIteration"), runs.make(new Move.Next(0)));
        assertEquals(List.of("'ring'", "'ding'", "'ring'", "'nothing'", "'ring'"),
                runs.texts(0, StepKind.YIELDED));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void whatAsksForAnEventLoopHearsPythonsOwnWords(Pythons.Choice python) throws Exception {
        runs.start(python, """
                import asyncio
                async def ticks():
                    await asyncio.sleep(1)
                    yield 1
                t = ticks()
                """);
        assertEquals(new MoveOutcome(true, "RuntimeError: no running event loop"), runs.make(new Move.Next(0)));
        assertEquals(Optional.of(ObjectState.CLOSED), runs.stateOf(0));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void oneThatOnlyEverLetsOthersGoFirstIsInterrupted(Pythons.Choice python) throws Exception {
        runs.start(python, """
                import asyncio
                async def never():
                    while True:
                        await asyncio.sleep(0)
                    yield
                n = never()
                """);
        var before = runs.trace().size();
        var move = runs.begin(new Move.Next(0));
        while (runs.trace().size() < before + 20 && !move.isDone()) {
            Thread.onSpinWait();
        }
        runs.live().interrupt();
        assertEquals(new MoveOutcome(true, "KeyboardInterrupt"), move.get(20, java.util.concurrent.TimeUnit.SECONDS));
        assertEquals(new MoveOutcome(false, "2"), runs.make(new Move.Evaluate("1 + 1")));
    }

    @ParameterizedTest
    @MethodSource("pythons")
    void aCoroutineIsSentIntoThrownIntoAndClosed(Pythons.Choice python) throws Exception {
        runs.start(python, """
                import types
                @types.coroutine
                def ask(what):
                    return (yield what)
                async def work():
                    try:
                        first = await ask("first")
                        second = await ask("second")
                        return first, second
                    except ValueError:
                        return await ask("third")
                    finally:
                        print("left")
                a = work()
                b = work()
                c = work()
                """);
        assertEquals(new MoveOutcome(false, "'first'"), runs.make(new Move.Next(0)));
        assertEquals(new MoveOutcome(false, "'second'"), runs.make(new Move.Send(0, "1")));
        assertEquals(new MoveOutcome(true, "StopIteration: (1, 2)"), runs.make(new Move.Send(0, "2")));
        assertEquals(new MoveOutcome(true, "TypeError: can't send non-None value to a just-started coroutine"),
                runs.make(new Move.Send(1, "3")));
        var again = runs.named("b");
        runs.make(new Move.Next(again));
        assertEquals(new MoveOutcome(false, "'third'"), runs.make(new Move.Throw(again, "ValueError")));
        assertEquals(new MoveOutcome(false, "None"), runs.make(new Move.Close(again)));
        assertEquals(Optional.of(ObjectState.CLOSED), runs.stateOf(again));
        assertTrue(runs.trace().stdout().endsWith("left\nleft\n"), runs.trace().stdout());
    }
}
