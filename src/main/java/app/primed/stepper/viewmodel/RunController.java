package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.UserFacingException;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.LiveControl;
import app.primed.stepper.io.ProgramRun;
import app.primed.stepper.io.RunListener;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import app.primed.trace.Trace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs one program at a time and tells its listener, on the screen's thread, what comes of it. What an older run
/// still has to say is not delivered.
final class RunController {

    /// Told on the screen's thread.
    interface Listener {
        /// The run's trace exists; steps may follow.
        void started(Trace trace);

        /// Steps were added.
        void grew();

        void ended(RunEnd ending, Duration took);

        /// The program is held at a step.
        void held();

        /// `input()` wants a line.
        void asks(String prompt);

        /// The program could not be run; not a fault of the program.
        void failed(String message);
    }

    private final Engine engine;
    private final Background background;
    private final InstantSource clock;
    private final Listener listener;
    private Optional<ProgramRun> running = Optional.empty();
    private int run;

    RunController(Engine engine, Background background, InstantSource clock, Listener listener) {
        this.engine = engine;
        this.background = background;
        this.clock = clock;
        this.listener = listener;
    }

    /// The way to the program, while it lives.
    Optional<LiveControl> live() {
        return running.flatMap(ProgramRun::liveControl);
    }

    void start(Program program, RunLimits limits, OptionalInt hold) {
        cancel();
        var number = ++run;
        var began = clock.instant();
        var told = new AtomicBoolean();
        try {
            var child = engine.runLive(program, limits, hold, new RunListener() {
                @Override
                public void grew() {
                    if (told.compareAndSet(false, true)) {
                        background.onScreen(() -> {
                            told.set(false);
                            ifNewest(number, listener::grew);
                        });
                    }
                }

                @Override
                public void inputRequested(String prompt) {
                    background.onScreen(() -> ifNewest(number, () -> listener.asks(prompt)));
                }
            });
            running = Optional.of(child);
            listener.started(child.trace());
            var unused = child.ended().whenComplete((ending, fault) -> {
                var took = Duration.between(began, clock.instant());
                background.onScreen(() -> ifNewest(number, () -> {
                    if (fault == null) {
                        listener.ended(ending, took);
                    } else {
                        listener.failed(words(fault));
                    }
                }));
            });
            if (hold.isPresent()) {
                child.liveControl().ifPresent(live -> {
                    var held = live.ready().thenAccept(there -> background.onScreen(() -> ifNewest(number, () -> {
                        if (there) {
                            listener.held();
                        }
                    })));
                });
            }
        } catch (RuntimeException e) {
            listener.failed(words(e));
        }
    }

    /// Ends what runs; it says so by itself.
    void cancel() {
        running.ifPresent(ProgramRun::cancel);
    }

    /// Ends what runs and hears nothing more of it.
    void forget() {
        cancel();
        run++;
        running = Optional.empty();
    }

    private void ifNewest(int number, Runnable action) {
        if (number == run) {
            action.run();
        }
    }

    private static String words(Throwable fault) {
        var cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof UserFacingException trouble) {
            return trouble.getMessage() + " " + trouble.remedy();
        }
        System.getLogger(RunController.class.getName()).log(System.Logger.Level.ERROR, "run failed", cause);
        return "Python could not be started: " + cause.getMessage() + ". Try Run again, or see “primed doctor”.";
    }
}
