package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.stepper.io.LiveControl;

/// What is known of the program that stays alive. Counts the runs, so that what comes late of an older one is not
/// taken.
final class LiveProgramStatus {
    private final Background background;
    private boolean ready;
    private String exitReason = "";
    private int run;

    LiveProgramStatus(Background background) {
        this.background = background;
    }

    /// Another run begins, or none: nothing is known of it yet.
    void reset() {
        run++;
        ready = false;
        exitReason = "";
    }

    /// Hears, on the screen's thread, from when on moves can be made, and from when on no more.
    void listenTo(LiveControl live, Runnable readied, Runnable ended) {
        var number = run;
        var unused = live.ready().thenAccept(there -> onScreen(number, () -> {
            ready = there;
            readied.run();
        }));
        var heard = live.exited().thenAccept(why -> onScreen(number, () -> {
            exitReason = why.message().isEmpty() ? "The program is no longer alive." : why.message();
            ended.run();
        }));
    }

    /// The number of the run going on, for [#onScreen].
    int run() {
        return run;
    }

    /// Does something on the screen's thread, unless another run has begun by then.
    void onScreen(int number, Runnable action) {
        background.onScreen(() -> {
            if (number == run) {
                action.run();
            }
        });
    }

    /// Whether its program is at its end or held, so that a move goes on from there.
    boolean isReady() {
        return ready;
    }

    void setReady(boolean there) {
        ready = there;
    }

    /// Why the program is no longer alive; empty while it is.
    String exitReason() {
        return exitReason;
    }
}
