package app.primed.stepper.viewmodel;

import app.primed.trace.Step;
import app.primed.trace.Trace;
import java.util.List;

/// Finds the position in a changed program's new run: the first step that differs from the old run, but not after the
/// old position.
final class RerunPosition {
    private final Trace before;
    private final List<String> linesBefore;
    private final int wanted;
    private int agreed;
    private boolean settled;

    RerunPosition(Trace before, int wanted) {
        this.before = before;
        this.wanted = wanted;
        linesBefore = before.source().lines().toList();
    }

    /// Compares further steps of the new run.
    ///
    /// @return the step to show now
    int update(Trace now, int size) {
        var lines = now.source().lines().toList();
        while (!settled && agreed < wanted && agreed + 1 < size) {
            agreed++;
            settled = !same(before.step(agreed), linesBefore, now.step(agreed), lines);
        }
        settled |= agreed >= wanted;
        return Math.min(agreed, size - 1);
    }

    boolean settled() {
        return settled;
    }

    private static boolean same(Step one, List<String> lines, Step other, List<String> otherLines) {
        return one.kind() == other.kind()
                && one.object() == other.object()
                && text(lines, one.line()).equals(text(otherLines, other.line()));
    }

    private static String text(List<String> lines, int line) {
        return line > 0 && line <= lines.size() ? lines.get(line - 1).strip() : "";
    }
}
