package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Ending;
import app.primed.stepper.model.Frame;
import app.primed.stepper.model.LifeState;
import app.primed.stepper.model.Moment;
import app.primed.stepper.model.Step;
import app.primed.stepper.model.StepKind;
import app.primed.stepper.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What to see beside the lines of the program at a step: at most one mark a line.
final class LineMarks {
    /// Names written out beside a line; further ones are counted.
    private static final int NAMED = 3;

    private LineMarks() {}

    static List<LineMark> at(Trace trace, Step step, Moment moment) {
        Map<Integer, List<Frame>> byLine = moment.frames().stream()
                .filter(frame -> frame.line() > 0)
                .collect(Collectors.groupingBy(Frame::line, TreeMap::new, Collectors.toList()));
        var marks = new ArrayList<LineMark>();
        byLine.forEach((line, frames) -> marks.add(mark(trace, step, moment, line, frames)));
        trace.ending()
                .filter(ending -> ending.how() == Ending.How.ERROR && ending.line() > 0)
                .filter(_ -> step.index() >= trace.size() - 1 || step.kind() == StepKind.END)
                .ifPresent(ending -> {
                    marks.removeIf(mark -> mark.line() == ending.line());
                    marks.add(new LineMark(ending.line(), LineMark.Kind.ERROR, ending.message()));
                });
        return List.copyOf(marks);
    }

    private static LineMark mark(Trace trace, Step step, Moment moment, int line, List<Frame> frames) {
        var kind = frames.stream().map(frame -> kind(step, moment, frame)).max(Enum::compareTo).orElseThrow();
        var resting = names(trace, moment, frames, LineMark.Kind.SUSPENDED, step);
        var running = names(trace, moment, frames, LineMark.Kind.RUNNING, step);
        var text = new ArrayList<String>();
        if (!running.isEmpty()) {
            text.add(listed(running) + (running.size() == 1 ? " runs here" : " run here"));
        } else if (kind == LineMark.Kind.CALLER) {
            text.add("caller");
        }
        if (!resting.isEmpty()) {
            text.add(listed(resting) + (resting.size() == 1 ? " is here" : " are here"));
        }
        return new LineMark(line, kind, String.join(" · ", text));
    }

    private static List<String> names(
            Trace trace, Moment moment, List<Frame> frames, LineMark.Kind kind, Step step) {
        return frames.stream()
                .filter(frame -> frame.object() >= 0 && kind(step, moment, frame) == kind)
                .map(frame -> trace.objects().get(frame.object()).variable())
                .toList();
    }

    private static String listed(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }

    private static LineMark.Kind kind(Step step, Moment moment, Frame frame) {
        if (frame.object() >= 0 && frame.object() < moment.states().size()) {
            return moment.states().get(frame.object()) == LifeState.RUNNING
                    ? LineMark.Kind.RUNNING
                    : LineMark.Kind.SUSPENDED;
        }
        var here = frame.id() == step.frame();
        return here || step.kind() == StepKind.END ? LineMark.Kind.CURRENT : LineMark.Kind.CALLER;
    }
}
