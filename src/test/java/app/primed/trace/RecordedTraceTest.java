package app.primed.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecordedTraceTest {
    private final RecordedTrace trace = new RecordedTrace("source");
    private final RecordedTrace.Writer write = trace.writer();

    private void line(int line, int frame) {
        write.step(StepKind.LINE, line, frame, Trace.NONE, 0, Trace.NONE, "");
    }

    private void start() {
        write.thread("MainThread");
        write.frame("<module>", Trace.NONE);
        write.push(0, 0);
        line(1, 0);
    }

    @Test
    void changesBelongToTheNextStep() {
        start();
        write.bind(0, "x", "1");
        line(2, 0);
        write.bind(0, "x", "2");
        write.bind(0, "y", "3");
        line(3, 0);
        write.unbind(0, "x");
        line(4, 0);
        assertEquals(List.of(), trace.at(0).frames().getFirst().locals());
        assertEquals(List.of(new LocalVariable("x", "1", Optional.empty(), true, 1)),
                trace.at(1).frames().getFirst().locals());
        assertEquals(
                List.of(new LocalVariable("x", "2", Optional.of("1"), true, 2),
                        new LocalVariable("y", "3", Optional.empty(), true, 2)),
                trace.at(2).frames().getFirst().locals());
        assertEquals(List.of(new LocalVariable("y", "3", Optional.empty(), false, 2)),
                trace.at(3).frames().getFirst().locals());
    }

    @Test
    void aTextNamesTheObjectsItRefersTo() {
        start();
        write.object(ObjectKind.GENERATOR, "worker", 1, 2);
        write.object(ObjectKind.GENERATOR, "worker", 1, 3);
        write.nameObject(0, "ada");
        write.bind(0, "ada", "\uE0000\uE001");
        write.bind(0, "both", "[\uE0000\uE001, \uE0001\uE001, \uE0007\uE001, \uE0001\u2026");
        write.step(StepKind.YIELDED, 2, 0, 0, 0, Trace.NONE, "\uE0001\uE001");
        assertEquals("worker #2", trace.step(1).text());
        var values = trace.at(1).frames().getFirst().locals().stream().map(LocalVariable::value).toList();
        assertEquals(List.of("<generator worker>", "[ada, worker #2, , \u2026"), values);
    }

    @Test
    void objectsKeepEveryStateEvenOneThatLastedNoStep() {
        start();
        write.object(ObjectKind.GENERATOR, "g", 1, 2);
        write.frame("g", 0);
        write.state(0, ObjectState.CREATED);
        write.step(StepKind.CREATED, 2, 0, 0, 0, Trace.NONE, "");
        write.state(0, ObjectState.RUNNING);
        write.state(0, ObjectState.SUSPENDED);
        line(3, 0);
        line(4, 0);
        assertEquals(List.of(ObjectState.CREATED, ObjectState.RUNNING, ObjectState.SUSPENDED), trace.statesPassed(0));
        assertEquals(List.of(new StateSpan(ObjectState.CREATED, 1, 2), new StateSpan(ObjectState.SUSPENDED, 2, 4)),
                trace.spans(0));
        assertEquals(Optional.empty(), trace.stateAt(0, 0));
        assertEquals(Optional.of(ObjectState.SUSPENDED), trace.stateAt(0, 3));
        assertEquals(List.of(), trace.at(0).states());
    }

    @Test
    void anObjectIsCalledByItsOwnNameOnly() {
        start();
        for (int i = 0; i < 3; i++) {
            write.object(ObjectKind.GENERATOR, "worker", 1, 2);
        }
        write.nameObject(0, "task");
        write.nameObject(1, "task");
        write.nameObject(2, "last");
        write.nameObject(2, "later");
        assertEquals(List.of("worker #1", "worker #2", "last"),
                trace.objects().stream().map(TracedObject::variable).toList());
    }

    @Test
    void stacksOfDifferentStepsDoNotDisturbEachOther() {
        start();
        write.frame("f", Trace.NONE);
        write.push(0, 1);
        line(2, 1);
        write.pop(0);
        write.frame("g", Trace.NONE);
        write.push(0, 2);
        line(3, 2);
        write.pop(0);
        line(4, 0);
        assertEquals(List.of("<module>", "f"), trace.at(1).frames().stream().map(Frame::function).toList());
        assertEquals(List.of("<module>", "g"), trace.at(2).frames().stream().map(Frame::function).toList());
        assertEquals(List.of("<module>"), trace.at(3).frames().stream().map(Frame::function).toList());
    }

    @Test
    void numbersThatNameNothingAreRefused() {
        start();
        assertThrows(IndexOutOfBoundsException.class, () -> line(1, 7));
        assertThrows(IndexOutOfBoundsException.class, () -> write.push(3, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> write.state(0, ObjectState.CLOSED));
        assertThrows(IndexOutOfBoundsException.class, () -> trace.step(1));
        assertThrows(IndexOutOfBoundsException.class, () -> trace.at(-1));
    }

    @Test
    void canBeReadWhileItGrows() throws Exception {
        start();
        var failure = new AtomicReference<Throwable>();
        var reader = Thread.ofPlatform().start(() -> {
            try {
                int size = 0;
                while (size < 200_000) {
                    size = trace.size();
                    var moment = trace.at(size - 1);
                    int line = trace.step(size - 1).line();
                    assertEquals(line, moment.frames().getFirst().line());
                    if (size > 1) {
                        assertEquals(Integer.toString(line), moment.frames().getFirst().locals().getFirst().value());
                    }
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        for (int i = 2; i <= 200_000; i++) {
            write.bind(0, "i", Integer.toString(i));
            line(i, 0);
        }
        reader.join();
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        assertTrue(trace.size() >= 200_000);
    }

    @Test
    void everyTextComesBackAsItWent() {
        start();
        for (int i = 0; i < 20_000; i++) {
            // Short ones are kept once, long ones each time; both stand beside one another.
            write.bind(0, "x", i % 3 == 0 ? "é…😀" + i : i % 3 == 1 ? "x".repeat(100) + i : "again");
            line(1, 0);
        }
        for (int i = 0; i < 20_000; i++) {
            var value = trace.at(i + 1).frames().getFirst().locals().getFirst().value();
            assertEquals(i % 3 == 0 ? "é…😀" + i : i % 3 == 1 ? "x".repeat(100) + i : "again", value);
        }
    }

    @Test
    void anObjectsLifeReportsItsTaskAndItsEnd() {
        start();
        write.object(ObjectKind.COROUTINE, "work", 1, 9);
        write.frame("work", 0);
        write.state(0, ObjectState.CREATED);
        write.step(StepKind.CREATED, 9, 0, 0, 0, Trace.NONE, "");
        assertEquals(ObjectEnd.ALIVE, trace.endOf(0));
        write.state(0, ObjectState.RUNNING);
        write.task(0, "Task-1");
        write.state(0, ObjectState.SUSPENDED);
        write.step(StepKind.YIELDED, 2, 1, 0, 0, 0, "None");
        write.dropped(0);
        write.state(0, ObjectState.CLOSED);
        write.step(StepKind.CLOSED, 2, 1, 0, 0, 0, "");
        assertEquals(ObjectEnd.DROPPED, trace.endOf(0));
        assertEquals(Optional.empty(), trace.taskAt(0, 1));
        assertEquals(Optional.of("Task-1"), trace.taskAt(0, 3));
        assertEquals(List.of("MainThread"), trace.threads());
        // It ran for less than a step: no span shows it, but it was passed.
        assertEquals(
                List.of(ObjectState.CREATED, ObjectState.RUNNING, ObjectState.SUSPENDED, ObjectState.CLOSED),
                trace.statesPassed(0));
        assertEquals(
                List.of(new StateSpan(ObjectState.CREATED, 1, 2), new StateSpan(ObjectState.SUSPENDED, 2, 3),
                        new StateSpan(ObjectState.CLOSED, 3, 4)),
                trace.spans(0));
        assertEquals(0, trace.step(1).object());
        assertEquals(Trace.NONE, trace.step(0).object());
    }

    @Test
    void theReadyQueueIsKnownAtEachStep() {
        start();
        write.ready(0, List.of("Task-1", "Task-2"));
        line(2, 0);
        line(3, 0);
        write.ready(1, List.of());
        write.ready(0, List.of("Task-3"));
        line(4, 0);
        write.ready(2, List.of());
        line(5, 0);
        assertEquals(List.of(), trace.readyAt(0));
        assertEquals(List.of("Task-1", "Task-2"), trace.readyAt(2));
        assertEquals(List.of("Task-2", "Task-3"), trace.readyAt(3));
        assertEquals(List.of(), trace.readyAt(4));
        assertThrows(IndexOutOfBoundsException.class, () -> write.ready(1, List.of()));
    }
}
