package app.primed.shell.stage;

import app.primed.platform.Settings;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What the presenter chose to show, and how. Only what is chosen here reaches the stage.
public final class StageViewModel {

    /// What is shown.
    public enum Part {
        STEPPER("Stepper"),
        QUESTION("Quiz question"),
        SECTION("Section of a note"),
        SLIDES("Slides");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.STEPPER);
    private final BooleanProperty black = new SimpleBooleanProperty();
    private final ObjectProperty<Backdrop> backdrop = new SimpleObjectProperty<>(Backdrop.DARK);
    private final BooleanProperty tellsSteps = new SimpleBooleanProperty();
    private final StringProperty draft = new SimpleStringProperty("");
    private final StringProperty said = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");

    /// @param stepCaption what happens at the stepper's step, in plain words
    public StageViewModel(Settings settings, ObservableValue<String> stepCaption) {
        backdrop.set(Backdrop.named(settings.get("stage.backdrop", Backdrop.DARK.name())));
        backdrop.subscribe(b -> settings.put("stage.backdrop", b.name()));
        tellsSteps.set(settings.get("stage.captions", "on").equals("on"));
        tellsSteps.subscribe(on -> settings.put("stage.captions", on ? "on" : "off"));
        caption.bind(Bindings.createStringBinding(
                () -> !said.get().isEmpty()
                        ? said.get()
                        : tellsSteps.get() && part.get() == Part.STEPPER ? stepCaption.getValue() : "",
                said, tellsSteps, part, stepCaption));
    }

    /// Whether the stage is there.
    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /// Whether it is held black: nothing is seen.
    public BooleanProperty blackProperty() {
        return black;
    }

    public ObjectProperty<Backdrop> backdropProperty() {
        return backdrop;
    }

    /// Whether what happens at each step is said below it.
    public BooleanProperty stepCaptionsProperty() {
        return tellsSteps;
    }

    /// What the presenter types as a caption; nobody sees it before [#say()].
    public StringProperty draftProperty() {
        return draft;
    }

    /// Shows what was typed as the caption until something else is said; with nothing typed it goes away.
    public void showTypedCaption() {
        said.set(draft.get().strip());
        draft.set("");
    }

    /// The caption to be seen, empty for none.
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// Whether the caption to be seen is one that was typed.
    public boolean isTypedCaption() {
        return !said.get().isEmpty();
    }

    /// Shows a part, and is there for it.
    public void show(Part wanted) {
        part.set(wanted);
        black.set(false);
    }

    public void toggleBlack() {
        black.set(!black.get());
    }
}
