package app.primed.shell;

import app.primed.platform.Settings;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.PythonEngine;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The setting for the Python that the stepper runs: the embedded one or the user's own.
final class PythonSetting {
    private static final String KEY = "python";

    private PythonSetting() {}

    /// The engine the settings ask for.
    ///
    /// @param unpacking hears of the embedded Python's one-time unpacking, from 0 to 1
    static Engine from(Settings settings, DoubleConsumer unpacking) {
        return settings.get(KEY).filter(path -> !path.isBlank()).<Engine>map(path -> PythonEngine.of(Path.of(path)))
                .orElseGet(() -> PythonEngine.embedded(unpacking));
    }

    static void embedded(Settings settings, SwitchableEngine engine, DoubleConsumer unpacking) {
        settings.put(KEY, "");
        engine.choose(PythonEngine.embedded(unpacking));
    }

    /// Lets the user choose a Python. If it is too old, running it reports that.
    ///
    /// @return the Python chosen
    static Optional<Path> ask(Window owner, Settings settings, SwitchableEngine engine) {
        var chooser = new FileChooser();
        chooser.setTitle("Choose Python 3.11 or newer");
        var file = chooser.showOpenDialog(owner);
        if (file == null) {
            return Optional.empty();
        }
        settings.put(KEY, file.toString());
        engine.choose(PythonEngine.of(file.toPath()));
        return Optional.of(file.toPath());
    }
}
