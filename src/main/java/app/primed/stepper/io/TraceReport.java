package app.primed.stepper.io;

import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import app.primed.trace.TracedObject;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The output of `primed trace FILE`: one JSON object for a finished run.
public final class TraceReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final double SECOND = 1e6;

    private TraceReport() {}

    /// `engine`, `steps` (count), `ended`, `exitCode` if the program ended by itself, `message` and `line` if it did not
    /// simply finish, `time` (the program's, in seconds) if at least a millisecond, `waited` if waits took no time,
    /// `stdout`, `stderr`, if anything was written to the latter `output` (both, in order), `objects`.
    ///
    /// @param everyStep whether to add `trace`, the list of every step, and for each object when it was `created`, how
    ///     it `ended` and its `task`
    public static ObjectNode of(Trace trace, boolean everyStep) {
        var report = JSON.createObjectNode();
        report.put("engine", trace.engine());
        report.put("steps", trace.size());
        trace.end().ifPresent(ending -> {
            report.put("ended", ending.reason().word());
            ending.exitCode().ifPresent(code -> report.put("exitCode", code));
            if (!ending.message().isEmpty()) {
                report.put("message", ending.message());
                report.put("line", ending.line());
            }
        });
        var time = trace.size() == 0 ? 0 : trace.timeAt(trace.size() - 1);
        putSeconds(report, "time", time);
        putSeconds(report, "waited", trace.waited());
        report.put("stdout", trace.stdout());
        var stderr = stderr(trace);
        report.put("stderr", stderr);
        if (!stderr.isEmpty()) {
            report.put("output", trace.output());
        }
        var objects = report.putArray("objects");
        var nodes = trace.objects().stream().map(object -> object(objects, trace, object)).toList();
        for (int i = 0; i < trace.size(); i++) {
            var step = trace.step(i);
            if (step.object() == Trace.NONE) {
                continue;
            }
            var node = nodes.get(step.object());
            if (step.kind() == StepKind.RESUMED && !step.text().equals("None")) {
                node.withArray("sent").add(step.text());
            } else if (step.kind() == StepKind.YIELDED) {
                node.withArray("yielded").add(step.text());
            }
        }
        if (everyStep) {
            for (var object : trace.objects()) {
                var node = nodes.get(object.id());
                node.put("created", object.createdLine());
                node.put("ended", trace.endOf(object.id()).name().toLowerCase(Locale.ROOT));
                trace.taskAt(object.id(), trace.size() - 1).ifPresent(task -> node.put("task", task));
            }
            steps(report.putArray("trace"), trace);
        }
        return report;
    }

    /// Prints a report with one line for each field, object and step.
    public static void print(ObjectNode report, PrintStream out) {
        var between = "{";
        for (var field : report.properties()) {
            out.append(between).append("\n  \"").append(field.getKey()).append("\": ");
            if (field.getValue() instanceof ArrayNode rows && !rows.isEmpty()) {
                var before = "[";
                for (var row : rows) {
                    out.append(before).append("\n    ").append(row.toString());
                    before = ",";
                }
                out.append("\n  ]");
            } else {
                out.append(field.getValue().toString());
            }
            between = ",";
        }
        out.append("\n}\n");
        out.flush();
    }

    private static String stderr(Trace trace) {
        return IntStream.range(0, trace.size())
                .mapToObj(trace::step)
                .filter(step -> step.kind() == StepKind.ERROR_OUTPUT)
                .map(Step::text)
                .collect(Collectors.joining());
    }

    private static void putSeconds(ObjectNode node, String name, long micros) {
        if (micros > 0) {
            node.put(name, micros / SECOND);
        }
    }

    private static ObjectNode object(ArrayNode objects, Trace trace, TracedObject object) {
        var node = objects.addObject();
        node.put("kind", object.kind().word());
        node.put("name", object.name());
        node.put("line", object.line());
        var states = node.putArray("states");
        trace.statesPassed(object.id()).forEach(state -> states.add(object.kind().nameOf(state)));
        // `next()` sends None; only other values are listed.
        node.putArray("sent");
        node.putArray("yielded");
        return node;
    }

    private static void steps(ArrayNode list, Trace trace) {
        var objects = trace.objects();
        for (int i = 0; i < trace.size(); i++) {
            var step = trace.step(i);
            var node = list.addObject();
            node.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
            node.put("line", step.line());
            node.put("frame", step.frame());
            if (step.object() != Trace.NONE) {
                node.put("object", step.object());
                trace.stateAt(step.object(), i)
                        .ifPresent(state -> node.put(
                                "state", objects.get(step.object()).kind().nameOf(state)));
            }
            node.put("thread", step.thread());
            if (i > 0 && trace.timeAt(i) != trace.timeAt(i - 1)) {
                putSeconds(node, "time", trace.timeAt(i));
                putSeconds(node, "waited", trace.waitedAt(i));
            }
            if (step.by() != Trace.NONE) {
                node.put("by", step.by());
            }
            if (!step.text().isEmpty()) {
                node.put("text", step.text());
            }
        }
    }
}
