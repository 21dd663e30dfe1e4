package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.trace.RunIndex;
import app.primed.trace.StateSpan;
import app.primed.trace.Trace;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The position in the current run: a step and a selected object. Loads the run as it grows.
public final class StepCursor {
    private static final int TAKEN_IN_AT_ONCE = 20_000;

    private final Background background;

    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(Trace.NONE);
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<RunRecording>> recording =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StepSnapshot>> snapshot =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<RerunPosition> kept = Optional.empty();

    StepCursor(Background background) {
        this.background = background;
    }

    /// Shows a run from its first step, or from the remembered position.
    void open(Trace trace) {
        recording.set(Optional.of(new RunRecording(trace)));
        step.set(-1);
        if (kept.isEmpty()) {
            snapshot.set(Optional.empty());
        }
        load();
    }

    /// Remembers the position for the next run, unless it is the first step.
    void rememberPosition() {
        kept = recording.get().filter(_ -> step.get() > 0).map(before -> new RerunPosition(before.trace, step.get()));
    }

    void forgetPosition() {
        kept = Optional.empty();
    }

    /// Waits for the steps of a new run; the current step stays visible until then.
    void awaitSteps() {
        total.set(0);
    }

    void closeRun() {
        recording.set(Optional.empty());
    }

    /// Closes the run.
    void clear() {
        closeRun();
        total.set(0);
        step.set(-1);
        snapshot.set(Optional.empty());
    }

    /// Loads some of the new steps, and the rest soon after, so that the screen stays responsive.
    void load() {
        load(TAKEN_IN_AT_ONCE);
    }

    void loadAll() {
        load(Integer.MAX_VALUE);
    }

    private void load(int most) {
        recording.get().ifPresent(now -> {
            var allIn = now.index.addFrom(now.trace, most);
            total.set(now.index.size());
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

    /// Goes to a step, or to the nearest one that exists.
    public void goTo(int to) {
        kept = Optional.empty();
        if (total.get() > 0) {
            show(Math.clamp(to, 0, total.get() - 1));
        }
    }

    /// Selects one object until [#follow()].
    public void select(int object) {
        pinned.set(true);
        selected.set(object);
        refresh();
    }

    /// Selects whichever object is active, from now on.
    public void follow() {
        pinned.set(false);
        refresh();
    }

    /// Updates the snapshot of the current step, if there is one.
    void refresh() {
        if (step.get() >= 0) {
            show(step.get());
        }
    }

    boolean atLast() {
        return step.get() == total.get() - 1;
    }

    private void show(int to) {
        recording.get().ifPresent(now -> {
            if (!pinned.get()) {
                selected.set(now.index.activeObjectAt(to));
            }
            step.set(to);
            snapshot.set(Optional.of(now.at(to, selected.get())));
        });
    }

    public void next() {
        goTo(step.get() + 1);
    }

    public void back() {
        goTo(step.get() - 1);
    }

    /// Goes to the next step that is not inside what this one calls or resumes.
    public void stepOver() {
        var found = index().over(step.get());
        goTo(found == RunIndex.NOT_FOUND ? total.get() - 1 : found);
    }

    public void stepBackOver() {
        var found = index().backOver(step.get());
        goTo(found == RunIndex.NOT_FOUND ? 0 : found);
    }

    public void nextYield() {
        goOrStay(index().nextYield(step.get()));
    }

    public void previousYield() {
        goOrStay(index().previousYield(step.get()));
    }

    public void nextChange() {
        goOrStay(index().nextChange(step.get()));
    }

    public void previousChange() {
        goOrStay(index().previousChange(step.get()));
    }

    /// Goes to the next step of the selected object.
    public void nextOfSelected() {
        goOrStay(index().nextOf(selected.get(), step.get()));
    }

    public void previousOfSelected() {
        goOrStay(index().previousOf(selected.get(), step.get()));
    }

    public void first() {
        goTo(0);
    }

    public void last() {
        goTo(total.get() - 1);
    }

    private void goOrStay(int found) {
        goTo(found == RunIndex.NOT_FOUND ? step.get() : found);
    }

    /// The current run; empty if there is none.
    public Optional<Trace> trace() {
        return recording.get().map(now -> now.trace);
    }

    /// The states of an object over time.
    public List<StateSpan> spans(int object) {
        return recording.get().map(now -> now.spans(object)).orElse(List.of());
    }

    ReadOnlyObjectProperty<Optional<RunRecording>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    Optional<RunRecording> recording() {
        return recording.get();
    }

    /// The index over the run; it grows with [#totalProperty()].
    public RunIndex index() {
        return recording.get().map(now -> now.index).orElseGet(RunIndex::new);
    }

    /// The current step, from 0; -1 before the first is recorded.
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The number of loaded steps; grows during a run.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// The selected object, [Trace#NONE] for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// Whether the selection is fixed rather than following the active object.
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// Everything to show at the current step; empty before the first.
    public ReadOnlyObjectProperty<Optional<StepSnapshot>> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }
}
