package app.primed.shell;

import app.primed.notebook.io.VaultSettings;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import app.primed.ui.Icons;
import app.primed.ui.OverlaySheet;
import app.primed.ui.Theme;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The settings, over whatever screen is shown. Every change acts at once; those of the folder are written to its
/// `primed.json`.
final class SettingsPage extends OverlaySheet {
    static final String TAB_WIDTH = "editor.tab";
    static final int USUAL_TAB = 4;
    private static final String EDITOR = "editor";
    private static final String SYSTEM = "Same as the system";
    private static final double FIELD = 240;

    private final NotebookViewModel notebook;
    private final Settings settings;
    private final Background background;
    private final MainWindow window;
    private final Parts parts;
    private final VBox rows = new VBox();
    private final TextField template = new TextField();
    private final TextField sessionName = new TextField();
    private final Label sessionExample = new Label();
    private final Button done = new Button("Done");
    private VaultSettings vault = new VaultSettings("", "");

    /// What other parts of the window do for this page.
    ///
    /// @param chooseFolder opens another folder
    /// @param chooseTemplate asks for a note, and makes its path relative to the folder
    /// @param python what runs Python, as words
    /// @param choosePython asks for another Python
    /// @param embeddedPython goes back to the embedded one
    /// @param skipsWaits receives whether sleeps and timeouts take no time
    /// @param tabWidth receives the width of a tab
    record Parts(
            Runnable chooseFolder, UnaryOperator<String> chooseTemplate, java.util.function.Supplier<String> python,
            Runnable choosePython, Runnable embeddedPython, Consumer<Boolean> skipsWaits, IntConsumer tabWidth) {}

    SettingsPage(
            NotebookViewModel notebook, Settings settings, Background background, MainWindow window, Parts parts) {
        this(new VBox(), notebook, settings, background, window, parts);
    }

    private SettingsPage(
            VBox box, NotebookViewModel notebook, Settings settings, Background background, MainWindow window,
            Parts parts) {
        super(box, Pos.CENTER);
        this.notebook = notebook;
        this.settings = settings;
        this.background = background;
        this.window = window;
        this.parts = parts;
        var title = new Label("Settings");
        title.getStyleClass().add("headline");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, Icons.button(Feather.X, "Close the settings", "Esc", this::close));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("settings-head");
        rows.getStyleClass().add("settings-rows");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("bare-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        done.setId("settings-done");
        done.getStyleClass().add("accent");
        done.setOnAction(_ -> close());
        var foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("settings-foot");
        box.getChildren().setAll(head, scroll, foot);
        box.getStyleClass().add("settings");
        box.setMaxSize(760, 640);
        setId("settings");
        commit(template, "settings-template", "Template/README.md", this::writeVault);
        commit(sessionName, "settings-session-name", "As earlier sessions", this::writeVault);
        sessionExample.getStyleClass().addAll("muted", "small");
        sessionName.textProperty().subscribe(this::example);
    }

    void open() {
        fill();
        open(done, () -> {});
        background.submit("vault-settings", () -> VaultSettings.read(notebook.vault()), read -> {
            vault = read;
            template.setText(read.template());
            sessionName.setText(read.sessionName());
        });
    }

    private void fill() {
        rows.getChildren().setAll(
                new SettingsRow("Folder", "The notes of this window: " + notebook.vault().root(),
                        button("settings-folder", "Open another…", parts.chooseFolder())),
                new SettingsRow("Text size", "Of everything but the stage; also Ctrl +, Ctrl - and Ctrl 0", textSize()),
                new SettingsRow("Theme", "Light or dark; also Ctrl Shift L", theme()),
                new SettingsRow("Spelling", "Underline words that are misspelt; Ctrl . suggests others", spelling()),
                new SettingsRow("Tab width", "How many spaces a tab is wide in notes, and the Tab key puts in",
                        tabWidth()),
                new SettingsRow("Editor", "The command of “Edit in my editor”, such as “code” or “gvim”. Without one, "
                        + "VISUAL or EDITOR is used.", editor()),
                new SettingsRow("Template", "The note that a new session begins with, inside the folder; empty for "
                        + "a template where templates usually are", template,
                        button("settings-choose-template",
                                "Choose…", this::chooseTemplate)),
                new SettingsRow("Name of new sessions", "The file of a new session, such as YYYY-MM-DD.md or "
                        + "YYYY/MM-DD/README.md; empty to name it as earlier ones",
                        new VBox(4, sessionName, sessionExample)),
                new SettingsRow("Python", "What runs code in the stepper and the quiz: " + parts.python().get(),
                        button("settings-python", "Choose…", parts.choosePython()),
                        button("settings-embedded", "Use the embedded one", parts.embeddedPython())),
                new SettingsRow("Skip waits", "In the stepper, sleeps and timeouts take no time when nothing else can "
                        + "run: the program's clock jumps", skipsWaits()));
    }

    private Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> {
            action.run();
            if (isVisible()) {
                fill();
            }
        });
        return button;
    }

    private Node textSize() {
        var size = new ComboBox<Integer>();
        size.setId("settings-text-size");
        size.getItems().setAll(TextSize.STEPS);
        size.setValue(window.textSize().percentProperty().get());
        size.setConverter(new javafx.util.converter.IntegerStringConverter() {
            @Override
            public String toString(Integer percent) {
                return percent + " %";
            }
        });
        size.setOnAction(_ -> window.textSize().set(size.getValue()));
        return size;
    }

    private Node theme() {
        var choice = new ComboBox<String>();
        choice.setId("settings-theme");
        choice.getItems().setAll(List.of(SYSTEM, "Light", "Dark"));
        choice.setValue(switch (settings.get("theme", "")) {
            case "light" -> "Light";
            case "dark" -> "Dark";
            default -> SYSTEM;
        });
        choice.setOnAction(_ -> {
            if (choice.getValue().equals(SYSTEM)) {
                window.setTheme(Theme.of(Platform.getPreferences().getColorScheme()));
                settings.put("theme", "");
            } else {
                window.setTheme(Theme.byName(choice.getValue(), window.theme()));
            }
        });
        return choice;
    }

    private Node spelling() {
        var on = new CheckBox();
        on.setId("settings-spelling");
        on.setSelected(notebook.spelling().enabledProperty().get());
        on.setOnAction(_ -> notebook.spelling().enabledProperty().set(on.isSelected()));
        return on;
    }

    private Node skipsWaits() {
        var on = new CheckBox();
        on.setId("settings-skip-waits");
        on.setSelected(StepperCommands.skipsWaits(settings));
        on.setOnAction(_ -> parts.skipsWaits().accept(on.isSelected()));
        return on;
    }

    private Node tabWidth() {
        var width = new Spinner<Integer>(1, 16, (int) settings.get(TAB_WIDTH, USUAL_TAB));
        width.setId("settings-tab");
        width.setPrefWidth(90);
        width.setEditable(true);
        width.valueProperty().subscribe((_, now) -> {
            settings.put(TAB_WIDTH, now);
            parts.tabWidth().accept(now);
        });
        return width;
    }

    private Node editor() {
        var command = new TextField(settings.get(EDITOR, ""));
        commit(command, "settings-editor", "VISUAL or EDITOR", () -> settings.put(EDITOR, command.getText().strip()));
        return command;
    }

    /// Takes what is typed at Enter and when the field loses the focus.
    private static void commit(TextField field, String id, String prompt, Runnable action) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefWidth(FIELD);
        field.setOnAction(_ -> action.run());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                action.run();
            }
        });
    }

    private void chooseTemplate() {
        template.setText(parts.chooseTemplate().apply(template.getText()));
        writeVault();
    }

    private void example() {
        var name = sessionName.getText();
        var usable = VaultSettings.isUsable(name);
        sessionExample.getStyleClass().removeAll("danger-text", "muted");
        sessionExample.getStyleClass().add(usable ? "muted" : "danger-text");
        sessionExample.setText(!usable
                ? "It needs YYYY, MM and DD, inside the folder."
                : new VaultSettings("", name).pathFor(notebook.newSession().today()).map(path -> "Today: " + path)
                        .orElse(""));
    }

    private void writeVault() {
        var now = new VaultSettings(template.getText().strip(),
                VaultSettings.isUsable(sessionName.getText()) ? sessionName.getText().strip() : vault.sessionName());
        if (!now.equals(vault)) {
            vault = now;
            background.submit("vault-settings", Executors.callable(() -> now.write(notebook.vault())), _ -> {});
        }
    }
}
