package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.stepper.io.LiveControl;
import app.primed.trace.RunEnd;
import java.util.Optional;

/// The state of the live program. Runs are numbered so that late reports of an earlier run can be ignored.
final class LiveProgramStatus {
    private final Background background;
    private boolean ready;
    private Optional<RunEnd> exit = Optional.empty();
    private int run;

    LiveProgramStatus(Background background) {
        this.background = background;
    }

    /// Starts a new run, of which nothing is known yet.
    void reset() {
        run++;
        ready = false;
        exit = Optional.empty();
    }

    /// Calls back, on the FX thread, when moves can be made and when they no longer can.
    void listenTo(LiveControl live, Runnable readied, Runnable ended) {
        var number = run;
        var unused = live.ready().thenAccept(there -> onScreen(number, () -> {
            ready = there;
            readied.run();
        }));
        var heard = live.exited().thenAccept(why -> onScreen(number, () -> {
            exit = Optional.of(why);
            ended.run();
        }));
    }

    /// The number of the current run, for [#onScreen].
    int run() {
        return run;
    }

    /// Runs an action on the FX thread, unless another run has started by then.
    void onScreen(int number, Runnable action) {
        background.onScreen(() -> {
            if (number == run) {
                action.run();
            }
        });
    }

    /// Whether the program has ended or is held, so that moves can be made.
    boolean isReady() {
        return ready;
    }

    void setReady(boolean there) {
        ready = there;
    }

    /// Why the program is no longer alive; empty while it is.
    String exitReason() {
        return exit.map(why -> why.message().isEmpty() ? "The program is no longer alive." : why.message()).orElse("");
    }

    /// How the program ended; empty while it is alive.
    Optional<RunEnd> exit() {
        return exit;
    }
}
