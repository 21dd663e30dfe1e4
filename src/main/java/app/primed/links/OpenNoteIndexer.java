package app.primed.links;

import app.primed.notebook.model.Session;
import app.primed.platform.Background;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Indexes the open notes while it is typed: at once if that is quick; a long note so rarely that it takes at most a
/// tenth of one processor.
public final class OpenNoteIndexer {
    private static final long QUICK_MILLIS = 20;
    private static final long SHARE = 10;
    private static final long LONGEST_MILLIS = 10_000;

    private final NoteSearch search;
    private final Background background;
    private final Consumer<? super Throwable> tell;
    private final Map<Path, Session> waiting = new LinkedHashMap<>();
    private boolean busy;

    /// @param tell receives failures
    public OpenNoteIndexer(NoteSearch search, Background background, Consumer<? super Throwable> tell) {
        this.search = search;
        this.background = background;
        this.tell = tell;
    }

    /// Call on the FX thread.
    public void update(Path note, Session session) {
        waiting.put(note, session);
        if (!busy) {
            next();
        }
    }

    private void next() {
        busy = !waiting.isEmpty();
        if (!busy) {
            return;
        }
        var note = waiting.keySet().iterator().next();
        var session = Objects.requireNonNull(waiting.remove(note));
        background.submit("search-typed", () -> {
            long from = System.nanoTime();
            search.putTyped(note, session);
            return (System.nanoTime() - from) / 1_000_000;
        }, took -> {
            if (took < QUICK_MILLIS) {
                next();
            } else {
                background.later("search-typed", Math.min(LONGEST_MILLIS, took * SHARE), this::next);
            }
        }, failure -> {
            busy = false;
            tell.accept(failure);
        });
    }
}
