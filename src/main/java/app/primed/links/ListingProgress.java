package app.primed.links;

import app.primed.notebook.io.WalkProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Reports the listing of a folder once it takes over a second, a few times a second.
final class ListingProgress implements WalkProgress {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMillis(250);

    private final IndexListener listener;
    private final BooleanSupplier stopped;
    private long next = System.nanoTime() + PATIENCE.toNanos();
    private boolean reported;
    private int notes;

    ListingProgress(IndexListener listener, BooleanSupplier stopped) {
        this.listener = listener;
        this.stopped = stopped;
    }

    @Override
    public boolean in(int found, Path folder) {
        notes = found;
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + STEP.toNanos();
            reported = true;
            listener.listing(found, false);
        }
        return !stopped.getAsBoolean();
    }

    void end() {
        if (reported) {
            listener.listing(notes, true);
        }
    }
}
