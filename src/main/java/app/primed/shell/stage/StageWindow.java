package app.primed.shell.stage;

import app.primed.platform.Settings;
import app.primed.shell.stage.StageViewModel.Part;
import app.primed.stepper.viewmodel.PresenterPointer;
import app.primed.stepper.viewmodel.PresenterPointer.Place;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The window an audience sees, to be captured or projected. Its title never changes, so that a capture finds it again.
public final class StageWindow {
    public static final String TITLE = "Primed Stage";

    private final StageViewModel stage;
    private final Map<Part, StagePart> parts;
    private final PresenterPointer pointing;
    private final Function<Place, Optional<Point2D>> inScene;
    private final Settings settings;
    private final Window presenter;
    private final StageFrame frame;
    private final Scene scene;
    private @Nullable Stage window;
    private @Nullable StagePlacement place;

    /// @param parts what each feature gives
    /// @param inScene where a place of the code is in this window
    /// @param presenter the window with the controls
    public StageWindow(
            StageViewModel stage, Map<Part, StagePart> parts, PresenterPointer pointing,
            Function<Place, Optional<Point2D>> inScene, Settings settings, Window presenter) {
        this.stage = stage;
        this.parts = parts;
        this.pointing = pointing;
        this.inScene = inScene;
        this.settings = settings;
        this.presenter = presenter;
        frame = new StageFrame(stage);
        var size = StagePlacement.size(settings);
        scene = new Scene(frame, size.getWidth(), size.getHeight());
        stage.backdropProperty().subscribe(backdrop -> backdrop.dress(scene));
        stage.openProperty().subscribe(this::open);
        stage.partProperty().subscribe(_ -> fill());
        scene.addEventHandler(MouseEvent.MOUSE_MOVED, event -> follow(Optional.of(event)));
        scene.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> follow(Optional.empty()));
        pointing.placeProperty().subscribe(at -> frame.pointAt(at.flatMap(inScene)));
        pointing.spotlightProperty().subscribe(on -> {
            scene.setCursor(on ? Cursor.NONE : Cursor.DEFAULT);
            frame.pointAt(Optional.empty());
        });
    }

    public Scene scene() {
        return scene;
    }

    /// What an audience sees, drawn anew so many pixels wide.
    public WritableImage picture(double width) {
        var drawn = new SnapshotParameters();
        drawn.setTransform(Transform.scale(width / scene.getWidth(), width / scene.getWidth()));
        return frame.snapshot(drawn, null);
    }

    /// Fills a screen with the stage, or lets it be a window again.
    public void toggleFullScreen() {
        if (window != null && place != null) {
            if (window.isFullScreen()) {
                window.setFullScreen(false);
            } else {
                place.fill(presenter);
            }
        }
    }

    public boolean isFullScreen() {
        return window != null && window.isFullScreen();
    }

    /// Gives the stage the keys again.
    public void requestFocus() {
        if (window != null && window.isShowing()) {
            window.requestFocus();
        }
    }

    private void open(boolean wanted) {
        fill();
        if (wanted && window == null) {
            var made = new Stage();
            window = made;
            made.setTitle(TITLE);
            made.setScene(scene);
            made.setFullScreenExitHint("");
            // Esc belongs to the stage's own keys.
            made.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            made.setOnHidden(_ -> stage.openProperty().set(false));
            var placement = new StagePlacement(made, scene, settings);
            place = placement;
            placement.restore();
        }
        if (window != null && wanted) {
            window.show();
        } else if (window != null) {
            window.hide();
        }
    }

    /// What is not shown is not in the window at all.
    private void fill() {
        var part = parts.get(stage.partProperty().get());
        frame.show(Optional.ofNullable(part).filter(_ -> stage.openProperty().get()).map(StagePart::node));
    }

    private void follow(Optional<MouseEvent> mouse) {
        if (pointing.spotlightProperty().get()) {
            frame.pointAt(mouse.map(event -> new Point2D(event.getSceneX(), event.getSceneY())));
        }
    }
}
