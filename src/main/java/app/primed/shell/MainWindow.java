package app.primed.shell;

import app.primed.platform.OnDemand;
import app.primed.platform.Settings;
import app.primed.ui.Icons;
import app.primed.ui.KeyBinding;
import app.primed.ui.OverlaySheet;
import app.primed.ui.ScaledPane;
import app.primed.ui.Screen;
import app.primed.ui.Theme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// The main window: top bar, rail of screens, the current screen, status bar.
public final class MainWindow {
    /// What the screens need to show everything.
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;

    private static final List<KeyBinding> OVER_SHEETS = Stream
            .of(WindowKey.LARGER, WindowKey.SMALLER, WindowKey.USUAL_SIZE, WindowKey.THEME).map(WindowKey::binding)
            .toList();

    private final Stage stage;
    private final Settings settings;
    private final Map<MainScreen, OnDemand<Screen>> screens;
    private final BorderPane frame = new BorderPane();
    private final StackPane layers = new StackPane(frame);
    private final ScaledPane scaled = new ScaledPane(layers, LEAST_WIDTH, LEAST_HEIGHT);
    private final Scene scene = new Scene(scaled);
    private final TextSize textSize;
    private final OnDemand<Palette> palette;
    private final Label chip = new Label();
    private final Label statusLeft = new Label();
    private final Label statusRight = new Label();
    private final Label showProgress = new Label();
    private final UnusedKeys unusedKeys = new UnusedKeys(
            "click into one, or press " + WindowKey.CAPTURE.binding().key());
    private final Map<MainScreen, ToggleButton> rail = new EnumMap<>(MainScreen.class);
    private final List<Supplier<List<PaletteCommand>>> further = new ArrayList<>();
    private final HBox topLeft = new HBox(10);
    private final HBox topRight = new HBox(10);
    private final VBox top = new VBox();
    private final List<PaletteCommand> commands = new ArrayList<>();
    private final List<KeyBinding> bound = new ArrayList<>();
    private final ReadOnlyObjectWrapper<MainScreen> front = new ReadOnlyObjectWrapper<>(MainScreen.NOTEBOOK);
    private final StringProperty usual = new SimpleStringProperty("");
    private Theme theme;

    /// @param found further commands, read each time the palette searches
    /// @param finder searches the notes
    MainWindow(
            Stage stage, Settings settings, Map<MainScreen, OnDemand<Screen>> screens, NotificationBar notices,
            Theme theme,
            Supplier<List<PaletteCommand>> found, Palette.Finder finder) {
        this.stage = stage;
        this.settings = settings;
        this.screens = screens;
        this.theme = theme;
        further.add(found);
        this.palette = new OnDemand<>(() -> {
            var made = new Palette(() -> {
                var all = new ArrayList<>(commands);
                further.forEach(each -> all.addAll(each.get()));
                return all;
            }, finder);
            layers.getChildren().add(1, made);
            return made;
        });
        theme.applyTo(scene);
        top.getChildren().add(topBar());
        frame.setMinSize(0, 0);
        frame.setTop(top);
        frame.setLeft(rail());
        frame.setBottom(statusBar());
        layers.getChildren().add(notices);
        layers.addEventHandler(KeyEvent.KEY_PRESSED, this::holdBack);
        for (var screen : MainScreen.values()) {
            bind(screen.binding(), () -> show(screen));
        }
        bind(WindowKey.SEARCH.binding(), this::openPalette);
        bind(WindowKey.THEME.binding(), () -> setTheme(this.theme.opposite()));
        bind(WindowKey.SHORTCUTS.binding(), this::showShortcuts);
        textSize = new TextSize(stage, scaled, settings);
        bind(WindowKey.LARGER.binding(), textSize::larger);
        bind(WindowKey.SMALLER.binding(), textSize::smaller);
        bind(WindowKey.USUAL_SIZE.binding(), textSize::reset);
        stage.setTitle("Primed");
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setScene(scene);
        unusedKeys.begin();
    }

    void close() {
        screens.values().forEach(screen -> screen.ifMade(Screen::close));
        textSize.close();
        unusedKeys.stop();
    }

    /// Takes no keys and clicks any more, as its folder is closed and another one opens; what is typed is shown as
    /// refused.
    void hold(String opening) {
        var words = new Label(opening);
        words.getStyleClass().add("headline");
        var cover = new StackPane(words);
        cover.setId("opening-folder");
        cover.getStyleClass().add("type-ahead");
        cover.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
        layers.getChildren().setAll(frame);
        frame.setTop(null);
        frame.setLeft(null);
        frame.setCenter(cover);
        cover.requestFocus();
        unusedKeys.begin();
    }

    /// The next window is there.
    ///
    /// @return what was refused meanwhile
    String release() {
        unusedKeys.stop();
        return unusedKeys.words();
    }

    /// Shows what was typed and went nowhere: also what the window before refused.
    void showRefused(String words) {
        unusedKeys.show(words);
    }

    /// Names the open folder beside the program's name.
    void showFolder(Node folder) {
        topLeft.getChildren().add(1, folder);
    }

    /// Adds commands to the palette that are read each time it searches.
    void addCommands(Supplier<List<PaletteCommand>> more) {
        further.add(more);
    }

    /// Adds a bar below the top bar.
    void addBar(Node bar) {
        top.getChildren().add(1, bar);
    }

    /// Adds a button at the right of the top bar, and commands to the palette.
    void add(Node button, List<PaletteCommand> more) {
        topRight.getChildren().addFirst(button);
        commands.addAll(more);
    }

    /// Binds a key on every screen, and adds its command to the palette.
    void bind(KeyBinding binding, Runnable action) {
        binding.strokes().forEach(stroke -> stroke.combinations()
                .forEach(combination -> scene.getAccelerators().put(combination, () -> {
                    dismissPalette();
                    action.run();
                })));
        bound.add(binding);
        commands.add(PaletteCommand.of(binding, action));
    }

    /// Whether a sheet is open. Until it is closed, keys act in it alone.
    boolean isSheetOpen() {
        return layers.getChildren().stream().anyMatch(over -> over instanceof OverlaySheet && over.isVisible());
    }

    /// What no control of an open sheet took reaches no key behind it but those that act on the sheet, too. The palette
    /// gives way to the key.
    private void holdBack(KeyEvent event) {
        boolean typed = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        boolean through = (isSheetOpen() ? OVER_SHEETS : bound).stream().anyMatch(key -> key.matches(event));
        if (!typed && !through && (isSheetOpen() || palette.made().filter(Palette::isVisible).isPresent())) {
            event.consume();
        }
    }

    /// Closes the palette: something else takes its place.
    void dismissPalette() {
        palette.ifMade(Palette::dismiss);
    }

    /// Adds a node over all screens, which shows itself when needed.
    void addOverlay(Node overlay) {
        layers.getChildren().add(overlay);
    }

    public Scene scene() {
        return scene;
    }

    public Theme theme() {
        return theme;
    }

    public ReadOnlyObjectProperty<MainScreen> screenProperty() {
        return front.getReadOnlyProperty();
    }

    /// Shows the window with an empty place for a screen. It takes the focus: a key presses no button meanwhile.
    void showFrame(MainScreen wanted, Node place) {
        Objects.requireNonNull(rail.get(wanted)).setSelected(true);
        frame.setCenter(place);
        place.requestFocus();
    }

    /// Shows a screen.
    public void show(MainScreen wanted) {
        var screen = Objects.requireNonNull(screens.get(wanted)).get();
        Objects.requireNonNull(rail.get(wanted)).setSelected(true);
        front.set(wanted);
        frame.setCenter(screen.node());
        chip.textProperty().bind(screen.openItemProperty());
        statusLeft.textProperty().bind(screen.statusLeftProperty());
        var own = screen.statusRightProperty();
        statusRight.textProperty().bind(Bindings.createStringBinding(
                () -> own.getValue().isEmpty() ? usual.get() : own.getValue(), own, usual));
        settings.put("screen", wanted.id());
        // A split pane holds its parts only once it has a skin; before that nothing in them can take the focus.
        frame.applyCss();
        frame.layout();
        screen.onShown();
    }

    TextSize textSize() {
        return textSize;
    }

    /// Does what a bound key does.
    void run(WindowKey key) {
        var action = scene.getAccelerators().get(key.binding().strokes().getFirst().combination());
        Objects.requireNonNull(action).run();
    }

    void setTheme(Theme wanted) {
        theme = wanted;
        theme.applyTo(scene);
        settings.put("theme", theme.id());
    }

    /// Sets the right end of the status bar for screens that show nothing there.
    void setDefaultStatus(String words) {
        usual.set(words);
    }

    /// Shows background work in the status bar; empty for none.
    void showProgress(String words) {
        showProgress.setText(words);
        showProgress.setGraphic(null);
    }

    /// As [#showProgress(String)], with a button that stops the work.
    void showProgress(String words, Runnable stop) {
        showProgress.setText(words);
        if (showProgress.getGraphic() == null) {
            var button = Icons.button(Feather.X, "Stop", "", stop);
            button.setId("stop-progress");
            button.getStyleClass().addAll("muted-icon", "stop-progress");
            showProgress.setGraphic(button);
            showProgress.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
    }

    public void openPalette() {
        openPalette("");
    }

    /// Opens the palette with a query in it.
    void openPalette(String query) {
        palette.get().open(query, false, this::focusScreen);
    }

    /// Opens the palette to find a note that is opened beside the open one.
    void openPaletteBeside() {
        show(MainScreen.NOTEBOOK);
        palette.get().open("", true, this::focusScreen);
    }

    private void focusScreen() {
        Objects.requireNonNull(screens.get(front.get())).ifMade(Screen::onShown);
    }

    /// Whether what was chosen in the palette last is to be opened beside the open note.
    boolean isPaletteBeside() {
        return palette.made().filter(Palette::isBeside).isPresent();
    }

    /// Repeats the palette's search, since there is more to find than when it was opened.
    void repeatSearch() {
        palette.ifMade(Palette::repeatSearch);
    }

    private void showShortcuts() {
        new ShortcutsDialog(stage, scene.getStylesheets(), Shortcuts.ALL).show();
    }

    private Node topBar() {
        var brand = new Label("Primed");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().add("chip");
        chip.visibleProperty().bind(chip.textProperty().isNotEmpty());
        chip.setMaxWidth(320);
        var search = new Button();
        var prompt = new Label("Search notes, sessions, viewers, commands…");
        prompt.getStyleClass().add("muted");
        var key = new Label(WindowKey.SEARCH.binding().keys());
        key.getStyleClass().add("key");
        search.setGraphic(new HBox(prompt, grow(), key));
        search.getStyleClass().setAll("button", "search-box");
        search.setPrefWidth(420);
        search.setOnAction(_ -> openPalette());
        Icons.describe(search, WindowKey.SEARCH.binding().words(), WindowKey.SEARCH.binding().keys());
        ((HBox) search.getGraphic()).prefWidthProperty().bind(search.widthProperty().subtract(24));
        topLeft.getChildren().setAll(brand, chip);
        topLeft.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        topRight.getChildren()
                .add(button(Feather.HELP_CIRCLE, WindowKey.SHORTCUTS, this::showShortcuts));
        topRight.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        // Both ends grow alike, so that the search box stays in the middle.
        for (var end : List.of(topLeft, topRight)) {
            HBox.setHgrow(end, Priority.ALWAYS);
            end.setPrefWidth(200);
        }
        topLeft.setMinWidth(0);
        search.setMinWidth(120);
        var bar = new HBox(topLeft, search, topRight);
        bar.getStyleClass().addAll("top-bar", "muted-icon");
        return bar;
    }

    private Node rail() {
        var group = new ToggleGroup();
        var box = new VBox();
        box.getStyleClass().addAll("rail");
        for (var screen : MainScreen.values()) {
            var button = new ToggleButton(screen.title(), Icons.of(screen.icon()));
            button.setToggleGroup(group);
            button.setId("go-" + screen.id());
            button.setOnAction(_ -> show(screen));
            Icons.describe(button, screen.title(), screen.binding().keys());
            rail.put(screen, button);
            box.getChildren().add(button);
        }
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var switchTheme = button(Feather.SUN, WindowKey.THEME, () -> setTheme(theme.opposite()));
        switchTheme.setId("theme");
        switchTheme.getStyleClass().add("muted-icon");
        var open = button(Feather.SETTINGS, WindowKey.SETTINGS, () -> run(WindowKey.SETTINGS));
        open.setId("open-settings");
        open.getStyleClass().add("muted-icon");
        box.getChildren().addAll(space, open, switchTheme);
        return box;
    }

    private Node statusBar() {
        statusLeft.setMinWidth(0);
        statusRight.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(16, statusLeft, unusedKeys.label(), grow(), showProgress, statusRight);
        bar.getStyleClass().add("status-bar");
        return bar;
    }

    private static Button button(Feather icon, WindowKey key, Runnable action) {
        return Icons.button(icon, key.binding().words(), key.binding().keys(), action);
    }

    private static Region grow() {
        var region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
