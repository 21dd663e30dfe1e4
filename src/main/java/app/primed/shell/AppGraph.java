package app.primed.shell;

import app.primed.highlights.view.HighlightsScreen;
import app.primed.highlights.viewmodel.HighlightsExport;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.links.AnswerRunner;
import app.primed.links.HighlightsLoader;
import app.primed.links.NoteSearch;
import app.primed.links.OpenNoteIndexer;
import app.primed.links.PersonNames;
import app.primed.links.PredictionExerciseRunner;
import app.primed.links.ProgramLauncher;
import app.primed.links.VaultWatcher;
import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.PictureFiles;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.io.VaultSectionNames;
import app.primed.notebook.io.VersionHistory;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.view.NoteShareMenu;
import app.primed.notebook.view.NotebookLinks;
import app.primed.notebook.view.NotebookScreen;
import app.primed.notebook.view.PictureLoader;
import app.primed.notebook.viewmodel.NoteExport;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.SideBySide;
import app.primed.platform.FxBackground;
import app.primed.platform.OnDemand;
import app.primed.platform.RecentFolders;
import app.primed.platform.SafeFile;
import app.primed.platform.Settings;
import app.primed.platform.UserFacingException;
import app.primed.platform.Vault;
import app.primed.quiz.io.anki.AnkiExchange;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.PredictionExercise;
import app.primed.quiz.view.AnkiMenu;
import app.primed.quiz.view.QuizScreen;
import app.primed.quiz.viewmodel.AnkiViewModel;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.quiz.viewmodel.QuizHost;
import app.primed.stepper.view.StepperScreen;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.LinkEvent;
import app.primed.ui.PictureEvent;
import app.primed.ui.Screen;
import app.primed.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Assembles the program: the screens with their view models, and what leads from one screen to another.
public final class AppGraph implements AutoCloseable {
    private static final long SETTLE_MILLIS = 80;
    private static final long CARDS_MILLIS = 1_500;
    private static final Duration LONGEST_OPENING = Duration.seconds(2);

    private final Stage stage;
    private final Vault vault;
    private final Settings settings;
    private final SwitchableEngine engine;
    private final InstantSource clock;
    private final NotificationBar notices = new NotificationBar();
    private final FxBackground background = new FxBackground(notices::showError);
    private final ProgressDisplay progress;
    private final NoteRepository notes;
    private final AnswerRunner answers;
    final NoteSearch search;
    public final NotebookViewModel notebook;
    public final StepperViewModel stepper;
    private final ProgramLauncher programs;
    private final PredictionExerciseRunner exercises;
    public final Quiz quiz;
    public final HighlightsViewModel highlights;
    private final OnDemand<NotebookScreen> notebookScreen;
    private final OnDemand<StepperScreen> stepperScreen;
    public final MainWindow window;
    public final StageController stageController;
    private final NoteShareMenu share;
    private final OnDemand<AnkiMenu> anki;
    private final CaptureController capture;
    private final VaultWatcher watcher;
    private boolean foldersChanged;
    /// Whether all is loaded that is not needed at first, or closed.
    private boolean rest;
    private Subscription watching = Subscription.EMPTY;

    /// @param settingsFile the file of the settings; see [Settings#defaultFile()]
    public AppGraph(Stage stage, Vault vault, Path settingsFile, InstantSource clock) {
        this.stage = stage;
        this.vault = vault;
        this.clock = clock;
        Theme.loadFonts();
        settings = new Settings(settingsFile, background);
        progress = new ProgressDisplay(() -> window(), background, notices, () -> search().stop());
        engine = new SwitchableEngine(PythonSetting.from(settings, progress::unpacking));
        notes = new NoteRepository(vault, sectionNames());
        answers = new AnswerRunner(engine);

        search = new NoteSearch(notes, NoteSearch.defaultFolder(), clock, progress);
        notebook = NotebookViewModel.of(
                notes, new SessionCatalog(search), background, settings, clock, notices::showError);
        stepper = new StepperViewModel(engine, background, clock);
        StepperCommands.restoreLimits(stepper, settings);
        exercises = new PredictionExerciseRunner(stepper);
        programs = new ProgramLauncher(stepper, answers, () -> window().show(MainScreen.STEPPER),
                () -> window().show(MainScreen.QUIZ), this::openNote);
        quiz = quiz();
        highlights = new HighlightsViewModel(
                background, new HighlightsLoader(notes, new DecisionLog(vault), progress::reading), clock,
                new PersonNames(notes, () -> background.onScreen(notebook.corrections()::follow)));

        stepperScreen = new OnDemand<>(() -> new StepperScreen(stepper, settings));
        // Its parts follow a program from the moment it is opened.
        stepper.program().modeProperty().addListener((_, _, mode) -> {
            if (mode != Mode.EMPTY) {
                stepperScreen.get();
            }
        });
        notebookScreen = new OnDemand<>(this::makeNotebookScreen);
        share = new NoteShareMenu(
                new NoteExport(notebook.notes(), new PictureFiles(vault), background, notices::showMessage,
                        w -> window().showProgress(w)),
                settings, NoteShareMenu.dialog(stage), () -> stageController().present());
        exercises.reportTo(quiz.exercises());
        anki = new OnDemand<>(() -> new AnkiMenu(
                new AnkiViewModel(new AnkiExchange(vault, clock), quiz.cards(), background, notices::showMessage,
                        notices::showError),
                settings, AnkiMenu.dialogs(stage)));
        window = new MainWindow(
                stage, settings,
                new EnumMap<>(Map.of(
                        MainScreen.NOTEBOOK, new OnDemand<Screen>(notebookScreen::get),
                        MainScreen.STEPPER, new OnDemand<Screen>(stepperScreen::get),
                        MainScreen.QUIZ, new OnDemand<Screen>(this::quizScreen),
                        MainScreen.HIGHLIGHTS, new OnDemand<Screen>(this::highlightsScreen))),
                notices, theme(), this::commands,
                new PaletteSearch(search, background, this::openFound, this::showViewer, this::typeAhead));
        var page = new OnDemand<>(() -> {
            var made = new SettingsPage(notebook, settings, background, window, settingsParts());
            window.addOverlay(made);
            return made;
        });
        window.bind(WindowKey.SETTINGS.binding(), () -> page.get().open());
        stageController = new StageController(
                stage, window, settings, notices, stepper, stepperScreen, quiz.current(), notebook, notebookScreen,
                notes);
        capture = new CaptureController(stage, window, notebook, notebookScreen, stageController, notices);
        followLinks();
        quiz.overview().outlookProperty().subscribe(this::updateStatus);
        engine.onChange(this::updateStatus);
        watcher = new VaultWatcher(vault, files -> background.onScreen(() -> changedOnDisk(files)),
                () -> background.onScreen(notebook.git()::refreshSoon));
    }

    /// Links and pictures of rendered text, on any screen and on the stage.
    private void followLinks() {
        var pictures = new PictureLoader(notebook.pictures());
        stage.getScene().addEventHandler(PictureEvent.WANTED, pictures);
        stageController.window().scene().addEventHandler(PictureEvent.WANTED, pictures);
        stage.getScene().addEventHandler(LinkEvent.CHOSEN, new LinkOpener(
                () -> notebook.active().links(), notices, () -> window.show(MainScreen.NOTEBOOK),
                line -> notebookScreen().jump(line),
                window::openPalette));
    }

    /// Shows the window as it was left, but nothing in it yet: that takes longer.
    void showFrame() {
        watching = watching.and(WindowPlacement.attach(stage, settings));
        var screen = MainScreen.of(settings.get("screen", ""));
        window.showFrame(screen, screen == MainScreen.NOTEBOOK ? NotebookScreen.empty(settings) : new Region());
        StartLog.watch(stage, () -> notebook.note().path().isPresent() && !notebook.note().isOpening());
        stage.show();
    }

    /// Shows what is in the window, and loads the note that was open; all else once that can be read.
    public void show() {
        if (!stage.isShowing()) {
            showFrame();
        }
        settings.put("vault", vault.root().toString());
        background.submit("emoji", () -> {
            Theme.loadEmojiFont();
            return true;
        }, _ -> {});
        notebook.access().begin(notebook.panes()::start);
        window.show(MainScreen.of(settings.get("screen", "")));
        if (!Files.isDirectory(vault.root())) {
            notices.showMessage("The folder " + vault.root()
                    + " does not exist yet. It is created with your first session.");
        }
        var patience = new PauseTransition(LONGEST_OPENING);
        patience.setOnFinished(_ -> loadRest());
        patience.play();
        watching = watching.and(patience::stop);
        watching = watching.and(notebook.note().pathProperty().subscribe(path -> {
            if (path.isPresent()) {
                FirstFrame.painted(window.scene(), this::loadRest);
            }
        }));
    }

    /// What would slow the start otherwise: the index, the quiz, what others change on disk.
    private void loadRest() {
        if (rest) {
            return;
        }
        rest = true;
        keepIndexed();
        background.submit("watch", Executors.callable(watcher::start), _ -> {});
        quiz.cards().load();
        background.submit("sweep", () -> {
            SafeFile.deleteLeftovers(vault.notes(), clock.instant());
            SafeFile.deleteLeftovers(vault.quizzes(), clock.instant());
            new VersionHistory(vault, clock).tidy();
            search.deleteOrphans();
            return true;
        }, _ -> {});
    }

    private SettingsPage.Parts settingsParts() {
        return new SettingsPage.Parts(
                () -> window().run(WindowKey.OPEN_FOLDER), now -> TemplateChooser.choose(stage, vault, now),
                engine::pythonVersion, () -> PythonSetting.ask(stage, settings, engine),
                () -> PythonSetting.embedded(settings, engine, progress::unpacking),
                skips -> StepperCommands.setSkipsWaits(skips, stepper, settings),
                width -> notebookScreen.ifMade(screen -> screen.setTabWidth(width)));
    }

    Settings settings() {
        return settings;
    }

    private MainWindow window() {
        return window;
    }

    private NoteSearch search() {
        return search;
    }

    private StageController stageController() {
        return stageController;
    }

    /// Saves the open note. A failure is reported.
    ///
    /// @param done receives, on the FX thread, whether everything is saved and the window may close
    public void saveAll(Consumer<Boolean> done) {
        notebook.panes().close(done);
    }

    /// Whether changes on disk are noticed already.
    boolean watchesDisk() {
        return watcher.isWatching();
    }

    Vault vault() {
        return vault;
    }

    /// Where the notebook was left, once everything is saved.
    RecentFolders.Place place() {
        return SideBySide.place(settings);
    }

    /// Asks whether to import a deck of Anki's, and does it.
    void importAnki(Path deck) {
        window.show(MainScreen.QUIZ);
        anki.get().readFile(deck);
    }

    @Override
    public void close() {
        rest = true;
        watching.unsubscribe();
        watcher.close();
        stageController.close();
        stepper.close(); // While its editor can still follow.
        window.close();
        quiz.mock().close();
        background.close();
        settings.close();
        search.close();
        engine.close();
        notebook.access().close();
    }

    /// Opens a line of a note in the notebook.
    ///
    /// @param note its path inside the vault
    /// @param line 1-based
    public void openNote(String note, int line) {
        window.show(MainScreen.NOTEBOOK);
        notebookScreen().open(vault.root().resolve(note), line);
    }

    private void typeAhead(String words) {
        if (window().screenProperty().get() != MainScreen.NOTEBOOK || !notebookScreen().typeAhead(words)) {
            window().showRefused(words);
        }
    }

    private void openFound(String note, int line, String words) {
        if (window().isPaletteBeside()) {
            window().show(MainScreen.NOTEBOOK);
            notebookScreen().openBeside(vault.root().resolve(note), line);
        } else {
            window().show(MainScreen.NOTEBOOK);
            notebookScreen().open(vault.root().resolve(note), line, words);
        }
    }

    private NotebookScreen makeNotebookScreen() {
        var screen = new NotebookScreen(notebook, settings, notebookLinks());
        screen.setTabWidth((int) settings.get(SettingsPage.TAB_WIDTH, SettingsPage.USUAL_TAB));
        screen.setMenu(share::items);
        screen.setSearchBeside(window::openPaletteBeside);
        capture.takeOver(screen);
        return screen;
    }

    /// The notebook's screen.
    public NotebookScreen notebookScreen() {
        return notebookScreen.get();
    }

    private QuizScreen quizScreen() {
        engine.warm(); // For the answers that are code.
        var screen = new QuizScreen(quiz);
        screen.add(anki.get());
        return screen;
    }

    private HighlightsScreen highlightsScreen() {
        return new HighlightsScreen(
                highlights, new HighlightsExport(highlights, background, vault.root(), notices::showMessage), settings,
                at -> openNote(at.note(), at.line()));
    }

    /// The stepper's screen.
    public StepperScreen stepperScreen() {
        return stepperScreen.get();
    }

    private Quiz quiz() {
        var host = new QuizHost(
                search::cards, () -> PredictionExerciseRunner.in(notes.sessions()), answers,
                this::openSource, programs::openAnswer, this::predict, notices::showMessage);
        return Quiz.create(
                host, vault, settings, background, clock, () -> UUID.randomUUID().toString(), new Random()::nextLong);
    }

    private void predict(PredictionExercise exercise) {
        exercises.open(exercise, () -> window.show(MainScreen.QUIZ));
        window.show(MainScreen.STEPPER);
    }

    private void openSource(CardSource source) {
        switch (source) {
            case CardSource.Note note -> openNote(note.file(), note.line());
            case CardSource.Deck deck -> {
                window.show(MainScreen.QUIZ);
                if (!quiz.browse().show(deck)) {
                    notices.showMessage("This card is in " + deck.file() + ", line " + deck.line()
                            + ". Edit its text here, its checks in a text editor.");
                }
            }
            case CardSource.Example _ -> window.show(MainScreen.STEPPER);
        }
    }

    /// If `primed.json` is damaged, only the vault's own headings are lost.
    private SectionNames sectionNames() {
        try {
            return VaultSectionNames.read(vault);
        } catch (UserFacingException trouble) {
            notices.showError(trouble);
            return SectionNames.STANDARD;
        }
    }

    private NotebookLinks notebookLinks() {
        return new NotebookLinks(programs::open, this::openOrCreateCard, quiz.cards()::dueLabelOfQuestion);
    }

    /// Opens the card for a question of the open note. If there is none, creates it and stays in the note.
    private void openOrCreateCard(Question question) {
        var note = notebook.notes().active().name();
        var card = quiz.cards().findAt(note, question.line());
        if (card.isPresent()) {
            quiz.review().open(card.get());
            window.show(MainScreen.QUIZ);
            return;
        }
        quiz.cards().createCard(question.text(), question.answer(), question.section().heading(), () -> {
            notices.showMessage("Added \u201c" + question.text() + "\u201d to the quiz. The note is unchanged.");
            notebookScreen().refreshBoard();
        });
    }

    /// Shows what another program wrote. What this window saves of the open note is known already.
    ///
    /// @param files empty for any of them
    private void changedOnDisk(Set<Path> files) {
        search.changedOnDisk(files);
        notebook.git().refreshSoon();
        notebook.notes().check();
        var open = notebook.both().stream().flatMap(each -> each.note().path().stream()).toList();
        if (!files.isEmpty() && open.containsAll(files)) {
            return;
        }
        foldersChanged |= files.isEmpty();
        // While git changes a branch, one report follows the other.
        background.later("disk", SETTLE_MILLIS, this::listAgain);
        background.later("disk-cards", CARDS_MILLIS, () -> {
            if (quiz.current().cardProperty().get().isEmpty()) {
                quiz.cards().load();
            }
        });
    }

    private void listAgain() {
        notebook.corrections().refresh();
        notebook.sessions().reloadChanged();
        if (foldersChanged) {
            foldersChanged = false;
            notebook.files().reload(); // It follows the list of notes, which knows no empty folders.
        }
        if (window.screenProperty().get() == MainScreen.HIGHLIGHTS) {
            highlights.refresh();
        }
    }

    /// Indexes the open notes as they are typed, and reads the folder again when the window gets the focus.
    private void keepIndexed() {
        // Other rules read every note otherwise.
        var typed = new OpenNoteIndexer(search, background, notices::showError);
        notebook.both().forEach(each -> {
            each.corrections().onChange(() -> search.rebuild()
                    .thenRun(() -> background.onScreen(quiz.cards()::load)));
            each.note().sessionProperty().subscribe(read -> {
                search.setOpenNotes(notebook.both().stream().flatMap(one -> one.note().path().stream()).toList());
                each.note().path().ifPresent(path -> typed.update(path, read));
            });
        });
        watching = watching.and(stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                notebook.sessions().reload();
                notebook.git().refresh();
            }
        }));
    }

    private void showViewer(String handle) {
        window.show(MainScreen.HIGHLIGHTS);
        highlights.choose(new HighlightsViewModel.Choice.By(handle));
    }

    private void rebuildIndex() {
        background.submit("search-again", () -> NoteSearch.await(search.rebuild()), _ -> notebook.sessions().reload());
    }

    /// The commands of the palette besides the window's own.
    private List<PaletteCommand> commands() {
        var list = new ArrayList<>(NoteCommands.of(
                share, notebookScreen(), () -> window.show(MainScreen.NOTEBOOK), this::rebuildIndex));
        list.addAll(StepperCommands.of(
                stage, settings, engine, notices, progress::unpacking, stepper, stepperScreen,
                () -> window.show(MainScreen.STEPPER)));
        list.addAll(QuizCommands.of(quiz, anki, () -> window.show(MainScreen.QUIZ)));
        list.add(new PaletteCommand("Help", "Report a problem\u2026", "", () -> new ProblemReport(
                stage, stage.getScene().getStylesheets(), vault.root(), engine, background, notices).show()));
        return list;
    }

    /// The right end of the status bar, unless the screen has something of its own to show.
    private void updateStatus() {
        var due = quiz.overview().outlookProperty().get().due();
        window.setDefaultStatus(due + (due == 1 ? " card due" : " cards due") + "   " + engine.pythonVersion());
    }

    private Theme theme() {
        var system = Theme.of(Platform.getPreferences().getColorScheme());
        return Theme.byName(settings.get("theme", ""), system);
    }

    /// Reports an exception that nobody caught on the FX thread.
    void reportError(Throwable failure) {
        notices.showError(failure);
    }
}
