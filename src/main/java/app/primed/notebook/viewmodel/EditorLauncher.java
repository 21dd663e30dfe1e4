package app.primed.notebook.viewmodel;

import app.primed.notebook.io.ExternalEditor;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Opens notes in the user's own editor. What is unsaved is saved first; what is saved there is shown here at once.
public final class EditorLauncher {
    /// The setting with the editor's command; where it is missing, `VISUAL` and `EDITOR` count.
    public static final String SETTING = "editor";

    private final ExternalEditor editor;
    private final OpenNotes notes;
    private final Settings settings;
    private final Background background;
    private final StatusMessage message;
    private final Consumer<? super Throwable> report;

    EditorLauncher(ExternalEditor editor, OpenNotes notes, Settings settings, Background background,
            StatusMessage message, Consumer<? super Throwable> report) {
        this.editor = editor;
        this.notes = notes;
        this.settings = settings;
        this.background = background;
        this.message = message;
        this.report = report;
    }

    /// The command that opens a note; empty if none is set.
    public Optional<String> command() {
        return editor.command(settings.get(SETTING).filter(command -> !command.isBlank()));
    }

    /// Sets the command.
    public void setCommand(String command) {
        settings.put(SETTING, command.strip());
    }

    /// Opens a file in the editor; nothing happens where none is set.
    ///
    /// @param line 1-based
    public void open(Path file, int line) {
        command().ifPresent(command -> notes.flush(failure -> failure.ifPresentOrElse(
                unsaved -> report.accept(unsaved.error()),
                () -> {
                    message.show("Opening in " + command + "…");
                    background.submit("notebook-editor", Executors.callable(() -> editor.open(command, file, line)),
                            _ -> {}, report);
                })));
    }
}
