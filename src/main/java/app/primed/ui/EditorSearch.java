package app.primed.ui;

import app.primed.ui.TextQuery.Match;
import app.primed.ui.TextQuery.Result;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Looks for a query in an editor's text, away from the screen: an expression that never ends ends after two seconds,
/// and sooner where another is looked for. What was found is marked in the lines in sight.
final class EditorSearch {
    static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final CodeEditor editor;
    private final Consumer<Result> onResult;
    private TextQuery query = new TextQuery("", false, false, false);
    private List<Match> matches = List.of();
    private @Nullable Thread searching;

    /// @param found told on the screen's thread
    EditorSearch(CodeEditor editor, Consumer<Result> found) {
        this.editor = editor;
        this.onResult = found;
        editor.addMarks(this::marks);
    }

    TextQuery query() {
        return query;
    }

    /// What was found, in order.
    List<Match> matches() {
        return matches;
    }

    void search(TextQuery wanted) {
        query = wanted;
        cancel();
        var text = editor.text();
        searching = Thread.ofVirtual().name("find").start(() -> {
            var me = Thread.currentThread();
            var result = wanted.findIn(text, System.nanoTime() + TIMEOUT_NANOS);
            Platform.runLater(() -> {
                if (searching == me) {
                    searching = null;
                    matches = result.matches();
                    editor.restyle();
                    onResult.accept(result);
                }
            });
        });
    }

    /// Nothing is looked for or marked any more.
    void clear() {
        cancel();
        query = new TextQuery("", false, false, false);
        matches = List.of();
        editor.restyle();
    }

    boolean isSearching() {
        return searching != null;
    }

    private void cancel() {
        var before = searching;
        searching = null;
        if (before != null) {
            before.interrupt();
        }
    }

    /// The number of the first place that starts at an offset or later; as many as there are where none does.
    int firstFrom(int offset) {
        int low = 0;
        int high = matches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.get(middle).start() < offset) {
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
        return at < matches.size() && matches.get(at).start() == selection.getStart()
                && matches.get(at).end() == selection.getEnd() ? Optional.of(at) : Optional.empty();
    }

    private List<CodeEditor.Mark> marks(int line) {
        if (matches.isEmpty()) {
            return List.of();
        }
        int start = editor.area().getAbsolutePosition(line, 0);
        int end = start + editor.area().getParagraphLength(line);
        int first = Math.max(0, firstFrom(start) - 1);
        var marks = new java.util.ArrayList<CodeEditor.Mark>();
        for (int i = first; i < matches.size() && matches.get(i).start() < end; i++) {
            if (matches.get(i).end() > start) {
                marks.add(new CodeEditor.Mark(
                        Math.max(0, matches.get(i).start() - start), matches.get(i).end() - start, "found"));
            }
        }
        return marks;
    }
}
