package app.primed.shell;

import app.primed.links.IndexUpdater;
import app.primed.platform.Background;
import java.util.function.Supplier;

/// Tells in the window how far the indexing is, with a way to end it.
final class IndexingProgress implements IndexUpdater.Watcher {
    private final Supplier<MainWindow> window;
    private final Background background;
    private final NotificationBar notices;
    private final Runnable stop;

    IndexingProgress(Supplier<MainWindow> window, Background background, NotificationBar notices, Runnable stop) {
        this.window = window;
        this.background = background;
        this.notices = notices;
        this.stop = stop;
    }

    @Override
    public void progress(int done, int total) {
        background.onScreen(() -> {
            if (done < total) {
                window.get().progress("Indexing %,d notes: %d %%".formatted(total, 100L * done / total), stop);
            } else {
                window.get().progress("");
                window.get().repeatSearch();
            }
        });
    }

    @Override
    public void remark(String words) {
        background.onScreen(() -> notices.note(words));
    }
}
