package app.primed.notebook.view;

import app.primed.notebook.viewmodel.NoteFolds;
import app.primed.ui.CodeEditor;
import app.primed.ui.Folding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Keeps what the user folded in a note's text, and folds it again when the note is opened. A fold is known by the words
/// of its first line, and by which of the lines with these words it is.
final class RememberedFolds {
    private static final int LONGEST = 80;

    private final CodeEditor editor;
    private final Folding folding;
    private final NoteFolds folds;
    private final Supplier<List<Folding.Range>> ranges;
    private boolean opening;

    RememberedFolds(CodeEditor editor, Folding folding, NoteFolds folds, Supplier<List<Folding.Range>> ranges) {
        this.editor = editor;
        this.folding = folding;
        this.folds = folds;
        this.ranges = ranges;
        folding.addOnChange(this::remember);
    }

    /// Another text comes into the editor. What is unfolded by that is not the user's doing.
    void opening() {
        opening = true;
    }

    /// Folds what was folded in the note, once its ranges are known. Where the caret is stays visible.
    void restore() {
        if (!opening) {
            return;
        }
        var wanted = folds.all();
        int caret = editor.area().getCurrentParagraph();
        if (!wanted.isEmpty()) {
            each((range, name) -> {
                if (wanted.contains(name) && (caret <= range.first() || caret > range.last())) {
                    folding.fold(range.first());
                }
            });
        }
        opening = false;
    }

    private void remember() {
        if (opening) {
            return;
        }
        var names = new LinkedHashSet<String>();
        each((range, name) -> {
            if (folding.isFolded(range.first())) {
                names.add(name);
            }
        });
        folds.set(names);
    }

    private void each(BiConsumer<Folding.Range, String> action) {
        Map<String, Integer> seen = new HashMap<>();
        for (var range : ranges.get()) {
            var line = editor.line(range.first()).strip().replace('\t', ' ');
            var words = line.substring(0, Math.min(LONGEST, line.length()));
            action.accept(range, words + " " + seen.merge(words, 1, Integer::sum));
        }
    }
}
