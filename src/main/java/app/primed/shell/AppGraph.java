package app.primed.shell;

import java.util.Map;
import java.util.EnumMap;
import app.primed.highlights.view.HighlightsScreen;
import app.primed.highlights.viewmodel.HighlightsExport;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.links.AnswerRunner;
import app.primed.links.HighlightsLoader;
import app.primed.links.NoteSearch;
import app.primed.links.OpenNoteIndexer;
import app.primed.links.PredictionExerciseRunner;
import app.primed.links.QuizItems;
import app.primed.notebook.io.DecisionLog;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.io.VaultSectionNames;
import app.primed.notebook.io.VersionHistory;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Snippet;
import app.primed.notebook.view.NoteShareMenu;
import app.primed.notebook.view.NotebookLinks;
import app.primed.notebook.view.NotebookScreen;
import app.primed.notebook.viewmodel.NoteExport;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.platform.FxBackground;
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
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.Quiz;
import app.primed.quiz.viewmodel.QuizHost;
import app.primed.stepper.model.Program;
import app.primed.stepper.view.StepperScreen;
import app.primed.stepper.viewmodel.ProgramOrigin;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Builds the program: every screen on its models, and the small functions by which one hands something to another.
/// The one place that knows everybody.
public final class AppGraph implements AutoCloseable {
    /// Reading more notes than these takes so long that its progress is told.
    private static final int LONG = 1_000;

    private final Stage stage;
    private final Vault vault;
    private final Settings settings;
    private final SwitchableEngine engine;
    private final InstantSource clock;
    private final NotificationBar notices = new NotificationBar();
    private final FxBackground background = new FxBackground(notices::tell);
    private final NoteRepository notes;
    private final AnswerRunner answers;
    final NoteSearch search;
    public final NotebookViewModel notebook;
    public final StepperViewModel stepper;
    private final PredictionExerciseRunner exercises;
    public final Quiz quiz;
    public final MockViewModel mock;
    public final HighlightsViewModel highlights;
    public final NotebookScreen notebookScreen;
    public final StepperScreen stepperScreen;
    public final MainWindow window;
    public final StageController onStage;
    private final NoteShareMenu share;
    private final AnkiMenu anki;

    /// @param settingsFile where to remember things; see [Settings#usualFile()]
    public AppGraph(Stage stage, Vault vault, Path settingsFile, InstantSource clock) {
        this.stage = stage;
        this.vault = vault;
        this.clock = clock;
        Theme.loadFonts();
        settings = new Settings(settingsFile, background);
        engine = new SwitchableEngine(PythonSetting.from(settings, this::unpacking));
        notes = new NoteRepository(vault, kinds());
        answers = new AnswerRunner(engine);

        search = new NoteSearch(notes, NoteSearch.usualPlace(), clock,
                new IndexingProgress(() -> window(), background, notices,
                        this::stopIndexing));
        notebook = NotebookViewModel.of(
                notes, new SessionCatalog(search), background, settings, clock, notices::tell);
        stepper = new StepperViewModel(engine, background, clock);
        StepperCommands.remember(stepper, settings);
        exercises = new PredictionExerciseRunner(stepper);
        quiz = quiz();
        mock = quiz.mock();
        highlights = new HighlightsViewModel(
                background, new HighlightsLoader(notes, new DecisionLog(vault), this::collecting), clock);

        stepperScreen = new StepperScreen(stepper, settings);
        notebookScreen = new NotebookScreen(notebook, settings, notebookLinks());
        share = new NoteShareMenu(
                new NoteExport(notebook.note(), background, notices::note, w -> window().progress(w)),
                settings, NoteShareMenu.dialog(stage), () -> onStage().present());
        notebookScreen.menuItems().addAll(share.items());
        exercises.tell(quiz.exercises());
        var quizScreen = new QuizScreen(quiz);
        anki = new AnkiMenu(
                new AnkiViewModel(new AnkiExchange(vault, clock), quiz.cards(), background, notices::note,
                        notices::tell),
                settings,
                AnkiMenu.dialogs(stage));
        quizScreen.add(anki);
        var highlightsScreen = new HighlightsScreen(
                highlights, new HighlightsExport(highlights, background, vault.root(), notices::note), settings,
                at -> openNote(at.note(), at.line()));
        window = new MainWindow(
                stage, settings,
                new EnumMap<>(Map.of(
                        MainScreen.NOTEBOOK, notebookScreen, MainScreen.STEPPER, stepperScreen,
                        MainScreen.QUIZ, quizScreen, MainScreen.HIGHLIGHTS, highlightsScreen)),
                notices, theme(), this::found,
                new PaletteSearch(search, background, this::openNote, this::showPerson));
        onStage = new StageController(
                stage, window, settings, notices, stepper, stepperScreen, quiz.current(), notebook, notebookScreen,
                notes);
        new CaptureController(stage, window, notebook, notebookScreen, onStage, notices);
        quiz.overview().outlookProperty().subscribe(this::sayUsual);
    }

    /// Shows the window where it was left, then gets ready what is not in sight yet.
    public void show() {
        WindowPlacement.attach(stage, settings);
        settings.put("vault", vault.root().toString());
        window.go(MainScreen.of(settings.get("screen", "")));
        stage.show();
        if (!Files.isDirectory(vault.root())) {
            notices.note(
                    "The folder " + vault.root() + " is not there yet. It is made when you begin your first session.");
        }
        background.submit("sweep", () -> {
            SafeFile.deleteLeftovers(vault.notes(), clock.instant());
            SafeFile.deleteLeftovers(vault.quizzes(), clock.instant());
            new VersionHistory(vault, clock).tidy();
            search.tidy();
            return true;
        }, _ -> {});
        keepIndexed();
        notebook.access().begin(notebook.opener()::start);
        quiz.cards().load();
        engine.warm();
    }

    private MainWindow window() {
        return window;
    }

    private StageController onStage() {
        return onStage;
    }

    /// Saves what is open. What cannot be saved keeps the window open and says so.
    ///
    /// @param done receives, on the FX thread, whether everything is safe and the window may close
    public void saveAll(Consumer<Boolean> done) {
        notebook.opener().close(done);
    }

    @Override
    public void close() {
        onStage.close();
        stepper.close();
        mock.close();
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
        window.go(MainScreen.NOTEBOOK);
        notebookScreen.open(vault.root().resolve(note), line);
    }

    private Quiz quiz() {
        var host = new QuizHost(
                () -> QuizItems.of(search.cards()), () -> PredictionExerciseRunner.in(notes.sessions()), answers,
                this::openSource, this::watch, this::predict, notices::note);
        return Quiz.create(
                host, vault, settings, background, clock, () -> UUID.randomUUID().toString(), new Random()::nextLong);
    }

    private void predict(PredictionExercise exercise) {
        exercises.open(exercise, () -> window.go(MainScreen.QUIZ));
        window.go(MainScreen.STEPPER);
    }

    private void openSource(CardSource source) {
        switch (source) {
            case CardSource.Note note -> openNote(note.file(), note.line());
            case CardSource.Deck deck -> {
                window.go(MainScreen.QUIZ);
                if (!quiz.browse().show(deck)) {
                    notices.note("This card stands in " + deck.file() + ", line " + deck.line()
                            + ". Its words are changed here, its checks in any text editor.");
                }
            }
            case CardSource.Example _ -> window.go(MainScreen.STEPPER);
        }
    }

    /// A damaged `primed.json` costs only the vault's own headings.
    private SectionNames kinds() {
        try {
            return VaultSectionNames.read(vault);
        } catch (UserFacingException trouble) {
            notices.tell(trouble);
            return SectionNames.STANDARD;
        }
    }

    private NotebookLinks notebookLinks() {
        return new NotebookLinks(this::stepThis, this::ask, quiz.cards()::dueLabelOfQuestion);
    }

    /// Opens the card that asks a question of the open note; makes one where there is none yet, and stays here.
    private void ask(Question question) {
        var note = notebook.note().name();
        var card = quiz.cards().findAt(note, question.line());
        if (card.isPresent()) {
            quiz.review().open(card.get());
            window.go(MainScreen.QUIZ);
            return;
        }
        quiz.cards().createCard(question.text(), question.answer(), question.section().heading(), () -> {
            notices.note("\u201c" + question.text()
                    + "\u201d is a card now and waits in the quiz. The note stays as it is.");
            notebookScreen.refreshBoard();
        });
    }

    private void stepThis(Snippet snippet) {
        var origin = new ProgramOrigin("the note", () -> openNote(snippet.notePath(), snippet.line()));
        stepperScreen.show(new Program(snippet.name(), snippet.code()), Optional.of(origin));
        window.go(MainScreen.STEPPER);
    }

    /// The quiz's run as it was, where it is still at hand; else the same program run again.
    private void watch(String name, String code) {
        var back = Optional.of(new ProgramOrigin("the quiz", () -> window.go(MainScreen.QUIZ)));
        answers.lastOf(code).ifPresentOrElse(
                trace -> stepperScreen.openTrace(trace, name, back, 0),
                () -> stepperScreen.show(new Program(name, code), back));
        window.go(MainScreen.STEPPER);
    }

    private void stopIndexing() {
        search.stop();
        notices.note("The indexing was stopped. Search finds what was indexed so far; the palette has “Index the notes"
                + " again” for the rest.");
    }

    /// The palette's search, the search of the typed text, and a look at the folder whenever one comes back.
    private void keepIndexed() {
        var typed = new OpenNoteIndexer(search, background, notices::tell);
        notebook.note().sessionProperty()
                .subscribe(read -> notebook.note().path().ifPresent(path -> typed.take(path, read)));
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                notebook.sessions().reload();
            }
        });
    }

    private void collecting(int done, int total) {
        if (total > LONG) {
            background.onScreen(() -> window.progress(
                    done < total ? "Reading %,d notes: %d %%".formatted(total, 100L * done / total) : ""));
        }
    }

    private void showPerson(String handle) {
        window.go(MainScreen.HIGHLIGHTS);
        highlights.choose(new HighlightsViewModel.Choice.By(handle));
    }

    /// What the palette offers besides the window's own commands.
    private List<PaletteCommand> found() {
        var list = new ArrayList<PaletteCommand>();
        list.add(new PaletteCommand("Notebook", "History of this note", "", () -> {
            window.go(MainScreen.NOTEBOOK);
            notebookScreen.showHistory();
        }));
        notebookScreen.editorActions()
                .forEach(action -> list.add(new PaletteCommand("Notebook", action.label(), action.keys(), () -> {
                    window.go(MainScreen.NOTEBOOK);
                    action.action().run();
                })));
        list.add(new PaletteCommand("Notebook", "Index the notes again", "",
                () -> background.submit("search-again", () -> NoteSearch.await(search.again()),
                        _ -> notebook.sessions().reload())));
        list.addAll(StepperCommands.of(
                stage, settings, engine, notices, this::unpacking, stepper, stepperScreen,
                () -> window.go(MainScreen.STEPPER)));
        list.addAll(QuizCommands.of(quiz, anki, () -> window.go(MainScreen.QUIZ)));
        list.addAll(NoteCommands.of(share));
        return list;
    }

    /// What the status bar says at the right where a screen has nothing of its own to say.
    private void sayUsual() {
        var due = quiz.overview().outlookProperty().get().due();
        window.sayUsually(due + (due == 1 ? " card due" : " cards due") + "   " + python());
    }

    /// The Python in use without its sandbox, which the stepper's own status tells.
    private String python() {
        var words = engine.description();
        var end = words.indexOf(" · ");
        return end < 0 ? words : words.substring(0, end);
    }

    private void unpacking(double done) {
        background.onScreen(() -> window.progress(
                done < 1 ? "Unpacking Python, once: %.0f %%".formatted(done * 100) : ""));
    }

    private Theme theme() {
        var system = Theme.of(Platform.getPreferences().getColorScheme());
        return Theme.byName(settings.get("theme", ""), system);
    }

    /// Tells of what nobody caught on the screen's thread: a window that stops answering without a word is worse.
    void tell(Throwable failure) {
        notices.tell(failure);
    }
}
