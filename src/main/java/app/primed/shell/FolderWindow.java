package app.primed.shell;

import app.primed.notebook.viewmodel.SideBySide;
import app.primed.platform.FxBackground;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.OnDemand;
import app.primed.platform.RecentFolders;
import app.primed.platform.SafeFile;
import app.primed.platform.Settings;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.stage.Stage;

/// The program's one window. It shows a folder or the start page, and changes from one folder to another: what is open is
/// saved first, and each folder comes back at the note it was left at.
public final class FolderWindow {
    private final Stage stage;
    private final Path settingsFile;
    private final InstantSource clock;
    private final FolderDialogs dialogs;
    private final RecentFolders recent;
    private final OnDemand<NotificationBar> notices = new OnDemand<>(NotificationBar::new);
    private final FxBackground background = new FxBackground(this::report);
    private final OnDemand<WelcomeScene> start = new OnDemand<>(this::startScene);
    private Optional<AppGraph> graph = Optional.empty();
    private Optional<MainWindow> held = Optional.empty();
    private List<RecentFolders.Folder> known = List.of();
    private Runnable closed = () -> {};

    public FolderWindow(Stage stage, Path settingsFile, InstantSource clock, FolderDialogs dialogs) {
        this.stage = stage;
        this.settingsFile = settingsFile;
        this.clock = clock;
        this.dialogs = dialogs;
        recent = RecentFolders.beside(settingsFile);
        Theme.loadFonts();
        stage.setOnCloseRequest(event -> {
            event.consume(); // It closes once everything is saved.
            leave(stage::hide);
        });
        stage.setOnHidden(_ -> {
            graph.ifPresent(AppGraph::close);
            closeStart();
            background.close();
            closed.run();
        });
    }

    private WelcomeScene startScene() {
        var scene = new WelcomeScene(stage, notices.get(), refused -> new WelcomePage(new WelcomePage.Actions(
                this::choose, this::open, () -> openSample(SampleVault.usualFolder()), this::importAnki, this::forget,
                () -> start.get().switchTheme(), () -> start.get().showKeys()), refused), this::open);
        scene.bind(WindowKey.OPEN_FOLDER, this::choose);
        return scene;
    }

    /// Runs once the window is closed.
    public void onClosed(Runnable action) {
        closed = action;
    }

    /// What is open; empty on the start page.
    public Optional<AppGraph> graph() {
        return graph;
    }

    /// Shows the start page. What is open is saved and closed first.
    ///
    /// @param message what to say there; may be empty
    public void showStart(String message) {
        leave(() -> {
            closeGraph();
            closeStart();
            release();
            start.get().show(new Settings(settingsFile, background), message);
            listRecent();
        });
    }

    /// Opens a folder. What is open is saved and closed first. A folder that cannot be read is reported, and nothing
    /// changes.
    public void open(Path folder) {
        open(folder, _ -> {});
    }

    private void open(Path folder, Consumer<AppGraph> then) {
        if (graph.filter(open -> open.vault().root().equals(folder.toAbsolutePath().normalize())).isPresent()) {
            graph.ifPresent(then);
            return;
        }
        openAnew(folder, then);
    }

    private void openAnew(Path folder, Consumer<AppGraph> then) {
        background.submit("folder", () -> readable(folder), _ -> leave(() -> {
            graph.ifPresent(open -> held = Optional.of(open.window));
            closeGraph();
            held.ifPresent(window -> window.hold("Opening " + FolderWords.path(folder) + "…"));
            closeStart();
            background.submit("folder", () -> prepare(folder), vault -> {
                show(vault);
                graph.ifPresent(then);
            }, failure -> {
                showStart("");
                report(failure);
            });
        }), this::report);
    }

    /// Writes the sample into a folder and opens it.
    void openSample(Path folder) {
        background.submit("folder",
                () -> SampleVault.create(folder, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())),
                this::open, this::report);
    }

    private void choose() {
        dialogs.folder(stage, graph.map(open -> open.vault().root())).ifPresent(this::open);
    }

    private void importAnki() {
        dialogs.ankiDeck(stage).ifPresent(
                deck -> dialogs.folder(stage, Optional.empty())
                        .ifPresent(folder -> open(folder, open -> open.importAnki(deck))));
    }

    private void show(Vault vault) {
        var fresh = new AppGraph(stage, vault, settingsFile, clock);
        graph = Optional.of(fresh);
        fresh.window.showRefused(release());
        var menu = new FolderMenu(vault, this::choose, this::open, () -> showStart(""));
        fresh.window.showFolder(menu);
        fresh.window.bind(WindowKey.OPEN_FOLDER.binding(), this::choose);
        fresh.window.addCommands(this::commands);
        FolderDrop.install(fresh.window.scene(), fresh.window::addOverlay, this::open);
        fresh.notebook.sessions().weeks().subscribe(() -> count(fresh));
        stage.setTitle(vault.name() + " \u2013 Primed");
        if (stage.isShowing()) {
            fill(fresh, menu);
        } else {
            fresh.showFrame();
            FirstFrame.painted(fresh.window.scene(),
                    () -> graph.filter(fresh::equals).ifPresent(_ -> fill(fresh, menu)));
        }
    }

    private void fill(AppGraph fresh, FolderMenu menu) {
        fresh.notebookScreen().showAboveNotes(new NotesScope(fresh.vault(), fresh.settings(), background,
                () -> openAnew(fresh.vault().root(), _ -> {})));
        fresh.show();
        background.submit("recent", recent::list, folders -> {
            known = folders;
            menu.show(folders);
        });
    }

    private List<PaletteCommand> commands() {
        var list = new ArrayList<PaletteCommand>();
        var here = graph.map(open -> open.vault().root());
        known.stream().filter(folder -> folder.present() && !here.equals(Optional.of(folder.path())))
                .forEach(folder -> list.add(new PaletteCommand("Open folder", folder.name(),
                        FolderWords.path(folder.path()), () -> open(folder.path()))));
        list.add(new PaletteCommand("Window", "Close the folder and show the start page", "", () -> showStart("")));
        return list;
    }

    private void count(AppGraph open) {
        int notes = open.notebook.sessions().weeks().stream().mapToInt(week -> week.sessions().size()).sum();
        if (open.notebook.sessions().listedProperty().get()) {
            background.submit("count", Executors.callable(() -> recent.counted(open.vault().root(), notes)), _ -> {});
        }
    }

    /// Saves what is open, then goes on. If it cannot be saved, the window stays and says why.
    private void leave(Runnable then) {
        if (graph.isEmpty()) {
            then.run();
            return;
        }
        graph.get().saveAll(safe -> {
            if (safe) {
                then.run();
            }
        });
    }

    private void closeGraph() {
        graph.ifPresent(open -> {
            var place = open.place();
            open.close();
            background.submit("left", Executors.callable(
                    () -> recent.left(open.vault().root(), place)), _ -> {});
        });
        graph = Optional.empty();
    }

    /// The window of the folder before is gone.
    ///
    /// @return what was typed into it after that was closed
    private String release() {
        var words = held.map(MainWindow::release).orElse("");
        held = Optional.empty();
        return words;
    }

    private void closeStart() {
        start.ifMade(WelcomeScene::leave);
    }

    /// Makes the settings those of the folder, which is remembered.
    private Vault prepare(Path folder) {
        Vault vault;
        try (var settings = new Settings(settingsFile, new ImmediateBackground())) {
            vault = NotesScope.vault(readable(folder), settings);
            var last = settings.get("vault", vault.root().toString());
            if (!last.equals(vault.root().toString())) {
                // A window that was killed has not said where it was.
                recent.list().stream().map(RecentFolders.Folder::path).filter(each -> each.toString().equals(last))
                        .findFirst().ifPresent(left -> recent.left(left, SideBySide.place(settings)));
                var place = recent.find(vault.root()).map(RecentFolders.Folder::place).orElse(RecentFolders.Place.NONE);
                SideBySide.setPlace(settings, place);
            }
            settings.put("vault", vault.root().toString());
        }
        recent.opened(vault.root(), clock.instant());
        return vault;
    }

    private static Path readable(Path folder) {
        try (var _ = Files.newDirectoryStream(folder)) {
            return folder;
        } catch (IOException e) {
            throw new UserFacingException("Could not open the folder " + folder + ": " + SafeFile.reason(e) + ".",
                    "Check that it exists and can be read, or choose another one.", e);
        }
    }

    private void listRecent() {
        background.submit("recent", recent::list, folders -> {
            known = folders;
            start.get().page().show(folders, clock.instant());
        });
    }

    private void forget(Path folder) {
        background.submit("forget", Executors.callable(() -> recent.forget(folder)), _ -> listRecent());
    }

    /// Reports a failure where it is seen.
    void report(Throwable failure) {
        graph.ifPresentOrElse(open -> open.reportError(failure), () -> notices.get().showError(failure));
    }
}
