package app.primed.notebook.view;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.reactfx.EventStream;

/// Does at once what is quick, and in a pause between two keys what was slow the last time: nobody who types is made
/// to wait for what is drawn beside the text.
final class AdaptiveThrottle {
    /// What a key and a picture have time for together.
    private static final long QUICK_NANOS = 12_000_000;
    private static final Duration REST = Duration.millis(350);

    private final PauseTransition rest = new PauseTransition(REST);
    private Runnable next = () -> {};
    private long typedAt = System.nanoTime() - 1_000_000_000L;
    private long took;

    /// @param typing an event for each change that was typed
    AdaptiveThrottle(EventStream<?> typing) {
        rest.setOnFinished(_ -> doIt());
        typing.subscribe(_ -> {
            typedAt = System.nanoTime();
            if (rest.getStatus() == javafx.animation.Animation.Status.RUNNING) {
                rest.playFromStart();
            }
        });
    }

    /// @param action what to do; one that waits is forgotten for it
    void run(Runnable action) {
        next = action;
        boolean resting = System.nanoTime() - typedAt > (long) (REST.toMillis() * 1_000_000);
        if (took < QUICK_NANOS || resting) {
            rest.stop();
            doIt();
        } else {
            rest.playFromStart();
        }
    }

    private void doIt() {
        var action = next;
        next = () -> {};
        var begin = System.nanoTime();
        action.run();
        took = System.nanoTime() - begin;
    }
}
