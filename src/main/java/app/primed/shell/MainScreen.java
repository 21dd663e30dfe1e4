package app.primed.shell;

import app.primed.ui.KeyAction;
import app.primed.ui.KeyBinding;
import java.util.Arrays;
import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// The screens of the program in the order of the rail. [AppGraph] builds one for each.
public enum MainScreen implements KeyAction {
    NOTEBOOK("Notebook", Feather.BOOK_OPEN),
    STEPPER("Stepper", Feather.PLAY),
    QUIZ("Quiz", Feather.CHECK),
    HIGHLIGHTS("Highlights", Feather.STAR);

    private final String title;
    private final Feather icon;
    private final KeyBinding binding;

    MainScreen(String title, Feather icon) {
        this.title = title;
        this.icon = icon;
        binding = KeyBinding.of("Everywhere", this, "Go to " + title, "Ctrl " + (ordinal() + 1));
    }

    public String title() {
        return title;
    }

    Feather icon() {
        return icon;
    }

    /// What the settings remember it by.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return the notebook if there is no such screen
    static MainScreen of(String id) {
        return Arrays.stream(values()).filter(screen -> screen.id().equals(id)).findFirst().orElse(NOTEBOOK);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
