package app.primed.stepper.viewmodel;

import app.primed.stepper.model.RunLimits;
import app.primed.trace.ObjectKind;
import app.primed.trace.RunEnd;
import app.primed.trace.TimeText;
import app.primed.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;

/// The texts of the status bar and of the notice above the code.
final class RunStatusText {
    static final String KEYS = "← → step · Y next yield · S next state change · Space play";

    private static final String KEPT = "All steps until then are here.";
    private static final String FIXED = " No setting raises this limit: give the program less to do.";

    static final String EDIT_KEYS = "Ctrl Enter run · Escape back to the run";

    private RunStatusText() {}

    static String running(int steps) {
        return steps == 0 ? "Starting Python…" : "Running… %s recorded".formatted(counted(steps, "step"));
    }

    static String recorded(Trace trace, String engine, RunLimits limits, Duration took) {
        var parts = new ArrayList<String>();
        parts.add("Recorded %s in %s".formatted(counted(trace.size(), "step"), time(took)));
        if (trace.waited() > 0) {
            parts.add("skipped %s of waiting".formatted(TimeText.of(trace.waited())));
        }
        parts.add(objects(trace));
        parts.add("sandbox: %s, %d MB, %s"
                .formatted(stops(engine), limits.memoryBytes() >> 20, time(limits.wallClock())));
        return String.join("  ·  ", parts);
    }

    static String watched(Trace trace) {
        return counted(trace.size(), "step") + " recorded earlier  ·  " + objects(trace);
    }

    /// Why the run stopped early, in a sentence; empty if it did not.
    static String ending(RunEnd ending, RunLimits limits) {
        var at = ending.line() > 0 ? " at line " + ending.line() : "";
        var message = ending.message();
        return switch (ending.reason()) {
            case FINISHED -> "";
            case ERROR -> message.isEmpty() ? "The program failed" + at : "Line " + ending.line() + ": " + message;
            case STEP_CAP -> "Stopped%s after %s, the most Primed records. ".formatted(
                    at, counted(limits.steps(), "step")) + KEPT + FIXED;
            case TIME -> message.contains("processor")
                    ? "Stopped%s: the program used all the processor time it is allowed, %s. "
                            .formatted(at, time(limits.cpu())) + KEPT + FIXED
                    : "Stopped%s: the program was still running after %s. "
                            .formatted(at, time(limits.wallClock())) + KEPT
                            + (limits.realTime()
                                    ? " Turn on Skip waits in the settings, so that waits take no time."
                                    : FIXED);
            case MEMORY -> "Stopped%s: the program wanted more than %d MB of memory."
                    .formatted(at, limits.memoryBytes() >> 20) + FIXED;
            case OUTPUT -> "Stopped%s: the program printed more than %d KB."
                    .formatted(at, limits.outputBytes() >> 10) + FIXED;
            case KILLED -> message.isEmpty() ? "Stopped%s. ".formatted(at) + KEPT : message;
        };
    }

    /// Why a program that is run again did not reach a step that it had reached before.
    static String tooSlowAgain(RunLimits limits) {
        return ("The time limit of %s ended the program before it reached this step again. Try again, or go to an earlier "
                + "step.").formatted(time(limits.wallClock()));
    }

    /// What the sandbox prevents, given the layers that are active.
    private static String stops(String engine) {
        if (engine.contains("landlock") && engine.contains("seccomp")) {
            return "no network, no files";
        }
        if (engine.contains("seccomp")) {
            return "no network, changes no files, but yours are guarded from reading by the audit hook only: "
                    + "not a boundary";
        }
        return "only the audit hook holds here: it stops accidents and is not a boundary";
    }

    private static String objects(Trace trace) {
        var parts = new ArrayList<String>();
        for (var kind : ObjectKind.values()) {
            var count = trace.objects().stream().filter(o -> o.kind() == kind).count();
            if (count > 0) {
                parts.add(counted(count, kind.word().replace('_', ' ')));
            }
        }
        return parts.isEmpty() ? "no generators" : String.join(", ", parts);
    }

    static String counted(long number, String thing) {
        return String.format(Locale.ROOT, "%,d", number) + " " + thing + (number == 1 ? "" : "s");
    }

    private static String time(Duration time) {
        return time.toMillis() < 1000 || time.toMillis() % 1000 != 0 && time.toMillis() < 10_000
                ? time.toMillis() + " ms"
                : time.toSeconds() + " s";
    }
}
