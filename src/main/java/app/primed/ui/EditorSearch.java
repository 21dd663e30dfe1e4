package app.primed.ui;

import app.primed.ui.TextQuery.Match;
import app.primed.ui.TextQuery.Result;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Searches an editor's text off the FX thread. A search ends after two seconds, or when another one starts. Matches are
/// highlighted in the visible lines.
final class EditorSearch {
    static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final CodeEditor editor;
    private final Consumer<Result> onResult;
    private TextQuery query = new TextQuery("", false, false, false);
    private List<Match> matches = List.of();
    private @Nullable Thread searching;

    /// @param found receives the result on the FX thread
    EditorSearch(CodeEditor editor, Consumer<Result> found) {
        this.editor = editor;
        this.onResult = found;
        editor.addMarks(this::marks);
    }

    TextQuery query() {
        return query;
    }

    /// The matches, in order.
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

    /// Ends the search and removes the highlights.
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

    /// The index of the first match at or after an offset; the number of matches if there is none.
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

    /// The index of the selected match, if a match is selected.
    Optional<Integer> selected() {
        var selection = editor.area().getSelection();
        int at = firstFrom(selection.getStart());
        return at < matches.size() && matches.get(at).start() == selection.getStart()
                && matches.get(at).end() == selection.getEnd() ? Optional.of(at) : Optional.empty();
    }

    private List<EditorMark> marks(int line) {
        if (matches.isEmpty()) {
            return List.of();
        }
        int start = editor.area().getAbsolutePosition(line, 0);
        int end = start + editor.area().getParagraphLength(line);
        int first = Math.max(0, firstFrom(start) - 1);
        var marks = new java.util.ArrayList<EditorMark>();
        for (int i = first; i < matches.size() && matches.get(i).start() < end; i++) {
            if (matches.get(i).end() > start) {
                marks.add(new EditorMark(
                        Math.max(0, matches.get(i).start() - start), matches.get(i).end() - start, "found"));
            }
        }
        return marks;
    }
}
