package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import app.primed.trace.ObjectState;
import app.primed.trace.RunIndex;
import app.primed.trace.Step;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.List;
import java.util.Optional;

/// The latest move made on an object, and its effect.
///
/// @param call what was done (`send(30)`)
/// @param gave its result (`20.0`, `return 3`), empty while it runs
/// @param state the object's state now
/// @param values its variables, marked if the move changed them
public record LastMove(String call, String gave, ObjectState state, List<Value> values) {
    /// How many transfers of control to search for the move.
    private static final int FAR = 2_000;

    public record Value(String name, String text, boolean changed) {}

    /// @return empty if nothing was done to the object up to that step
    static Optional<LastMove> at(Trace trace, RunIndex index, int step, int object) {
        var state = object < 0 ? Optional.<ObjectState>empty() : trace.stateAt(object, step);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        var left = Optional.<Step>empty();
        var now = index.firstTransferFrom(step + 1) - 1;
        for (var n = now; n >= 0 && n > now - FAR; n--) {
            var seen = trace.step(index.transferStep(n));
            if (seen.object() != object) {
                continue;
            }
            switch (seen.kind()) {
                case RESUMED, THROWN, CLOSING -> {
                    var call = StepLabels.label(seen, trace.objects().get(object));
                    return Optional.of(new LastMove(call, left.map(LastMove::gave).orElse(""), state.get(),
                            values(trace, object, seen.index(), step)));
                }
                default -> left = left.isPresent() ? left : Optional.of(seen);
            }
        }
        var made = trace.objects().get(object);
        return Optional.of(new LastMove(made.name() + "()", "", state.get(), List.of()));
    }

    private static String gave(Step left) {
        return left.kind() == StepKind.YIELDED ? left.text() : StepLabels.label(left);
    }

    private static List<Value> values(Trace trace, int object, int entered, int step) {
        var before = locals(trace, object, entered);
        return locals(trace, object, step).stream()
                .map(local -> new Value(local.name(), local.value(), before.stream()
                        .noneMatch(b -> b.name().equals(local.name()) && b.value().equals(local.value()))))
                .toList();
    }

    private static List<LocalVariable> locals(Trace trace, int object, int step) {
        return trace.at(step).frames().stream().filter(frame -> frame.object() == object).findFirst()
                .map(Frame::locals).orElse(List.of());
    }
}
