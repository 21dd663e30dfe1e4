package app.primed.stepper.io;

import app.primed.stepper.model.Move;
import app.primed.stepper.model.MoveOutcome;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Controls a live program: sends moves, receives their results, and limits their time.
final class LiveProgram implements LiveControl, TraceReader.TraceListener {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// Time for a move to end after it was interrupted.
    private static final long GRACE_MILLIS = 3000;
    private static final long AGAIN_MILLIS = 150;

    private final RunListener onlooker;
    private final Consumer<RunEnd> ended;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<RunEnd> over = new CompletableFuture<>();
    private @Nullable PythonProcess child;
    private @Nullable RunClock clock;
    private @Nullable CompletableFuture<MoveOutcome> move;
    private boolean asked;
    private Consumer<RunEnd> stop = _ -> {};

    /// @param ended called when the program has ended
    LiveProgram(RunListener onlooker, Consumer<RunEnd> ended) {
        this.onlooker = onlooker;
        this.ended = ended;
    }

    /// Connects the child that runs the program.
    ///
    /// @param stop ends the child
    synchronized RunClock begin(PythonProcess taken, RunLimits limits, Consumer<RunEnd> stop) {
        child = taken;
        this.stop = stop;
        clock = new RunClock(taken.process(), limits, this::timeIsUp);
        return clock;
    }

    private void timeIsUp(RunEnd why) {
        boolean moves;
        synchronized (this) {
            moves = move != null && why.reason() == RunEnd.Reason.TIME;
            if (moves && clock != null) {
                clock.begin(); // calls back if the interruption is ignored
            }
        }
        if (moves) {
            interrupt();
        } else {
            stop.accept(why);
        }
    }

    @Override
    public CompletableFuture<Boolean> ready() {
        return ready;
    }

    @Override
    public CompletableFuture<RunEnd> exited() {
        return over;
    }

    @Override
    public CompletableFuture<MoveOutcome> make(Move next, int line, String text) {
        var outcome = begin();
        var order =
                new HashMap<String, Object>(Map.of("line", line, "text", text, "object", next.object(), "code", ""));
        switch (next) {
            case Move.Next _ -> order.put("do", "next");
            case Move.Close _ -> order.put("do", "close");
            case Move.Send send -> {
                order.put("do", "send");
                order.put("code", send.expression());
            }
            case Move.Throw thrown -> {
                order.put("do", "throw");
                order.put("code", thrown.exception());
            }
            case Move.Evaluate evaluate -> {
                order.put("do", "evaluate");
                order.put("code", evaluate.code());
            }
            case Move.End _ -> order.put("do", "end");
        }
        send(order);
        return outcome;
    }

    @Override
    public CompletableFuture<MoveOutcome> test(String code, String word) {
        var outcome = begin();
        send(Map.of("do", "test", "code", code, "text", word));
        return outcome;
    }

    private synchronized CompletableFuture<MoveOutcome> begin() {
        if (move != null || over.isDone() || !ready.getNow(false)) {
            throw new IllegalStateException("no move can be made now");
        }
        var outcome = new CompletableFuture<MoveOutcome>();
        move = outcome;
        if (clock != null) {
            clock.begin();
        }
        return outcome;
    }

    @Override
    public void answer(Optional<String> line) {
        synchronized (this) {
            if (!asked) {
                return;
            }
            asked = false;
            if (clock != null) {
                clock.resume();
            }
        }
        var order = new HashMap<String, Object>();
        order.put("answer", line.orElse(null));
        send(order);
    }

    @Override
    public void interrupt() {
        CompletableFuture<MoveOutcome> under;
        PythonProcess running;
        synchronized (this) {
            under = move;
            running = child;
        }
        if (under == null || running == null) {
            return;
        }
        Thread.ofVirtual().name("interrupt").start(() -> press(running, under));
    }

    /// Interrupts repeatedly until the move has ended: it may not have started, or may catch the interruption.
    private void press(PythonProcess running, CompletableFuture<MoveOutcome> under) {
        if (running.process().supportsNormalTermination()) {
            for (long passed = 0; passed < GRACE_MILLIS; passed += AGAIN_MILLIS) {
                // destroy() of the process itself would close its streams.
                running.process().toHandle().destroy();
                try {
                    under.copy().handle((_, _) -> true).get(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException e) {
                    continue;
                } catch (InterruptedException | ExecutionException e) {
                    break;
                }
            }
        }
        stop.accept(new RunEnd(RunEnd.Reason.KILLED, "The move did not end when it was interrupted.", 0));
    }

    /// Sends one line on a separate thread, because the child may not be reading.
    void send(Map<String, ?> order) {
        PythonProcess to;
        synchronized (this) {
            to = child;
        }
        if (to != null) {
            var out = to.process().getOutputStream();
            Thread.ofVirtual().name("to the program").start(() -> write(out, order));
        }
    }

    private static void write(OutputStream out, Map<String, ?> order) {
        try {
            var bytes = JSON.writeValueAsBytes(order);
            synchronized (out) {
                out.write(bytes);
                out.write('\n');
                out.flush();
            }
        } catch (IOException e) {
            // The child has ended; the reader of its trace reports that.
        }
    }

    @Override
    public void ended(RunEnd ending) {
        waitForMove();
        ready.complete(true);
        ended.accept(ending);
    }

    @Override
    public void paused() {
        waitForMove();
        ready.complete(true);
    }

    @Override
    public void inputRequested(String prompt) {
        synchronized (this) {
            asked = true;
        }
        waitForMove();
        onlooker.inputRequested(prompt);
    }

    @Override
    public void moveDone(MoveOutcome outcome) {
        CompletableFuture<MoveOutcome> done;
        synchronized (this) {
            done = move;
            move = null;
        }
        waitForMove();
        if (done != null) {
            done.complete(outcome);
        }
    }

    private synchronized void waitForMove() {
        if (clock != null) {
            clock.pause();
        }
    }

    /// Call this when the child has ended.
    void gone(RunEnd why) {
        CompletableFuture<MoveOutcome> lost;
        synchronized (this) {
            lost = move;
            move = null;
        }
        over.complete(why);
        ready.complete(false);
        if (lost != null) {
            lost.completeExceptionally(new IllegalStateException(why.message()));
        }
    }
}
