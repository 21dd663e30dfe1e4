package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import app.primed.trace.ProgramState;
import app.primed.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The values to read beside the lines: those of the frame that runs and of the selected object, at the line that
/// bound each. Where both frames are of one function, the selected object is told.
final class LineValues {
    /// Names shown beside a line; further ones are in the list of variables.
    private static final int NAMED = 4;
    private static final int LONGEST = 28;
    /// Of these the lanes tell.
    private static final List<String> SHOWN_ON_TIMELINE = List.of("<generator ", "<coroutine ", "<async_generator ");

    private LineValues() {}

    static List<LineValue> at(Step step, ProgramState moment, int object) {
        Map<Integer, List<LocalVariable>> byLine = new TreeMap<>();
        moment.frames().stream()
                .filter(frame -> object >= 0 && frame.object() == object)
                .findFirst()
                .ifPresent(frame -> collect(frame, byLine));
        moment.frames().stream()
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
            if (local.line() > 0 && RunRecording.isData(local)
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
