package app.primed.stepper.viewmodel;

import app.primed.trace.RunIndex;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/// What a run has printed up to a step, with the lines that the user typed in their places, as in a terminal.
final class OutputText {
    /// Maximum number of printed characters shown; earlier output is visible at earlier steps.
    static final int MOST = 20_000;

    private final Trace trace;
    private final RunIndex index;
    /// How much was printed before each typed line.
    private final List<Integer> printedBefore = new ArrayList<>();

    OutputText(Trace trace, RunIndex index) {
        this.trace = trace;
        this.index = index;
    }

    /// @param printed characters printed up to the step
    List<OutputPart> at(int step, int printed) {
        var parts = new LinkedList<OutputPart>();
        var first = Math.max(0, printed - MOST);
        var end = printed;
        for (var n = index.inputsUpTo(step) - 1; n >= 0 && printedBefore(n) >= first; n--) {
            addPrinted(parts, printedBefore(n), end);
            parts.addFirst(new OutputPart(trace.step(index.inputStep(n)).text() + "\n", true));
            end = printedBefore(n);
        }
        addPrinted(parts, first, end);
        return List.copyOf(parts);
    }

    private void addPrinted(LinkedList<OutputPart> parts, int from, int to) {
        if (from < to) {
            parts.addFirst(new OutputPart(trace.output(from, to), false));
        }
    }

    private int printedBefore(int n) {
        while (printedBefore.size() <= n) {
            printedBefore.add(trace.at(index.inputStep(printedBefore.size())).outputLength());
        }
        return printedBefore.get(n);
    }
}
