package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.ObjectState;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What a judge needs: who asked for which state, what was answered, what was true, what was printed, what was faked.
class EvidenceTest {
    private record Case(String name, String program, String... asked) {}

    private static final List<Case> CASES = List.of(
            new Case("inside the body", """
                    from inspect import getgeneratorstate
                    def g():
                        print(getgeneratorstate(me))
                        yield
                    me = g()
                    next(me)
                    """, "GEN_RUNNING me RUNNING 3"),
            new Case("a helper called by the body", """
                    import inspect
                    def helper():
                        print(inspect.getgeneratorstate(me))
                    def g():
                        helper()
                        yield
                    me = g()
                    next(me)
                    """, "GEN_RUNNING me RUNNING 3"),
            new Case("a thread, while it runs", """
                    import inspect, threading
                    def g():
                        thread = threading.Thread(target=lambda: print(inspect.getgeneratorstate(me)))
                        thread.start()
                        thread.join()
                        yield
                    me = g()
                    next(me)
                    """, "GEN_RUNNING me RUNNING 3"),
            new Case("its attribute", """
                    def g():
                        print(me.gi_running, getattr(me, "gi_suspended"), me.gi_frame is None)
                        yield
                    me = g()
                    next(me)
                    """, "gi_running=True me RUNNING 2", "gi_suspended=False me RUNNING 2",
                    "gi_frame=<frame> me RUNNING 2"),
            new Case("while it sleeps", """
                    import inspect
                    def g():
                        yield
                    it = g()
                    print(inspect.getgeneratorstate(it))
                    next(it)
                    print(inspect.getgeneratorstate(it))
                    """, "GEN_CREATED it CREATED 5", "GEN_SUSPENDED it SUSPENDED 7"),
            new Case("a coroutine", """
                    import inspect
                    async def c():
                        print(inspect.getcoroutinestate(me), me.cr_running)
                    me = c()
                    try:
                        me.send(None)
                    except StopIteration:
                        pass
                    """, "CORO_RUNNING me RUNNING 3", "cr_running=True me RUNNING 3"),
            new Case("nobody", "print('GEN_RUNNING')"),
            new Case("a shadowed name", """
                    def g():
                        yield
                    def getgeneratorstate(it):
                        return "GEN_RUNNING"
                    print(getgeneratorstate(g()))
                    """),
            new Case("a shadowed getattr", """
                    def g():
                        yield
                    it = g()
                    def getattr(one, name):
                        return True
                    print(getattr(it, "gi_running"))
                    """),
            new Case("something that only looks like one", """
                    import inspect
                    class Fake:
                        gi_running = True
                    print(inspect.getgeneratorstate(Fake()))
                    """, "GEN_RUNNING nobody - 4"),
            new Case("with a changed constant", """
                    import inspect
                    def g():
                        yield
                    it = g()
                    inspect.GEN_CREATED = "GEN_RUNNING"
                    print(inspect.getgeneratorstate(it))
                    """, "GEN_RUNNING it CREATED 6"));

    @TestFactory
    List<DynamicTest> whoAskedWhat() {
        var tests = new ArrayList<DynamicTest>();
        for (var choice : Pythons.found()) {
            for (var each : CASES) {
                tests.add(DynamicTest.dynamicTest(choice + ": " + each.name(), () -> {
                    var trace = trace(choice, each.program());
                    assertEquals(List.of(each.asked()), asked(trace), () -> Traces.asText(trace));
                }));
            }
        }
        return tests;
    }

    private static Trace trace(Pythons.Choice choice, String program) throws Exception {
        try (var engine = choice.engine()) {
            var run = engine.run(new Program("answer.py", program), RunLimits.DEFAULT, () -> {});
            run.ended().get(30, TimeUnit.SECONDS);
            return run.trace();
        }
    }

    private static List<String> asked(Trace trace) {
        return IntStream.range(0, trace.size()).mapToObj(trace::step)
                .filter(step -> step.kind() == StepKind.ASKED)
                .map(step -> step.object() == Trace.NONE
                        ? step.text() + " nobody - " + step.line()
                        : step.text() + " " + trace.objects().get(step.object()).variable() + " "
                                + trace.stateAt(step.object(), step.index()).orElseThrow() + " " + step.line())
                .toList();
    }

    private static List<String> tampering(String program) {
        var trace = Traces.of(program);
        return IntStream.range(0, trace.size()).mapToObj(trace::step)
                .filter(step -> step.kind() == StepKind.TAMPERED)
                .map(step -> step.line() + ": " + step.text())
                .toList();
    }

    @Test
    void saysWhatWasReplaced() {
        assertEquals(List.of("3: The program replaced inspect.getgeneratorstate."), tampering("""
                import inspect
                inspect.getgeneratorstate = lambda it: "GEN_RUNNING"
                print(inspect.getgeneratorstate(None))
                """));
        assertEquals(List.of("3: The program replaced print."), tampering("""
                import builtins, sys
                genuine = print
                builtins.print = lambda *a: genuine("GEN_RUNNING")
                print("x")
                """).stream().distinct().toList());
        assertEquals(List.of("4: The program replaced the module inspect."), tampering("""
                import sys, types
                sys.modules["inspect"] = fake = types.ModuleType("inspect")
                fake.getgeneratorstate = lambda it: "GEN_RUNNING"
                print(__import__("inspect").getgeneratorstate(None))
                """));
        assertEquals(List.of("5: The program replaced the code of inspect's functions."), tampering("""
                import inspect
                def fake(generator):
                    return "GEN_RUNNING"
                inspect.getgeneratorstate.__code__ = fake.__code__
                print(inspect.getgeneratorstate(None))
                """));
        assertEquals(List.of(), tampering("import inspect\nprint(1)\nprint(2)"));
    }

    @Test
    void outputHasItsLineAndThread() {
        var trace = Traces.of("""
                import sys, os, threading
                print("a", "b")
                sys.stderr.write("oops\\n")
                sys.stdout.buffer.write("é".encode()[:1])
                sys.stdout.buffer.write("é".encode()[1:])
                thread = threading.Thread(target=lambda: print("there"))
                thread.start(); thread.join()
                """);
        var written = IntStream.range(0, trace.size()).mapToObj(trace::step)
                .filter(step -> step.kind() == StepKind.OUTPUT || step.kind() == StepKind.ERROR_OUTPUT)
                .map(step -> step.line() + " " + step.thread() + " " + step.kind() + " " + step.text())
                .toList();
        assertEquals(
                List.of("2 0 OUTPUT a b\n", "3 0 ERROR_OUTPUT oops\n", "5 0 OUTPUT é", "6 1 OUTPUT there\n"), written);
        assertEquals("a b\nééthere\n".replace("éé", "é"), trace.stdout());
        assertEquals("a b\noops\néthere\n", trace.output());
        assertEquals(trace.output().length(), trace.at(trace.size() - 1).outputLength());
    }

    @Test
    void whatIsWrittenPastPythonIsFoundToo() {
        var trace = Traces.of("import os\nos.write(1, b'direct\\n')\nprint('after')");
        assertTrue(trace.stdout().contains("direct\n"), trace.stdout());
    }

    @Test
    void aTrueStateIsKnownAtTheQuestion() {
        var trace = Traces.of("""
                import inspect
                def inner():
                    print(inspect.getgeneratorstate(outer_it))
                    yield 1
                def outer():
                    yield from inner()
                outer_it = outer()
                next(outer_it)
                """);
        assertEquals(List.of("GEN_RUNNING outer_it RUNNING 3"), asked(trace));
        assertEquals(ObjectState.SUSPENDED, trace.stateAt(0, trace.size() - 1).orElseThrow());
    }
}
