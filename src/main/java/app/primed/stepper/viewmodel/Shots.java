package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Takes shots of the run watched: of the step looked at, and of those that make a film of it.
final class Shots {
    /// A longer film is cut off here.
    static final int MOST = 200;
    /// Threads that are shown, the main one first.
    private static final int THREADS = 4;
    /// Objects whose life over time is shown; of more the first.
    private static final int STRIPS = 6;
    /// Bars that still can be told apart in the width of a picture.
    private static final int BARS = 400;

    private final StepperViewModel stepper;

    /// Which steps make a film.
    enum Reel {
        KEY_STEPS,
        CHANGES,
        STEPS
    }

    Shots(StepperViewModel stepper) {
        this.stepper = stepper;
    }

    Optional<Shot> now() {
        return stepper.sightProperty().get().map(sight -> of(sight, strips()));
    }

    /// The steps of a film, at most [#MOST].
    List<Integer> steps(Reel reel) {
        var steps = switch (reel) {
            case KEY_STEPS -> stepper.guide().keySteps();
            case CHANGES -> IntStream.concat(
                    IntStream.iterate(0, at -> at != RunIndex.NOWHERE, stepper.index()::nextChange),
                    IntStream.of(stepper.totalProperty().get() - 1));
            case STEPS -> IntStream.range(0, stepper.totalProperty().get());
        };
        return steps.distinct().limit(MOST).boxed().toList();
    }

    List<Shot> film(Reel reel) {
        var strips = strips();
        return steps(reel).stream().map(stepper.telling()::sightAt).flatMap(Optional::stream)
                .map(sight -> of(sight, strips)).toList();
    }

    private Shot of(Sight sight, List<Shot.Strip> strips) {
        var at = sight.step().index();
        return new Shot(
                sight, stepper.nameProperty().get(), stepper.trace().map(Trace::source).orElse(""),
                stepper.guide().pageAt(at), at + 1, stepper.totalProperty().get(), strips);
    }

    private List<Shot.Strip> strips() {
        var index = stepper.index();
        var strips = new ArrayList<Shot.Strip>();
        var threads = stepper.trace().map(Trace::threads).orElse(List.of());
        for (var thread = 0; thread < Math.min(THREADS, index.threads()); thread++) {
            var number = thread;
            var name = thread == 0 ? "module" : thread < threads.size() ? threads.get(thread) : "thread " + thread;
            strips.add(new Shot.Strip(name, IntStream.range(0, Math.min(BARS, index.stretches(number)))
                    .mapToObj(n -> new Shot.Bar(
                            Optional.empty(), index.stretchFrom(number, n), index.stretchTo(number, n)))
                    .toList()));
        }
        stepper.trace().stream().flatMap(trace -> trace.objects().stream()).limit(STRIPS)
                .forEach(object -> strips.add(new Shot.Strip(
                        object.variable(), stepper.spans(object.id()).stream().limit(BARS)
                                .map(span -> new Shot.Bar(Optional.of(span.state()), span.from(), span.to()))
                                .toList())));
        return List.copyOf(strips);
    }
}
