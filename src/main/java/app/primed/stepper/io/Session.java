package app.primed.stepper.io;

import app.primed.stepper.model.Ending;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Move;
import app.primed.stepper.model.Outcome;
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

/// The app's side of a program that stays alive: sends moves, hears what came of them, keeps its time.
final class Session implements Live, TraceReader.Told {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// How long a move may take to end after it was interrupted.
    private static final long GRACE_MILLIS = 1500;
    private static final long AGAIN_MILLIS = 150;

    private final Onlooker onlooker;
    private final Consumer<Ending> ended;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Ending> over = new CompletableFuture<>();
    private @Nullable Child child;
    private @Nullable RunClock clock;
    private @Nullable CompletableFuture<Outcome> move;
    private boolean asked;
    private Consumer<Ending> stop = _ -> {};

    /// @param ended told when the program has come to its end
    Session(Onlooker onlooker, Consumer<Ending> ended) {
        this.onlooker = onlooker;
        this.ended = ended;
    }

    /// The child that runs the program is there.
    ///
    /// @param stop ends it
    synchronized RunClock begin(Child taken, Limits limits, Consumer<Ending> stop) {
        child = taken;
        this.stop = stop;
        clock = new RunClock(taken.process(), limits, this::timeIsUp);
        return clock;
    }

    private void timeIsUp(Ending why) {
        boolean moves;
        synchronized (this) {
            moves = move != null && why.how() == Ending.How.TIME;
            if (moves && clock != null) {
                clock.begin(); // tells again if the interruption is not heeded
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
    public CompletableFuture<Ending> over() {
        return over;
    }

    @Override
    public CompletableFuture<Outcome> make(Move next, int line, String text) {
        var outcome = begin();
        var order = new HashMap<String, Object>(Map.of("line", line, "text", text, "object", next.on(), "code", ""));
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
    public CompletableFuture<Outcome> test(String code, String word) {
        var outcome = begin();
        send(Map.of("do", "test", "code", code, "text", word));
        return outcome;
    }

    private synchronized CompletableFuture<Outcome> begin() {
        if (move != null || over.isDone() || !ready.getNow(false)) {
            throw new IllegalStateException("no move can be made now");
        }
        var outcome = new CompletableFuture<Outcome>();
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
                clock.goOn();
            }
        }
        var order = new HashMap<String, Object>();
        order.put("answer", line.orElse(null));
        send(order);
    }

    @Override
    public void interrupt() {
        CompletableFuture<Outcome> under;
        Child running;
        synchronized (this) {
            under = move;
            running = child;
        }
        if (under == null || running == null) {
            return;
        }
        Thread.ofVirtual().name("interrupt").start(() -> press(running, under));
    }

    /// Interrupts until the move has ended: it may not have begun, or catch the interruption.
    private void press(Child running, CompletableFuture<Outcome> under) {
        if (running.process().supportsNormalTermination()) {
            for (long passed = 0; passed < GRACE_MILLIS; passed += AGAIN_MILLIS) {
                // By its handle: the process itself would close its channels.
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
        stop.accept(new Ending(Ending.How.KILLED, "The move did not end when it was interrupted.", 0));
    }

    /// Sends one line. On a thread of its own: the child may not be reading.
    void send(Map<String, ?> order) {
        Child to;
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
            // The child is gone; its end is told where its trace is read.
        }
    }

    // What the child tells

    @Override
    public void ended(Ending ending) {
        stand();
        ready.complete(true);
        ended.accept(ending);
    }

    @Override
    public void paused() {
        stand();
        ready.complete(true);
    }

    @Override
    public void asked(String prompt) {
        synchronized (this) {
            asked = true;
        }
        stand();
        onlooker.asks(prompt);
    }

    @Override
    public void did(Outcome outcome) {
        CompletableFuture<Outcome> done;
        synchronized (this) {
            done = move;
            move = null;
        }
        stand();
        if (done != null) {
            done.complete(outcome);
        }
    }

    private synchronized void stand() {
        if (clock != null) {
            clock.stand();
        }
    }

    /// The program is no more.
    void gone(Ending why) {
        CompletableFuture<Outcome> lost;
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
