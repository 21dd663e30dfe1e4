package app.primed.shell.stage;

import app.primed.ui.Theme;
import java.util.Arrays;
import java.util.Objects;
import javafx.scene.Scene;

/// The background of the stage. The program that captures the window removes a chroma colour; content is then drawn
/// on cards, and no colour on them is near the removed one.
public enum Backdrop {
    DARK("Dark", Theme.DARK, ""),
    LIGHT("Light", Theme.LIGHT, ""),
    GREEN("Chroma green", Theme.DARK, "green"),
    MAGENTA("Chroma magenta", Theme.DARK, "magenta");

    private static final String SHEET =
            Objects.requireNonNull(Theme.class.getResource("/app/primed/ui/stage.css")).toExternalForm();

    private final String words;
    private final Theme theme;
    private final String chroma;

    Backdrop(String words, Theme theme, String chroma) {
        this.words = words;
        this.theme = theme;
        this.chroma = chroma;
    }

    public String words() {
        return words;
    }

    /// Dresses the stage's scene, whatever the rest of the program wears.
    void dress(Scene scene) {
        theme.applyOnlyTo(scene, SHEET);
    }

    boolean isChroma() {
        return !chroma.isEmpty();
    }

    /// The style class that sets the colour, empty where nothing is taken out.
    String styleClass() {
        return chroma.isEmpty() ? "" : "chroma-" + chroma;
    }

    static Backdrop named(String name) {
        return Arrays.stream(values()).filter(b -> b.name().equals(name)).findFirst().orElse(DARK);
    }
}
