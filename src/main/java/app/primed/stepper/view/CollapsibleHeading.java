package app.primed.stepper.view;

import app.primed.platform.Settings;
import app.primed.ui.Icons;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// A heading that collapses the content below. The user's choice is remembered; without one it depends on the space
/// available.
final class CollapsibleHeading extends Button {
    private final Settings settings;
    private final String key;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);

    /// @param key the settings key of the choice
    CollapsibleHeading(String title, Settings settings, String key) {
        super(title);
        this.settings = settings;
        this.key = key;
        getStyleClass().addAll("eyebrow", "fold");
        setMinWidth(0);
        open.subscribe(now -> {
            setGraphic(Icons.of(now ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            Icons.describe(this, now ? "Collapse" : "Show", "");
        });
        setOnAction(_ -> {
            open.set(!open.get());
            settings.put(key, open.get() ? "open" : "folded");
        });
        suggest(true);
    }

    /// Expands or collapses it if the user has not chosen.
    void suggest(boolean opened) {
        var chosen = settings.get(key, "");
        open.set(chosen.isEmpty() ? opened : chosen.equals("open"));
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
