package app.primed.shell;

import app.primed.platform.Background;
import java.util.function.Supplier;

/// Tells in the window how far the indexing is, with a way to end it.
final class Indexing implements Sweep.Watcher {
    private final Supplier<MainWindow> window;
    private final Background background;
    private final Notices notices;
    private final Runnable stop;

    Indexing(Supplier<MainWindow> window, Background background, Notices notices, Runnable stop) {
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
                window.get().foundMore();
            }
        });
    }

    @Override
    public void remark(String words) {
        background.onScreen(() -> notices.note(words));
    }
}
