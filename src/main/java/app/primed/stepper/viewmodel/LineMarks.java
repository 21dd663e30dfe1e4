package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.ProgramState;
import app.primed.trace.RunEnd;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The marks beside the lines of the program at a step, at most one a line.
final class LineMarks {
    /// Maximum number of names beside a line; the rest are counted.
    private static final int NAMED = 3;

    private LineMarks() {}

    static List<LineMark> at(Trace trace, Step step, ProgramState programState) {
        Map<Integer, List<Frame>> byLine = programState.frames().stream()
                .filter(frame -> frame.line() > 0)
                .collect(Collectors.groupingBy(Frame::line, TreeMap::new, Collectors.toList()));
        var marks = new ArrayList<LineMark>();
        byLine.forEach((line, frames) -> marks.add(mark(trace, step, programState, line, frames)));
        trace.end()
                .filter(ending -> ending.reason() == RunEnd.Reason.ERROR && ending.line() > 0)
                .filter(_ -> step.index() >= trace.size() - 1 || step.kind() == StepKind.END)
                .ifPresent(ending -> {
                    marks.removeIf(mark -> mark.line() == ending.line());
                    marks.add(new LineMark(ending.line(), LineMark.Kind.ERROR, ending.message()));
                });
        return List.copyOf(marks);
    }

    private static LineMark mark(Trace trace, Step step, ProgramState programState, int line, List<Frame> frames) {
        var kind = frames.stream().map(frame -> kind(step, programState, frame)).max(Enum::compareTo).orElseThrow();
        var text = new ArrayList<String>();
        for (var frame : frames) {
            if (kind(step, programState, frame) == LineMark.Kind.RUNNING) {
                text.add(running(trace, programState, frame));
            }
        }
        if (kind == LineMark.Kind.CALLER) {
            text.add("caller");
        }
        add(text, names(trace, programState, frames, LineMark.Kind.SUSPENDED, step), " is here", " are here");
        add(text, names(trace, programState, frames, LineMark.Kind.CLOSED, step), " ended here", " ended here");
        return new LineMark(line, kind, String.join(" · ", text));
    }

    /// Describes a running generator: at the top of its thread's stack, delegating to another, or waiting for a call.
    private static String running(Trace trace, ProgramState programState, Frame frame) {
        var name = trace.objects().get(frame.object()).variable();
        var delegate = programState.delegates().get(frame.object());
        if (delegate >= 0) {
            return name + " delegates to " + trace.objects().get(delegate).variable();
        }
        var top = programState.frames().stream()
                .filter(f -> f.active() && f.thread() == frame.thread())
                .reduce((_, last) -> last);
        return name + (top.filter(f -> f.id() == frame.id()).isPresent() ? " runs here" : " waits here");
    }

    private static void add(List<String> text, List<String> names, String one, String more) {
        if (!names.isEmpty()) {
            text.add(listed(names) + (names.size() == 1 ? one : more));
        }
    }

    private static List<String> names(
            Trace trace, ProgramState programState, List<Frame> frames, LineMark.Kind kind, Step step) {
        return frames.stream()
                .filter(frame -> frame.object() >= 0 && kind(step, programState, frame) == kind)
                .map(frame -> trace.objects().get(frame.object()).variable())
                .toList();
    }

    private static String listed(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }

    private static LineMark.Kind kind(Step step, ProgramState programState, Frame frame) {
        if (frame.object() >= 0 && frame.object() < programState.states().size()) {
            return switch (programState.states().get(frame.object())) {
                case RUNNING -> LineMark.Kind.RUNNING;
                case CREATED, SUSPENDED -> LineMark.Kind.SUSPENDED;
                case CLOSED -> LineMark.Kind.CLOSED;
            };
        }
        var here = frame.id() == step.frame();
        return here || step.kind() == StepKind.END ? LineMark.Kind.CURRENT : LineMark.Kind.CALLER;
    }
}
