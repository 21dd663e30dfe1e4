package app.primed.stepper.io;

import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Limits the time of a program, of each live move, and of waiting for a move.
///
/// The clock is paused while the user is asked for something. Processor time is never paused, so that a program cannot
/// pretend to wait.
final class RunClock {
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final long TICK_MILLIS = 200;

    private final Process process;
    private final RunLimits limits;
    private final Consumer<RunEnd> over;
    private Duration processorBefore;
    private long left;
    private long since = System.nanoTime();
    private boolean waiting;

    /// @param over called at most once per move, when time is up
    RunClock(Process process, RunLimits limits, Consumer<RunEnd> over) {
        this.process = process;
        this.limits = limits;
        this.over = over;
        this.left = limits.wallClock().toNanos();
        this.processorBefore = processorTime();
    }

    /// Watches until interrupted or until the process has ended.
    Thread start() {
        return Thread.ofVirtual().name("clock").start(() -> {
            try {
                while (!process.waitFor(Math.max(1, Math.min(TICK_MILLIS, millisLeft())), TimeUnit.MILLISECONDS)) {
                    check();
                }
            } catch (InterruptedException e) {
                // The watching thread ends.
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Starts a move with the full time.
    synchronized void begin() {
        processorBefore = processorTime();
        left = limits.wallClock().toNanos();
        since = System.nanoTime();
        waiting = false;
    }

    /// Pauses while waiting for the user.
    synchronized void pause() {
        if (!waiting) {
            left -= System.nanoTime() - since;
            since = System.nanoTime();
            waiting = true;
        }
    }

    /// Continues with the time that was left.
    synchronized void resume() {
        since = System.nanoTime();
        waiting = false;
    }

    private synchronized long millisLeft() {
        return waiting ? TICK_MILLIS : (left - (System.nanoTime() - since)) / 1_000_000;
    }

    private void check() {
        RunEnd why;
        synchronized (this) {
            long passed = System.nanoTime() - since;
            if (processorTime().minus(processorBefore).compareTo(limits.cpu()) > 0) {
                why = new RunEnd(RunEnd.Reason.TIME, "The program used all the processor time it is allowed.", 0);
            } else if (waiting && passed > LONGEST_WAIT.toNanos()) {
                why = new RunEnd(
                        RunEnd.Reason.KILLED, "Closed after " + LONGEST_WAIT.toMinutes() + " minutes without a move.",
                        0);
            } else if (!waiting && passed > left) {
                why = new RunEnd(RunEnd.Reason.TIME, "Stopped after " + seconds() + " seconds.", 0);
            } else {
                return;
            }
        }
        over.accept(why);
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String seconds() {
        long millis = limits.wallClock().toMillis();
        return millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0);
    }
}
