package app.primed.stepper.viewmodel;

import app.primed.platform.Background;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import app.primed.stepper.io.PictureFile;
import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Pixels;
import app.primed.stepper.viewmodel.ExportFrames.Film;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Exports pictures of a step and films of a run in the background. An export that is cancelled or fails leaves no
/// file.
public final class ExportViewModel {
    /// Pixels per unit of the drawing.
    private static final double SHARP = 2;
    private static final int CHANGE_MILLIS = 1_100;
    private static final int STEP_MILLIS = 500;
    /// How long the last frame of a film is shown before it starts over.
    private static final int LAST_MILLIS = 2_500;

    private final ExportFrames shots;
    private final Background background;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private ExportJob making = new ExportJob();
    private Optional<Background.Job> job = Optional.empty();

    /// An export in progress. It records its cancellation too, since a thread's interruption can get lost.
    private final class ExportJob {
        private volatile boolean givenUp;

        void reportProgress(double part) {
            if (givenUp) {
                throw new CancellationException("given up");
            }
            background.onScreen(() -> progress.set(givenUp ? 0 : part));
        }
    }

    ExportViewModel(OpenProgram program, StepCursor cursor, LessonGuide lesson, StepNarration narration,
            Background background) {
        this.background = background;
        shots = new ExportFrames(program, cursor, lesson, narration);
    }

    /// The current step; empty if there is none.
    public Optional<ExportFrame> currentFrame() {
        return shots.current();
    }

    /// Whether a film of the key steps is possible, as it is for examples.
    public boolean hasKeySteps() {
        return !shots.steps(Film.KEY_STEPS).isEmpty();
    }

    /// Renders a picture for the clipboard.
    public void copy(Drawing drawing, Consumer<Pixels> done) {
        begin("Drawing the step…", _ -> PictureFile.pixels(drawing, SHARP), pixels -> {
            done.accept(pixels);
            words.set("The step is on the clipboard as a picture of " + pixels.width() + " × " + pixels.height() + ".");
        });
    }

    public void savePng(Drawing drawing, Path file) {
        save(file, "", _ -> PictureFile.png(drawing, SHARP));
    }

    public void saveSvg(Drawing drawing, Path file) {
        save(file, "", _ -> PictureFile.svg(drawing));
    }

    /// Exports a film of a lesson's key steps, each shown long enough to read.
    public void filmKeySteps(Function<ExportFrame, Drawing> draw, Path file) {
        film(Film.KEY_STEPS, draw, file);
    }

    /// Exports a film of all state changes.
    public void filmChanges(Function<ExportFrame, Drawing> draw, Path file) {
        film(Film.CHANGES, draw, file);
    }

    /// Exports a film of all steps.
    public void filmSteps(Function<ExportFrame, Drawing> draw, Path file) {
        film(Film.STEPS, draw, file);
    }

    private void film(Film reel, Function<ExportFrame, Drawing> draw, Path file) {
        var film = shots.film(reel);
        var cut = film.size() == ExportFrames.MOST ? " It ends after " + ExportFrames.MOST + " pictures." : "";
        save(file, cut, now -> PictureFile.gif(film.stream().map(shot -> new PictureFile.Frame(
                draw.apply(shot), Math.max(shot == film.getLast() ? LAST_MILLIS : 0, millis(reel, shot)))).toList(), 1,
                now::reportProgress));
    }

    /// Readers need about a second per 18 characters, plus time to look around.
    private static int millis(Film reel, ExportFrame shot) {
        return switch (reel) {
            case KEY_STEPS -> 1_500 + 55 * shot.lesson().map(page -> page.words().length()).orElse(0);
            case CHANGES -> CHANGE_MILLIS;
            case STEPS -> STEP_MILLIS;
        };
    }

    private void save(Path file, String more, Function<ExportJob, byte[]> make) {
        begin("Drawing " + file.getFileName() + "…", now -> {
            var bytes = make.apply(now);
            now.reportProgress(1);
            SafeFile.write(file, bytes);
            return bytes.length;
        }, size -> words.set("Saved " + file + " (" + Math.max(1, size / 1024) + " KB)." + more));
    }

    private <T> void begin(String doing, Function<ExportJob, T> work, Consumer<T> done) {
        cancel();
        words.set(doing);
        failed.set(false);
        progress.set(0);
        busy.set(true);
        var now = new ExportJob();
        making = now;
        job = Optional.of(background.submit("stepper.share", () -> work.apply(now), result -> {
            busy.set(false);
            done.accept(result);
        }, this::fail));
    }

    private void fail(Throwable e) {
        busy.set(false);
        failed.set(true);
        if (e instanceof UserFacingException failure) {
            words.set(failure.getMessage() + " Choose another folder, or make room there.");
        } else {
            System.getLogger(ExportViewModel.class.getName()).log(System.Logger.Level.ERROR, "no picture", e);
            words.set("The picture could not be made: " + SafeFile.reason(e) + ".");
        }
    }

    public void cancel() {
        making.givenUp = true;
        job.ifPresent(Background.Job::cancel);
        job = Optional.empty();
        if (busy.get()) {
            busy.set(false);
            words.set("Cancelled. Nothing was written.");
        }
    }

    /// Clears the message.
    public void dismiss() {
        words.set("");
        failed.set(false);
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The progress of a film, 0 to 1; stays 0 for a picture.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What is being exported, or the result or failure; empty for none.
    public ReadOnlyStringProperty messageProperty() {
        return words.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }
}
