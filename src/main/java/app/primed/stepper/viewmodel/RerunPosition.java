package app.primed.stepper.viewmodel;

import app.primed.trace.Step;
import app.primed.trace.Trace;
import java.util.List;

/// Keeps the place when a program is changed and run again: both runs are followed as long as the same thing
/// happens on the same text, up to the old place at most. A change further down leaves the place as it was; a
/// change before it leads to the first step that differs.
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

    /// Goes on comparing, as far as the new run has come.
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
