package app.primed.shell;

import app.primed.links.IndexListener;
import app.primed.platform.Background;
import java.util.function.Supplier;

/// Shows the progress of long work in the status bar. May be called on any thread.
final class ProgressDisplay implements IndexListener {
    /// Reading fewer notes is so quick that its progress is not shown.
    private static final int MANY_NOTES = 1_000;

    private final Supplier<MainWindow> window;
    private final Background background;
    private final NotificationBar notices;
    private final Runnable stopIndexing;

    ProgressDisplay(Supplier<MainWindow> window, Background background, NotificationBar notices,
            Runnable stopIndexing) {
        this.window = window;
        this.background = background;
        this.notices = notices;
        this.stopIndexing = stopIndexing;
    }

    @Override
    public void progress(int done, int total) {
        background.onScreen(() -> {
            if (done < total) {
                window.get().showProgress("Indexing %,d notes: %d %%".formatted(total, 100L * done / total),
                        this::stop);
            } else {
                window.get().showProgress("");
            }
        });
    }

    @Override
    public void changed() {
        background.onScreen(() -> window.get().repeatSearch());
    }

    @Override
    public void listing(int notes, boolean done) {
        background.onScreen(() -> {
            if (done) {
                window.get().showProgress("");
            } else {
                window.get().showProgress("Listing notes: %,d found".formatted(notes), stopIndexing);
            }
        });
    }

    @Override
    public void problem(String words) {
        background.onScreen(() -> notices.showMessage(words));
    }

    void reading(int done, int total) {
        if (total > MANY_NOTES) {
            show(done < total ? "Reading %,d notes: %d %%".formatted(total, 100L * done / total) : "");
        }
    }

    /// @param done part of Python that is unpacked, from 0 to 1
    void unpacking(double done) {
        show(done < 1 ? "Unpacking Python (first start only): %.0f %%".formatted(done * 100) : "");
    }

    private void show(String words) {
        background.onScreen(() -> window.get().showProgress(words));
    }

    private void stop() {
        stopIndexing.run();
        notices.showMessage("Indexing was stopped. Search finds only what is indexed so far. To index the rest, choose"
                + " “Rebuild the search index” in the palette.");
    }
}
