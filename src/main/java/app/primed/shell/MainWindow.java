package app.primed.shell;

import app.primed.platform.Settings;
import app.primed.ui.Icons;
import app.primed.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window: a bar at the top, the rail of screens, the screen in front, the status bar.
public final class MainWindow {
    private final Stage stage;
    private final Settings settings;
    private final List<ScreenEntry> places;
    private final BorderPane frame = new BorderPane();
    private final StackPane layers = new StackPane(frame);
    private final Scene scene = new Scene(layers);
    private final NotificationBar notices;
    private final Palette palette;
    private final Label chip = new Label();
    private final Label statusLeft = new Label();
    private final Label statusRight = new Label();
    private final Label progress = new Label();
    private final List<ToggleButton> rail = new ArrayList<>();
    private final HBox topRight = new HBox(10);
    private final VBox top = new VBox();
    private final List<PaletteCommand> offered = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable ScreenEntry> front = new ReadOnlyObjectWrapper<>();
    private final StringProperty usual = new SimpleStringProperty("");
    private Theme theme;

    /// @param found commands besides the window's own, asked each time something is looked for
    /// @param finder finds in the notes
    MainWindow(
            Stage stage, Settings settings, List<ScreenEntry> places, NotificationBar notices, Theme theme,
            Supplier<List<PaletteCommand>> found, Palette.Finder finder) {
        this.stage = stage;
        this.settings = settings;
        this.places = places;
        this.notices = notices;
        this.theme = theme;
        this.palette = new Palette(() -> {
            var all = new ArrayList<>(commands());
            all.addAll(found.get());
            return all;
        }, finder);
        theme.applyTo(scene);
        top.getChildren().addAll(topBar(), notices);
        frame.setTop(top);
        frame.setLeft(rail());
        frame.setBottom(statusBar());
        layers.getChildren().add(palette);
        commands().forEach(this::bindKeys);
        stage.setTitle("Primed");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setScene(scene);
    }

    /// Takes in a further part of the window.
    ///
    /// @param button stands at the right of the top bar
    /// @param bar stands below it
    /// @param commands can be done from anywhere
    void take(Node button, Node bar, List<PaletteCommand> commands) {
        topRight.getChildren().addFirst(button);
        top.getChildren().add(1, bar);
        offered.addAll(commands);
        commands.forEach(this::bindKeys);
    }

    /// A button at the right of the top bar, and commands.
    void take(Node button, List<PaletteCommand> commands) {
        topRight.getChildren().addFirst(button);
        offered.addAll(commands);
        commands.forEach(this::bindKeys);
    }

    /// Lays something over all screens; it shows itself when it is wanted.
    void lay(Node over) {
        layers.getChildren().add(over);
    }

    public Scene scene() {
        return scene;
    }

    public Theme theme() {
        return theme;
    }

    public ReadOnlyObjectProperty<@Nullable ScreenEntry> front() {
        return front.getReadOnlyProperty();
    }

    /// Brings a screen to the front.
    public void go(String key) {
        var place = places.stream().filter(p -> p.key().equals(key)).findFirst().orElse(places.getFirst());
        rail.get(places.indexOf(place)).setSelected(true);
        front.set(place);
        frame.setCenter(place.screen().node());
        chip.textProperty().bind(place.screen().openItemProperty());
        statusLeft.textProperty().bind(place.screen().statusLeftProperty());
        var own = place.screen().statusRightProperty();
        statusRight.textProperty().bind(Bindings.createStringBinding(
                () -> own.getValue().isEmpty() ? usual.get() : own.getValue(), own, usual));
        settings.put("screen", place.key());
        // A split pane holds its parts only once it has a skin; before that nothing in them can take the focus.
        frame.applyCss();
        frame.layout();
        place.screen().onShown();
    }

    void setTheme(Theme wanted) {
        theme = wanted;
        theme.applyTo(scene);
        settings.put("theme", theme.id());
    }

    /// What stands at the right of the status bar while the screen in front says nothing there.
    void sayUsually(String words) {
        usual.set(words);
    }

    /// Says in the status bar what goes on behind the screens; empty for nothing.
    void progress(String words) {
        progress.setText(words);
        progress.setGraphic(null);
    }

    /// As [#progress(String)], for work that can be ended.
    void progress(String words, Runnable stop) {
        progress.setText(words);
        if (progress.getGraphic() == null) {
            var button = Icons.button(Feather.X, "Stop this", "", stop);
            button.setId("stop-progress");
            button.getStyleClass().addAll("muted-icon", "stop-progress");
            progress.setGraphic(button);
            progress.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
    }

    public void openPalette() {
        palette.open(() -> {
            var place = front.get();
            if (place != null) {
                place.screen().onShown();
            }
        });
    }

    /// There is more to find than when the palette was opened.
    void foundMore() {
        palette.again();
    }

    void showKeys(List<PaletteCommand> more) {
        var all = new ArrayList<>(commands());
        all.addAll(more);
        new ShortcutsDialog(stage, scene.getStylesheets(), all).show();
    }

    private List<PaletteCommand> commands() {
        var list = new ArrayList<PaletteCommand>();
        for (var i = 0; i < places.size(); i++) {
            var place = places.get(i);
            list.add(new PaletteCommand("Everywhere", "Go to " + place.name(), "Ctrl " + (i + 1),
                    () -> go(place.key())));
        }
        list.add(new PaletteCommand("Everywhere", "Search and commands", "Ctrl K", this::openPalette));
        list.add(new PaletteCommand("Everywhere", "Light or dark", "Ctrl Shift L", () -> setTheme(theme.opposite())));
        list.add(new PaletteCommand("Everywhere", "Sheet of keys", "F1", () -> showKeys(ScreenKeys.all())));
        list.addAll(offered);
        return list;
    }

    private void bindKeys(PaletteCommand command) {
        if (!command.keys().isEmpty()) {
            var keys = KeyCombination.valueOf(command.keys().replace("Ctrl", "Shortcut").replace(' ', '+'));
            scene.getAccelerators().put(keys, command.action());
        }
    }

    private Node topBar() {
        var brand = new Label("Primed");
        brand.getStyleClass().add("brand");
        chip.getStyleClass().add("chip");
        chip.visibleProperty().bind(chip.textProperty().isNotEmpty());
        chip.setMaxWidth(320);
        var search = new Button();
        var prompt = new Label("Search notes, sessions, viewers, commands…");
        prompt.getStyleClass().add("muted");
        var key = new Label("Ctrl K");
        key.getStyleClass().add("key");
        search.setGraphic(new HBox(prompt, grow(), key));
        search.getStyleClass().setAll("button", "search-box");
        search.setPrefWidth(420);
        search.setOnAction(_ -> openPalette());
        Icons.describe(search, "Search and commands", "Ctrl K");
        ((HBox) search.getGraphic()).prefWidthProperty().bind(search.widthProperty().subtract(24));
        var left = new HBox(10, brand, chip);
        left.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        topRight.getChildren()
                .add(Icons.button(Feather.HELP_CIRCLE, "Sheet of keys", "F1", () -> showKeys(ScreenKeys.all())));
        topRight.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        // Both ends grow alike, so that the search box stays in the middle.
        for (var end : List.of(left, topRight)) {
            HBox.setHgrow(end, Priority.ALWAYS);
            end.setPrefWidth(200);
            end.setMinWidth(0);
        }
        var bar = new HBox(left, search, topRight);
        bar.getStyleClass().addAll("top-bar", "muted-icon");
        return bar;
    }

    private Node rail() {
        var group = new ToggleGroup();
        var box = new VBox();
        box.getStyleClass().addAll("rail");
        for (var place : places) {
            var button = new ToggleButton(place.name(), Icons.of(place.icon()));
            button.setToggleGroup(group);
            button.setId("go-" + place.key());
            button.setOnAction(_ -> go(place.key()));
            Icons.describe(button, place.name(), "Ctrl " + (places.indexOf(place) + 1));
            rail.add(button);
            box.getChildren().add(button);
        }
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var switchTheme = Icons.button(Feather.SUN, "Light or dark", "Ctrl Shift L", () -> setTheme(theme.opposite()));
        switchTheme.setId("theme");
        switchTheme.getStyleClass().add("muted-icon");
        box.getChildren().addAll(space, switchTheme);
        return box;
    }

    private Node statusBar() {
        statusLeft.setMinWidth(0);
        statusRight.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(statusLeft, grow(), progress, statusRight);
        bar.getStyleClass().add("status-bar");
        return bar;
    }

    private static Region grow() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
