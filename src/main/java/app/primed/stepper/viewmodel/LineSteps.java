package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Step;
import app.primed.stepper.model.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// At which steps each line was about to run, and where `breakpoint()` marked the run. Built once a step in constant
/// time, asked in logarithmic time.
final class LineSteps {
    private static final int NOWHERE = RunIndex.NOWHERE;

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

    /// The first step after `step` at which a 1-based line was about to run.
    int next(int line, int step) {
        return known(line) ? byLine.get(line).after(step, NOWHERE) : NOWHERE;
    }

    /// The last one before it.
    int previous(int line, int step) {
        return known(line) ? byLine.get(line).before(step, NOWHERE) : NOWHERE;
    }

    /// The first step after `step` at one of the lines, or at a `breakpoint()`.
    int nextStop(Collection<Integer> lines, int step) {
        var found = marked.after(step, NOWHERE);
        for (var line : lines) {
            var there = next(line, step);
            found = there != NOWHERE && (found == NOWHERE || there < found) ? there : found;
        }
        return found;
    }

    /// The last one before it.
    int previousStop(Collection<Integer> lines, int step) {
        return lines.stream()
                .mapToInt(line -> previous(line, step))
                .reduce(marked.before(step, NOWHERE), Math::max);
    }

    private boolean known(int line) {
        return line > 0 && line < byLine.size();
    }
}
