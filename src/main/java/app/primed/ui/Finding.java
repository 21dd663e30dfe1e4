package app.primed.ui;

import app.primed.ui.Query.Place;
import app.primed.ui.Query.Result;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Looks for a query in an editor's text, away from the screen: an expression that never ends ends after two seconds,
/// and sooner where another is looked for. What was found is marked in the lines in sight.
final class Finding {
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final CodeEditor editor;
    private final Consumer<Result> found;
    private Query query = new Query("", false, false, false);
    private List<Place> places = List.of();
    private @Nullable Thread looking;

    /// @param found told on the screen's thread
    Finding(CodeEditor editor, Consumer<Result> found) {
        this.editor = editor;
        this.found = found;
        editor.addMarks(this::marks);
    }

    Query query() {
        return query;
    }

    /// What was found, in order.
    List<Place> places() {
        return places;
    }

    void look(Query wanted) {
        query = wanted;
        stop();
        var text = editor.text();
        looking = Thread.ofVirtual().name("find").start(() -> {
            var me = Thread.currentThread();
            var result = wanted.in(text, System.nanoTime() + PATIENCE_NANOS);
            Platform.runLater(() -> {
                if (looking == me) {
                    looking = null;
                    places = result.places();
                    editor.restyle();
                    found.accept(result);
                }
            });
        });
    }

    /// Nothing is looked for or marked any more.
    void over() {
        stop();
        query = new Query("", false, false, false);
        places = List.of();
        editor.restyle();
    }

    boolean busy() {
        return looking != null;
    }

    private void stop() {
        var before = looking;
        looking = null;
        if (before != null) {
            before.interrupt();
        }
    }

    /// The number of the first place that starts at an offset or later; as many as there are where none does.
    int firstFrom(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The number of the place that is selected, if one is.
    Optional<Integer> selected() {
        var selection = editor.area().getSelection();
        int at = firstFrom(selection.getStart());
        return at < places.size() && places.get(at).start() == selection.getStart()
                && places.get(at).end() == selection.getEnd() ? Optional.of(at) : Optional.empty();
    }

    private List<CodeEditor.Mark> marks(int line) {
        if (places.isEmpty()) {
            return List.of();
        }
        int start = editor.area().getAbsolutePosition(line, 0);
        int end = start + editor.area().getParagraphLength(line);
        int first = Math.max(0, firstFrom(start) - 1);
        var marks = new java.util.ArrayList<CodeEditor.Mark>();
        for (int i = first; i < places.size() && places.get(i).start() < end; i++) {
            if (places.get(i).end() > start) {
                marks.add(new CodeEditor.Mark(
                        Math.max(0, places.get(i).start() - start), places.get(i).end() - start, "found"));
            }
        }
        return marks;
    }
}
