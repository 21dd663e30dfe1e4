package app.primed.stepper.viewmodel;

import app.primed.stepper.model.Program;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The open program, and whether it is being edited or watched.
public final class OpenProgram {
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.EMPTY);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final StringProperty source = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ProgramOrigin>> origin = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Breakpoints breakpoints = new Breakpoints();
    private String input = "";

    /// The mode of the screen.
    public enum Mode {
        /// No program is open.
        EMPTY,
        EDIT,
        /// A run is shown; it may still continue.
        WATCH
    }

    OpenProgram() {
        source.subscribe(breakpoints::sourceChanged);
    }

    void open(Program program, Optional<ProgramOrigin> from) {
        name.set(program.name());
        breakpoints.open(program.name(), program.source());
        source.set(program.source());
        input = program.input();
        origin.set(from);
    }

    void setMode(Mode to) {
        mode.set(to);
    }

    /// The program in its current form.
    Program program() {
        return program(input);
    }

    Program program(String withInput) {
        return new Program(name.get(), source.get(), withInput);
    }

    public Breakpoints breakpoints() {
        return breakpoints;
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// The program's text; the editor changes it.
    public StringProperty sourceProperty() {
        return source;
    }

    /// Where the program came from, for the Back button.
    public ReadOnlyObjectProperty<Optional<ProgramOrigin>> originProperty() {
        return origin.getReadOnlyProperty();
    }
}
