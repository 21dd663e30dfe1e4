package app.primed.stepper.viewmodel;

import app.primed.trace.RunEnd;
import app.primed.trace.ScriptedTrace;
import app.primed.trace.StepKind;

/// Runs written down by hand.
public final class Runs {
    public static final String AVERAGER = """
            from inspect import getgeneratorstate

            def averager():
                total, count, average = 0.0, 0, None
                while True:
                    term = yield average
                    total += term
                    count += 1
                    average = total / count

            avg = averager()
            next(avg)
            print(avg.send(10))
            print(avg.send(30))
            avg.close()
            print(getgeneratorstate(avg))
            """;

    public static final RunEnd FINISHED = new RunEnd(RunEnd.Reason.FINISHED, "", 0);

    private Runs() {}

    /// The averager, step by step. Its yields are the steps 11, 20 and 30.
    public static ScriptedTrace averager() {
        var run = averagerUntilPrimed();
        send(run, 13, "10", "10.0", "0.0", "0", "None", "10.0", "1", "10.0");
        send(run, 14, "30", "20.0", "10.0", "1", "10.0", "40.0", "2", "20.0");
        run.line(0, 15);
        run.happen(StepKind.CLOSING, 0, 6, "");
        run.happen(StepKind.RAISED, 0, 6, "GeneratorExit");
        run.line(0, 16);
        run.add(StepKind.ASKED, 16, 0, 0, 0, "GEN_CLOSED");
        run.print(16, "GEN_CLOSED");
        return run.end(FINISHED);
    }

    /// The first twelve steps.
    public static ScriptedTrace averagerUntilPrimed() {
        var run = new ScriptedTrace(AVERAGER);
        run.line(0, 1).line(0, 3).set(0, "averager", "<function averager>").line(0, 11);
        run.create("averager", "avg", 3, 11);
        run.set(0, "avg", "<generator averager>").line(0, 12);
        run.happen(StepKind.RESUMED, 0, 3, "None").line(1, 4);
        run.set(1, "total", "0.0").set(1, "count", "0").set(1, "average", "None");
        run.line(1, 5).line(1, 6).line(1, 6).line(1, 6);
        return run.happen(StepKind.YIELDED, 0, 6, "None");
    }

    private static void send(
            ScriptedTrace run, int line, String sent, String given, String total, String count, String average,
            String totalNow, String countNow, String averageNow) {
        run.line(0, line);
        run.happen(StepKind.RESUMED, 0, 6, sent);
        run.set(1, "term", sent).line(1, 7);
        run.set(1, "total", totalNow).line(1, 8);
        run.set(1, "count", countNow).line(1, 9);
        run.set(1, "average", averageNow).line(1, 5);
        run.line(1, 6).line(1, 6);
        run.happen(StepKind.YIELDED, 0, 6, given);
        run.print(line, given);
    }

    /// Two generators that take turns for at least `steps` steps.
    public static ScriptedTrace pingPong(int steps) {
        var run = new ScriptedTrace("a = ping()\nb = ping()\nwhile True:\n    next(a)\n    next(b)\n");
        run.line(0, 1).create("ping", "a", 1, 1).line(0, 2).create("ping", "b", 1, 2);
        while (run.size() < steps) {
            for (var object = 0; object < 2; object++) {
                run.line(0, 4 + object);
                run.happen(StepKind.RESUMED, object, 1, "None").line(object + 1, 2);
                run.happen(StepKind.YIELDED, object, 2, Integer.toString(run.size()));
            }
        }
        return run.end(FINISHED);
    }
}
