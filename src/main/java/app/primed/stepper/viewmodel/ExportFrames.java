package app.primed.stepper.viewmodel;

import app.primed.trace.RunIndex;
import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Collects the content of pictures and films of a run.
final class ExportFrames {
    /// Maximum number of frames in a film.
    static final int MOST = 200;
    /// Maximum number of threads shown, the main thread first.
    private static final int THREADS = 4;
    /// Maximum number of objects on the timeline.
    private static final int STRIPS = 6;
    /// Maximum number of bars that can be told apart in a picture.
    private static final int BARS = 400;

    private final OpenProgram program;
    private final StepCursor cursor;
    private final LessonGuide lesson;
    private final StepNarration narration;

    /// The steps to include in a film.
    enum Film {
        KEY_STEPS,
        CHANGES,
        STEPS
    }

    ExportFrames(OpenProgram program, StepCursor cursor, LessonGuide lesson, StepNarration narration) {
        this.program = program;
        this.cursor = cursor;
        this.lesson = lesson;
        this.narration = narration;
    }

    Optional<ExportFrame> current() {
        return cursor.snapshotProperty().get().map(snapshot -> of(snapshot, strips()));
    }

    /// The steps of a film, at most [#MOST].
    List<Integer> steps(Film reel) {
        var steps = switch (reel) {
            case KEY_STEPS -> lesson.keySteps();
            case CHANGES -> IntStream.concat(
                    IntStream.iterate(0, at -> at != RunIndex.NOT_FOUND, cursor.index()::nextChange),
                    IntStream.of(cursor.totalProperty().get() - 1));
            case STEPS -> IntStream.range(0, cursor.totalProperty().get());
        };
        return steps.distinct().limit(MOST).boxed().toList();
    }

    List<ExportFrame> film(Film reel) {
        var strips = strips();
        return steps(reel).stream().map(narration::snapshotAt).flatMap(Optional::stream)
                .map(snapshot -> of(snapshot, strips)).toList();
    }

    private ExportFrame of(StepSnapshot snapshot, List<ExportFrame.TimelineRow> strips) {
        var at = snapshot.step().index();
        return new ExportFrame(
                snapshot, program.nameProperty().get(), cursor.trace().map(Trace::source).orElse(""),
                lesson.pageAt(at), at + 1, cursor.totalProperty().get(), strips);
    }

    private List<ExportFrame.TimelineRow> strips() {
        var index = cursor.index();
        var strips = new ArrayList<ExportFrame.TimelineRow>();
        var threads = cursor.trace().map(Trace::threads).orElse(List.of());
        for (var thread = 0; thread < Math.min(THREADS, index.threads()); thread++) {
            var number = thread;
            var name = thread == 0 ? "module" : thread < threads.size() ? threads.get(thread) : "thread " + thread;
            strips.add(new ExportFrame.TimelineRow(name, IntStream.range(0, Math.min(BARS, index.plainSpans(number)))
                    .mapToObj(n -> new ExportFrame.TimelineBar(
                            Optional.empty(), index.plainSpanStart(number, n), index.plainSpanEnd(number, n)))
                    .toList()));
        }
        cursor.trace().stream().flatMap(trace -> trace.objects().stream()).limit(STRIPS)
                .forEach(object -> strips.add(new ExportFrame.TimelineRow(
                        object.variable(), cursor.spans(object.id()).stream().limit(BARS)
                                .map(span -> new ExportFrame.TimelineBar(Optional.of(span.state()), span.from(),
                                        span.to()))
                                .toList())));
        return List.copyOf(strips);
    }
}
