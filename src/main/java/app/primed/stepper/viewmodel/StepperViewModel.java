package app.primed.stepper.viewmodel;

import app.primed.desk.Background;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.Live;
import app.primed.stepper.model.Ending;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.Span;
import app.primed.stepper.model.Trace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One program, its run, and the step looked at. Steps count from 0 here; people are shown `step + 1`.
///
/// Used on the screen's thread only; what the engine tells on others comes through [Background].
public final class StepperViewModel {

    /// What the screen is for at the moment.
    public enum Mode {
        /// No program yet.
        EMPTY,
        /// The code can be changed.
        EDIT,
        /// A run is watched; it may still be going on.
        WATCH
    }

    private static final int TAKEN_IN_AT_ONCE = 20_000;

    private final Engine engine;
    private final Background background;
    private final Limits limits = Limits.DEFAULT;
    private final RunControl control;
    private final LiveViewModel live;
    private final Playback playback;

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.EMPTY);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final StringProperty source = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Origin>> origin = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(Trace.NONE);
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Sight>> sight = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ending>> ending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper statusLeft = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper statusRight = new ReadOnlyStringWrapper("");

    private Optional<Recording> recording = Optional.empty();
    private Optional<KeptPlace> kept = Optional.empty();
    private String input = "";

    /// @param clock measures how long runs take
    public StepperViewModel(Engine engine, Background background, InstantSource clock) {
        this.engine = engine;
        this.background = background;
        control = new RunControl(engine, background, clock, new RunListener());
        live = new LiveViewModel(new LiveHost(), background);
        playback = new Playback(background, this::next, this::atEnd);
        // What is not edited shows the program with its live moves below.
        source.addListener(_ -> live.none());
    }

    // --- what to step -----------------------------------------------------------------------------------------

    /// Opens a program and runs it at once.
    ///
    /// @param from where it came from, for the way back
    public void open(Program program, Optional<Origin> from) {
        take(program.name(), program.source(), from);
        input = program.input();
        recording = Optional.empty();
        run();
    }

    /// Opens a run recorded earlier, at a step of it.
    public void openTrace(Trace trace, String called, Optional<Origin> from, int at) {
        take(called, trace.source(), from);
        watch(trace);
        takeIn(Integer.MAX_VALUE);
        trace.ending().ifPresent(this::showEnding);
        statusLeft.set(StatusWords.watched(trace));
        goTo(at);
    }

    /// Starts a program of the user's own.
    public void startTyping() {
        take("untitled.py", "", Optional.empty());
        recording = Optional.empty();
        edit();
    }

    /// Puts everything away: back to the choice of examples.
    public void close() {
        take("", "", Optional.empty());
        recording = Optional.empty();
        total.set(0);
        step.set(-1);
        sight.set(Optional.empty());
        statusLeft.set("");
        mode.set(Mode.EMPTY);
    }

    private void take(String called, String text, Optional<Origin> from) {
        pause();
        control.forget();
        running.set(false);
        name.set(called);
        source.set(text);
        origin.set(from);
        kept = Optional.empty();
        showEnding(new Ending(Ending.How.FINISHED, "", 0));
        ending.set(Optional.empty());
        follow();
    }

    // --- running ----------------------------------------------------------------------------------------------

    /// Runs [#sourceProperty()]. The place in the run before is kept as far as both runs go the same way.
    public void run() {
        if (source.get().isBlank()) {
            notice.set("There is nothing to run yet: type or paste some Python.");
            edit();
            return;
        }
        pause();
        control.forget();
        kept = recording.filter(_ -> step.get() > 0).map(before -> new KeptPlace(before.trace, step.get()));
        ending.set(Optional.empty());
        notice.set("");
        mode.set(Mode.WATCH);
        running.set(true);
        total.set(0);
        statusLeft.set(StatusWords.running(0));
        statusRight.set(StatusWords.KEYS);
        control.start(new Program(name.get(), source.get(), input), limits, OptionalInt.empty());
    }

    /// The moves on the program that stays alive.
    public LiveViewModel live() {
        return live;
    }

    /// Ends the run at once; what was recorded stays.
    public void cancel() {
        control.cancel();
    }

    /// Makes the code editable.
    public void edit() {
        pause();
        if (running.get()) {
            control.cancel();
        }
        mode.set(Mode.EDIT);
        statusRight.set(StatusWords.EDIT_KEYS);
    }

    /// Leaves the editor without running. What was typed is never thrown away: changed code has to be run first.
    public void leaveEdit() {
        if (recording.isPresent() && recording.get().trace.source().equals(source.get())) {
            mode.set(Mode.WATCH);
            statusRight.set(StatusWords.KEYS);
        } else if (source.get().isBlank()) {
            close();
        } else {
            notice.set("The code has changed since it ran. Run it (Ctrl Enter) to step it as it is now.");
        }
    }

    /// Gets Python ready, so that the first Run feels immediate.
    public void warm() {
        engine.warm();
    }

    /// Told by the engine, on any thread, how far the unpacking of Python at the very first start is, from 0 to 1.
    public void unpacking(double fraction) {
        background.onScreen(() -> {
            if (running.get() && total.get() == 0) {
                statusLeft.set(StatusWords.unpacking(fraction));
            }
        });
    }

    private void watch(Trace trace) {
        recording = Optional.of(new Recording(trace));
        mode.set(Mode.WATCH);
        step.set(-1);
        if (kept.isEmpty()) {
            sight.set(Optional.empty());
        }
        takeIn();
    }

    private void takeIn() {
        takeIn(TAKEN_IN_AT_ONCE);
    }

    private void takeIn(int most) {
        recording.ifPresent(now -> {
            var allIn = now.index.takeIn(now.trace, most);
            total.set(now.index.size());
            if (running.get()) {
                statusLeft.set(StatusWords.running(now.index.size()));
            }
            if (now.index.size() > 0) {
                kept.ifPresent(place -> {
                    show(place.follow(now.trace, now.index.size()));
                    kept = place.settled() ? Optional.empty() : kept;
                });
                if (step.get() < 0) {
                    show(0);
                }
            }
            if (!allIn) {
                background.later("stepper.take-in", 4, this::takeIn);
            }
        });
    }

    private void showEnding(Ending how) {
        ending.set(Optional.of(how));
        notice.set(StatusWords.ending(how, limits));
        statusRight.set(StatusWords.KEYS);
    }

    // --- moving -----------------------------------------------------------------------------------------------

    public void next() {
        goTo(step.get() + 1);
    }

    public void back() {
        goTo(step.get() - 1);
    }

    /// The next step that is not inside what this one calls or resumes.
    public void over() {
        goOr(index().over(step.get()), lastStep());
    }

    public void backOver() {
        goOr(index().backOver(step.get()), 0);
    }

    public void nextYield() {
        goOr(index().nextYield(step.get()), step.get());
    }

    public void previousYield() {
        goOr(index().previousYield(step.get()), step.get());
    }

    public void nextChange() {
        goOr(index().nextChange(step.get()), step.get());
    }

    public void previousChange() {
        goOr(index().previousChange(step.get()), step.get());
    }

    /// The next step of the selected object.
    public void nextOfSelected() {
        goOr(index().nextOf(selected.get(), step.get()), step.get());
    }

    public void previousOfSelected() {
        goOr(index().previousOf(selected.get(), step.get()), step.get());
    }

    public void first() {
        goTo(0);
    }

    public void last() {
        goTo(lastStep());
    }

    /// Goes to a step, or to the nearest there is.
    public void goTo(int to) {
        kept = Optional.empty();
        if (total.get() > 0) {
            show(Math.clamp(to, 0, lastStep()));
        }
    }

    private void goOr(int to, int otherwise) {
        goTo(to == RunIndex.NOWHERE ? otherwise : to);
    }

    private int lastStep() {
        return total.get() - 1;
    }

    private void show(int to) {
        recording.ifPresent(now -> {
            if (!pinned.get()) {
                selected.set(now.index.actorAt(to));
            }
            step.set(to);
            sight.set(Optional.of(now.at(to, selected.get())));
            live.tell();
        });
    }

    // --- playing ----------------------------------------------------------------------------------------------

    public void playOrPause() {
        if (playback.isPlaying()) {
            pause();
        } else if (total.get() > 0) {
            if (atEnd()) {
                first();
            }
            playback.play();
        }
    }

    public void pause() {
        playback.pause();
    }

    private boolean atEnd() {
        return step.get() == lastStep() && !running.get();
    }

    // --- looking at an object ---------------------------------------------------------------------------------

    /// Looks at one object until [#follow()].
    public void select(int object) {
        pinned.set(true);
        selected.set(object);
        if (step.get() >= 0) {
            show(step.get());
        }
    }

    /// Looks at whichever object something happens to.
    public void follow() {
        pinned.set(false);
        if (step.get() >= 0) {
            show(step.get());
        }
    }

    // --- what there is ----------------------------------------------------------------------------------------

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// The program's text; the editor writes it.
    public StringProperty sourceProperty() {
        return source;
    }

    public ReadOnlyObjectProperty<Optional<Origin>> originProperty() {
        return origin.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The step looked at, -1 before the first is recorded.
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Steps that can be gone to; grows during a run.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// The object looked at, [Trace#NONE] for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playback.playingProperty();
    }

    public ObjectProperty<Speed> speedProperty() {
        return playback.speedProperty();
    }

    /// Everything to see at the step; empty before the first.
    public ReadOnlyObjectProperty<Optional<Sight>> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// How the run ended; empty while it goes on.
    public ReadOnlyObjectProperty<Optional<Ending>> endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /// A sentence about a run that failed or was stopped, else empty.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty statusLeftProperty() {
        return statusLeft.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty statusRightProperty() {
        return statusRight.getReadOnlyProperty();
    }

    /// The run watched, for the timeline; empty before one.
    public Optional<Trace> trace() {
        return recording.map(now -> now.trace);
    }

    /// Where things are in the run watched; empty before one. Grows with [#totalProperty()].
    public RunIndex index() {
        return recording.map(now -> now.index).orElseGet(RunIndex::new);
    }

    /// The states of an object of the run watched, over time.
    public List<Span> spans(int object) {
        return recording.map(now -> now.spans(object)).orElse(List.of());
    }

    private final class RunListener implements RunControl.Listener {
        @Override
        public void started(Trace trace) {
            watch(trace);
            live.started();
        }

        @Override
        public void held() {
            running.set(false);
            takeIn(Integer.MAX_VALUE);
            statusLeft.set("Held at step " + total.get() + ": the moves go on from here");
        }

        @Override
        public void asks(String prompt) {
            takeIn();
            live.asked(prompt);
        }

        @Override
        public void grew() {
            takeIn();
        }

        @Override
        public void ended(Ending how, Duration took) {
            running.set(false);
            takeIn();
            showEnding(how);
            recording.ifPresent(now -> statusLeft.set(StatusWords.recorded(now.trace, engine.description(), limits, took)));
            if (step.get() >= 0) {
                show(step.get());
            }
        }

        @Override
        public void failed(String message) {
            running.set(false);
            notice.set(message);
            statusLeft.set("");
            mode.set(Mode.EDIT);
        }
    }

    private final class LiveHost implements LiveViewModel.Host {
        @Override
        public Optional<Live> alive() {
            return control.live();
        }

        @Override
        public Optional<Recording> recording() {
            return recording;
        }

        @Override
        public int step() {
            return step.get();
        }

        @Override
        public int selected() {
            return selected.get();
        }

        @Override
        public void again(OptionalInt hold, String given) {
            pause();
            control.forget();
            ending.set(Optional.empty());
            notice.set("");
            running.set(true);
            total.set(0);
            control.start(new Program(name.get(), source.get(), given), limits, hold);
        }

        @Override
        public void toLast() {
            takeIn(Integer.MAX_VALUE);
            last();
        }

        @Override
        public void show(Trace trace) {
            pause();
            watch(trace);
            takeIn(Integer.MAX_VALUE);
            ending.set(trace.ending());
            notice.set(trace.ending().map(how -> StatusWords.ending(how, limits)).orElse(""));
            last();
        }

        @Override
        public String source() {
            return source.get();
        }
    }
}
