package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.trace.RunIndex;
import app.primed.trace.Trace;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The way through the run watched: it is taken in as it grows, and one step and one object of it are looked at.
final class StepCursor implements Stepping {
    private static final int TAKEN_IN_AT_ONCE = 20_000;

    private final Background background;
    private final IntConsumer tookIn;
    private final Runnable shown;

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(Trace.NONE);
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<StepSnapshot>> sight = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<RunRecording> recording = Optional.empty();
    private Optional<RerunPosition> kept = Optional.empty();

    /// @param tookIn hears how many steps are taken in, before any of the new ones is shown
    /// @param shown hears that another step or object is looked at
    StepCursor(Background background, IntConsumer tookIn, Runnable shown) {
        this.background = background;
        this.tookIn = tookIn;
        this.shown = shown;
    }

    // --- the run watched --------------------------------------------------------------------------------------

    /// Begins at the first step of a run, or at the place kept from the run before.
    void open(Trace trace) {
        recording = Optional.of(new RunRecording(trace));
        step.set(-1);
        if (kept.isEmpty()) {
            sight.set(Optional.empty());
        }
        load();
    }

    /// Keeps the place in this run for the next one, where a place has been gone to.
    void rememberPosition() {
        kept = recording.filter(_ -> step.get() > 0).map(before -> new RerunPosition(before.trace, step.get()));
    }

    void forgetPosition() {
        kept = Optional.empty();
    }

    /// There are no steps until the next run brings some; the step looked at stays in sight until then.
    void awaitSteps() {
        total.set(0);
    }

    void closeRun() {
        recording = Optional.empty();
    }

    /// Nothing is in sight any more.
    void clear() {
        closeRun();
        total.set(0);
        step.set(-1);
        sight.set(Optional.empty());
    }

    /// Takes in some of what was added, and the rest soon after, so that the screen stays alive meanwhile.
    void load() {
        load(TAKEN_IN_AT_ONCE);
    }

    void loadAll() {
        load(Integer.MAX_VALUE);
    }

    private void load(int most) {
        recording.ifPresent(now -> {
            var allIn = now.index.addFrom(now.trace, most);
            total.set(now.index.size());
            tookIn.accept(now.index.size());
            if (now.index.size() > 0) {
                kept.ifPresent(place -> {
                    show(place.update(now.trace, now.index.size()));
                    kept = place.settled() ? Optional.empty() : kept;
                });
                if (step.get() < 0) {
                    show(0);
                }
            }
            if (!allIn) {
                background.later("stepper.take-in", 4, this::load);
            }
        });
    }

    // --- where one looks --------------------------------------------------------------------------------------

    @Override
    public void goTo(int to) {
        kept = Optional.empty();
        if (total.get() > 0) {
            show(Math.clamp(to, 0, total.get() - 1));
        }
    }

    /// Looks at one object until [#follow()].
    void select(int object) {
        pinned.set(true);
        selected.set(object);
        refresh();
    }

    /// Looks at whichever object something happens to.
    void follow() {
        pinned.set(false);
        refresh();
    }

    /// Shows the step looked at as it is known now, if there is one.
    void refresh() {
        if (step.get() >= 0) {
            show(step.get());
        }
    }

    boolean atLast() {
        return step.get() == total.get() - 1;
    }

    private void show(int to) {
        recording.ifPresent(now -> {
            if (!pinned.get()) {
                selected.set(now.index.activeObjectAt(to));
            }
            step.set(to);
            sight.set(Optional.of(now.at(to, selected.get())));
            shown.run();
        });
    }

    // --- what there is ----------------------------------------------------------------------------------------

    Optional<RunRecording> recording() {
        return recording;
    }

    @Override
    public RunIndex index() {
        return recording.map(now -> now.index).orElseGet(RunIndex::new);
    }

    @Override
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<StepSnapshot>> snapshotProperty() {
        return sight.getReadOnlyProperty();
    }
}
