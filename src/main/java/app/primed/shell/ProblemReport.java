package app.primed.shell;

import app.primed.platform.Background;
import app.primed.platform.LogFile;
import app.primed.platform.SafeFile;
import app.primed.platform.Settings;
import app.primed.platform.SystemCheck;
import app.primed.stepper.io.CacheFolder;
import app.primed.stepper.io.Engine;
import app.primed.stepper.io.StepperCheck;
import app.primed.ui.DialogSize;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Collects what helps to find a fault, shows every word of it, and saves it as a text file. Nothing is sent.
final class ProblemReport extends Dialog<Void> {
    private static final double WIDTH = 780;
    private static final double HEIGHT = 560;
    private static final int LOG_LINES = 200;
    private static final String WORDS = """
            Nothing is sent. Read it, take out what you do not want to share, say at the top what you did and what \
            happened, and save it as a text file.""";

    private final TextArea text = new TextArea("Collecting versions, checks and the end of the log…");
    private final Background background;
    private final NotificationBar notices;

    ProblemReport(Window owner, List<String> stylesheets, Path vault, Engine engine, Background background,
            NotificationBar notices) {
        this.background = background;
        this.notices = notices;
        initOwner(owner);
        setTitle("Report a problem");
        var words = new Label(WORDS);
        words.setWrapText(true);
        text.setId("problem-report");
        text.getStyleClass().add("mono");
        VBox.setVgrow(text, Priority.ALWAYS);
        var save = new ButtonType("Save…", ButtonBar.ButtonData.OK_DONE);
        text.setWrapText(true);
        var content = new VBox(12, words, text);
        content.setPadding(new Insets(16));
        getDialogPane().setContent(content);
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStylesheets().setAll(stylesheets);
        getDialogPane().getButtonTypes().setAll(save, ButtonType.CLOSE);
        setResizable(true);
        DialogSize.setMinimum(this, 480, 360);
        var button = (Button) getDialogPane().lookupButton(save);
        button.setDisable(true);
        button.addEventFilter(ActionEvent.ACTION, pressed -> {
            pressed.consume(); // it stays open
            save(owner);
        });
        background.submit("problem-report", () -> collect(vault, engine), report -> {
            text.setText(report);
            text.positionCaret(0);
            button.setDisable(false);
        });
    }

    private static String collect(Path vault, Engine engine) throws InterruptedException {
        var lines = new ArrayList<>(List.of("What I did:", "", "What happened:", "", "---"));
        var checks = new ArrayList<>(SystemCheck.all(
                List.of(vault, Settings.defaultFile().getParent(), CacheFolder.ofUser().path())));
        checks.addAll(StepperCheck.of(engine).found());
        checks.forEach(check -> lines.add("%-9s %s".formatted(check.name(), check.words())));
        lines.add("--- the end of the log");
        var log = LogFile.tail(LOG_LINES);
        lines.addAll(log.isEmpty() ? List.of("nothing was logged") : log);
        return String.join("\n", lines) + "\n";
    }

    private void save(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle("Save the report");
        chooser.setInitialFileName("primed-problem.txt");
        var words = text.getText();
        Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath).ifPresent(
                file -> background.submit("problem-report-save", () -> {
                    SafeFile.write(file, words.getBytes(StandardCharsets.UTF_8));
                    return file;
                }, saved -> {
                    notices.showMessage("Saved " + saved + ".");
                    close();
                }));
    }
}
