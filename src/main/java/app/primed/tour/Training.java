package app.primed.tour;

import app.primed.notebook.viewmodel.ViewMode;
import app.primed.platform.SafeFile;
import app.primed.platform.Vault;
import app.primed.shell.MainScreen;
import app.primed.shell.SampleVault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.application.Platform;

/// Does what a start does, without a display and on the sample, so that Java sees which classes that needs; see
/// [app.primed.platform.StartCache].
public final class Training {
    private Training() {}

    /// Opens the window on the sample, shows each screen, and closes it.
    ///
    /// @param folder a new folder for the sample and for what the program writes
    /// @param commands run on the sample afterwards
    /// @return the exit code
    public static int run(Path folder, java.util.function.Consumer<Path> commands) throws IOException {
        for (var own : new String[] {"config", "index", "trash"}) {
            System.setProperty("primed." + own, folder.resolveSibling(own).toString());
        }
        Display.useHeadless();
        Platform.startup(() -> Platform.setImplicitExit(false));
        SampleVault.create(folder, LocalDate.of(2020, 1, 27));
        var settings = folder.resolveSibling("settings.json");
        SafeFile.write(settings, "{}".getBytes(StandardCharsets.UTF_8));
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var window = new TourWindow(new Vault(folder), settings, Files.createTempDirectory("unused"), silent);
        var driver = window.open();
        driver.awaitTrue("the note", () -> window.graph().notebook.note().path().isPresent());
        for (var mode : ViewMode.values()) {
            driver.run(() -> window.graph().notebook.viewModeProperty().set(mode));
            driver.settle();
        }
        for (var screen : MainScreen.values()) {
            driver.run(() -> window.graph().window.show(screen));
            driver.settle();
        }
        driver.run(window.graph().window::openPalette);
        driver.settle();
        window.close();
        System.setOut(silent);
        System.setErr(silent);
        commands.accept(folder);
        return 0;
    }
}
