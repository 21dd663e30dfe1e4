package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.model.Session;
import app.primed.ui.MarkdownHighlighter;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/// Where the open note has code, for an editor that may be a moment ahead of the last reading. Lines are 0-based.
final class NoteFences {
    private final IntSupplier lineCount;
    private List<MarkdownHighlighter.Fence> all = List.of();
    /// How many lines the last reading had, and the first line changed since.
    private int linesRead = 1;
    private int firstEdited = Integer.MAX_VALUE;

    /// @param lineCount how many lines the editor has now
    NoteFences(IntSupplier lineCount) {
        this.lineCount = lineCount;
    }

    /// A reading's fences.
    static List<MarkdownHighlighter.Fence> of(Session session) {
        return new Converted(session.fences());
    }

    List<MarkdownHighlighter.Fence> all() {
        return all;
    }

    void show(Session session) {
        all = of(session);
        linesRead = session.source().lines().size();
        if (linesRead == lineCount.getAsInt()) {
            firstEdited = Integer.MAX_VALUE;
        }
    }

    void edited(int line) {
        firstEdited = Math.min(firstEdited, line);
    }

    /// Whether a line belongs to a fence, its marks included.
    boolean covers(int line) {
        return at(line).isPresent();
    }

    /// Whether a line is between the marks of a fence.
    boolean isInside(int line) {
        return inside(line).isPresent();
    }

    boolean isPython(int line) {
        return inside(line).filter(MarkdownHighlighter.Fence::python).isPresent();
    }

    /// Whether a line is the first or last mark of a fence.
    boolean isMark(int line) {
        int read = lineAsRead(line);
        return at(line).filter(fence -> fence.first() == read || fence.last() == read).isPresent();
    }

    private Optional<MarkdownHighlighter.Fence> inside(int line) {
        int read = lineAsRead(line);
        return at(line).filter(fence -> fence.first() < read && read < fence.last());
    }

    private Optional<MarkdownHighlighter.Fence> at(int line) {
        return Optional.ofNullable(MarkdownHighlighter.at(all, lineAsRead(line)));
    }

    /// The line's number in the last reading. New lines count as the first of them.
    int lineAsRead(int line) {
        int added = lineCount.getAsInt() - linesRead;
        if (added == 0 || line <= firstEdited) {
            return line;
        }
        return added > 0 && line <= firstEdited + added ? firstEdited : line - added;
    }

    /// A reading's fences as the highlighter takes them, each made when needed: a note may have thousands.
    private static final class Converted extends AbstractList<MarkdownHighlighter.Fence> {
        private final List<Fence> fences;

        Converted(List<Fence> fences) {
            this.fences = fences;
        }

        @Override
        public MarkdownHighlighter.Fence get(int number) {
            var fence = fences.get(number);
            return new MarkdownHighlighter.Fence(
                    fence.range().line() - 1, fence.range().endLine() - 1, fence.python());
        }

        @Override
        public int size() {
            return fences.size();
        }
    }
}
