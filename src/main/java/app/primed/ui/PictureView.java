package app.primed.ui;

import app.primed.markdown.Inline;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A picture of a note, loaded once it is in a window. It is never larger than its place, and never enlarged.
public final class PictureView extends StackPane {
    private final Inline.Picture picture;
    private final ImageView view = new ImageView();
    private boolean asked;
    private double most = Double.MAX_VALUE;

    public PictureView(Inline.Picture picture) {
        this.picture = picture;
        getStyleClass().add("picture");
        setMinWidth(0);
        setAccessibleText(picture.alt());
        say(picture.alt().isBlank() ? picture.source() : picture.alt());
        view.setPreserveRatio(true);
        view.setSmooth(true);
        sceneProperty().subscribe(scene -> {
            if (scene != null && !asked) {
                asked = true;
                fireEvent(new PictureEvent(this, picture, this::show, this::say));
            }
        });
    }

    /// Makes it no wider than the text it is in.
    void fitInto(Region text) {
        text.widthProperty().subscribe(width -> {
            most = width.doubleValue() > 0 ? width.doubleValue() : Double.MAX_VALUE;
            requestLayout();
        });
    }

    private void say(String words) {
        var label = new Label(words, Icons.of(Feather.IMAGE));
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        getChildren().setAll(label);
        setMaxWidth(USE_PREF_SIZE);
    }

    private void show(Image image) {
        view.setImage(image);
        view.setManaged(false);
        setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(view);
        requestLayout();
    }

    private double naturalWidth() {
        var image = view.getImage();
        return image == null ? 0 : Math.min(most, picture.width() > 0 ? picture.width() : image.getWidth());
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.getImage() == null ? super.computePrefWidth(height) : naturalWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        var image = view.getImage();
        if (image == null) {
            return super.computePrefHeight(width);
        }
        var shown = width < 0 ? naturalWidth() : Math.min(width, naturalWidth());
        return image.getWidth() > 0 ? Math.ceil(shown * image.getHeight() / image.getWidth()) : 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (view.getImage() != null) {
            view.setFitWidth(Math.min(getWidth(), naturalWidth()));
            view.relocate(0, 0);
        }
    }
}
