package app.primed.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The steps at which each line was about to run, and those of `breakpoint()` calls. Adding a step takes constant time,
/// a query logarithmic time.
public final class LineIndex {
    private final List<IntList> byLine = new ArrayList<>();
    private final IntList marked = new IntList();

    void add(Step step) {
        if (step.kind() == StepKind.BREAKPOINT) {
            marked.add(step.index());
        } else if (step.kind() == StepKind.LINE && step.line() > 0) {
            while (byLine.size() <= step.line()) {
                byLine.add(new IntList());
            }
            byLine.get(step.line()).add(step.index());
        }
    }

    void trim() {
        byLine.forEach(IntList::trim);
    }

    /// The first step after `step` at which a 1-based line was about to run.
    public int next(int line, int step) {
        return known(line) ? byLine.get(line).after(step, IntList.NOT_FOUND) : IntList.NOT_FOUND;
    }

    /// The last step before `step` at which a 1-based line was about to run.
    public int previous(int line, int step) {
        return known(line) ? byLine.get(line).before(step, IntList.NOT_FOUND) : IntList.NOT_FOUND;
    }

    /// The first step after `step` at one of the lines, or at a `breakpoint()`.
    public int nextStop(Collection<Integer> lines, int step) {
        var found = marked.after(step, IntList.NOT_FOUND);
        for (var line : lines) {
            var there = next(line, step);
            found = there != IntList.NOT_FOUND && (found == IntList.NOT_FOUND || there < found) ? there : found;
        }
        return found;
    }

    /// The last step before `step` at one of the lines, or at a `breakpoint()`.
    public int previousStop(Collection<Integer> lines, int step) {
        return lines.stream()
                .mapToInt(line -> previous(line, step))
                .reduce(marked.before(step, IntList.NOT_FOUND), Math::max);
    }

    private boolean known(int line) {
        return line > 0 && line < byLine.size();
    }
}
