package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import app.primed.trace.ProgramState;
import app.primed.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The values shown beside the lines: those of the running frame and of the selected object, each at the line that
/// bound it. If both frames have a value at a line, that of the selected object is shown.
final class LineValues {
    /// Maximum number of names beside a line; the rest are in the list of variables.
    private static final int NAMED = 4;
    private static final int LONGEST = 28;
    /// Values that the timeline shows.
    private static final List<String> SHOWN_ON_TIMELINE = List.of("<generator ", "<coroutine ", "<async_generator ");

    private LineValues() {}

    static List<LineValue> at(Step step, ProgramState programState, int object) {
        Map<Integer, List<LocalVariable>> byLine = new TreeMap<>();
        programState.frames().stream()
                .filter(frame -> object >= 0 && frame.object() == object)
                .findFirst()
                .ifPresent(frame -> collect(frame, byLine));
        programState.frames().stream()
                .filter(frame -> frame.id() == step.frame() && (object < 0 || frame.object() != object))
                .findFirst()
                .ifPresent(frame -> collect(frame, byLine));
        return byLine.entrySet().stream()
                .map(entry -> lineValue(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void collect(Frame frame, Map<Integer, List<LocalVariable>> byLine) {
        Map<Integer, List<LocalVariable>> own = new TreeMap<>();
        for (var local : frame.locals()) {
            if (local.line() > 0 && FrameLocals.isData(local)
                    && SHOWN_ON_TIMELINE.stream().noneMatch(local.value()::startsWith)) {
                own.computeIfAbsent(local.line(), _ -> new ArrayList<>()).add(local);
            }
        }
        own.forEach(byLine::putIfAbsent);
    }

    private static LineValue lineValue(int line, List<LocalVariable> locals) {
        var words = locals.stream()
                .limit(NAMED)
                .map(local -> local.name() + " = " + shorten(local.value()))
                .toList();
        var text = String.join("   ", words) + (locals.size() > NAMED ? "   …" : "");
        return new LineValue(line, text, locals.stream().anyMatch(LocalVariable::changed));
    }

    private static String shorten(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
