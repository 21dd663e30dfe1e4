package app.primed.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The light or dark theme: AtlantaFX's Primer with a few colours of our own.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(),
            "dark.css");

    private static final List<String> FONTS = List.of(
            "inter/Inter-Regular.otf", "inter/Inter-Italic.otf", "inter/Inter-SemiBold.otf", "inter/Inter-Bold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf", "jetbrains_mono/JetBrainsMono-Bold.ttf",
            "jetbrains_mono/JetBrainsMono-Italic.ttf");

    private static boolean loaded;
    private static boolean emojiLoaded;

    private final String base;
    private final String colours;

    Theme(String base, String colours) {
        this.base = base;
        this.colours = resource(colours);
    }

    /// The theme for the system's colour scheme.
    public static Theme of(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? DARK : LIGHT;
    }

    /// The theme of a scene.
    public static Theme of(Scene scene) {
        return scene.getStylesheets().contains(LIGHT.colours) ? LIGHT : DARK;
    }

    /// The theme with a name, or `fallback` if there is none.
    public static Theme byName(String name, Theme fallback) {
        for (var theme : values()) {
            if (theme.name().equalsIgnoreCase(name)) {
                return theme;
            }
        }
        return fallback;
    }

    public Theme opposite() {
        return this == DARK ? LIGHT : DARK;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Applies the theme to a scene and to every window opened later.
    public void applyTo(Scene scene) {
        if (!base.equals(Application.getUserAgentStylesheet())) { // Which would read it again.
            Application.setUserAgentStylesheet(base);
        }
        scene.getStylesheets().setAll(colours, resource("primed.css"));
    }

    /// Applies the theme to one scene only.
    ///
    /// @param more additional stylesheets
    public void applyOnlyTo(Scene scene, String... more) {
        scene.setUserAgentStylesheet(base);
        var sheets = new ArrayList<>(List.of(colours, resource("primed.css")));
        sheets.addAll(List.of(more));
        scene.getStylesheets().setAll(sheets);
    }

    /// Loads the bundled fonts, once: Inter for text, JetBrains Mono for code.
    public static synchronized void loadFonts() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (var font : FONTS) {
            try (var stream = Theme.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + font)) {
                Font.loadFont(Objects.requireNonNull(stream, font), 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Loads the font of emoji, once; on any thread, since it has several megabytes. JavaFX draws the emoji of no system
    /// font on Linux.
    public static synchronized void loadEmojiFont() {
        if (!emojiLoaded) {
            emojiLoaded = true;
            try (var stream = Theme.class.getResourceAsStream("/de/jensd/fx/glyphs/emojione/emojione-svg.otf")) {
                Font.loadFont(Objects.requireNonNull(stream, "the font of emoji"), 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/app/primed/ui/" + name), name).toExternalForm();
    }
}
