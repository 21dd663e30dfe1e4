package app.primed.shell.stage;

import app.primed.shell.stage.StageViewModel.Part;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.transform.Scale;

/// The picture an audience sees, laid out for 1920 × 1080 and scaled to the window, so that its type grows with it and
/// stays sharp. Where the window has another shape, the picture has more room on one side.
final class StageFrame extends Region {
    static final double WIDTH = 1920;
    static final double HEIGHT = 1080;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final StageViewModel stage;
    private final BorderPane picture = new BorderPane();
    private final StackPane content = new StackPane();
    private final Label caption = new Label();
    private final StackPane band = new StackPane(caption);
    private final Region black = new Region();
    private final Circle spot = new Circle(34);
    private final Pane layers = new Pane();
    private final Scale scale = new Scale();

    StageFrame(StageViewModel stage) {
        this.stage = stage;
        getStyleClass().add("stage");
        picture.getStyleClass().add("stage-picture");
        picture.setCenter(content);
        caption.setId("stage-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        band.getStyleClass().add("stage-band");
        black.setId("stage-black");
        black.getStyleClass().add("stage-black");
        spot.setId("stage-spot");
        spot.getStyleClass().add("stage-spot");
        spot.setManaged(false);
        spot.setMouseTransparent(true);
        spot.setVisible(false);
        // Each fills the window whatever it would like; see layoutChildren.
        picture.setManaged(false);
        black.setManaged(false);
        layers.getChildren().addAll(picture, black, spot);
        layers.getTransforms().add(scale);
        layers.setManaged(false);
        getChildren().add(layers);

        stage.captionProperty().subscribe(this::showCaption);
        stage.stepCaptionsProperty().subscribe(_ -> showCaption(stage.captionProperty().get()));
        stage.partProperty().subscribe(_ -> showCaption(stage.captionProperty().get()));
        stage.blackProperty().subscribe(black::setVisible);
        stage.blackProperty().subscribe(on -> picture.setVisible(!on));
        stage.backdropProperty().subscribe(this::applyBackdrop);
    }

    /// Puts what is shown in the picture, or nothing.
    void show(Optional<Node> node) {
        content.getChildren().setAll(node.stream().toList());
    }

    /// A spot at a place of the window, or none.
    void pointAt(Optional<Point2D> scene) {
        spot.setVisible(scene.isPresent() && !stage.blackProperty().get());
        scene.map(layers::sceneToLocal).ifPresent(at -> {
            spot.setCenterX(at.getX());
            spot.setCenterY(at.getY());
        });
    }

    private void showCaption(String words) {
        caption.setText(words);
        band.pseudoClassStateChanged(ON, stage.isTypedCaption());
        // Nothing is covered: the picture makes room for the words, and keeps it where there may be some at any step.
        var room = !words.isEmpty() || stage.stepCaptionsProperty().get() && stage.partProperty().get() == Part.STEPPER;
        band.setVisible(!words.isEmpty());
        picture.setBottom(room ? band : null);
    }

    private void applyBackdrop(Backdrop backdrop) {
        getStyleClass().removeAll("chroma", "chroma-green", "chroma-magenta");
        if (backdrop.isChroma()) {
            getStyleClass().addAll("chroma", backdrop.styleClass());
        }
    }

    @Override
    protected void layoutChildren() {
        var by = Math.max(0.05, Math.min(getWidth() / WIDTH, getHeight() / HEIGHT));
        scale.setX(by);
        scale.setY(by);
        layers.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
        for (var layer : java.util.List.of(picture, black)) {
            layer.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
        }
    }
}
