package app.primed.shell;

import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.view.NotebookScreen;
import app.primed.notebook.view.StageSection;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.notebook.viewmodel.SlideShow;
import app.primed.notebook.viewmodel.StagedSection;
import app.primed.platform.Settings;
import app.primed.quiz.view.StageQuestion;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.shell.stage.Backdrop;
import app.primed.shell.stage.StageBar;
import app.primed.shell.stage.StageKeys;
import app.primed.shell.stage.StagePart;
import app.primed.shell.stage.StageViewModel;
import app.primed.shell.stage.StageViewModel.Part;
import app.primed.shell.stage.StageWindow;
import app.primed.stepper.view.StageStepper;
import app.primed.stepper.view.StepperScreen;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Assembles the stage: what each feature shows on it, its window, the presenter's bar and the keys of both windows.
public final class StageController {
    private final StageViewModel stage;
    private final StageWindow window;
    private final StageKeys keys;
    private final StagedSection section;
    private final SlideShow deck;
    private final SlidesController slides;
    private final Supplier<NotebookScreen> notebookScreen;
    private final NotificationBar notices;

    StageController(
            Stage presenter, MainWindow main, Settings settings, NotificationBar notices, StepperViewModel stepper,
            Supplier<StepperScreen> stepperScreen, CurrentCard currentCard, NotebookViewModel notebook,
            Supplier<NotebookScreen> notebookScreen, NoteRepository notes) {
        this.notices = notices;
        this.notebookScreen = notebookScreen;
        section = new StagedSection(notebook.notes(), notes.reader());
        stage = new StageViewModel(settings, caption(stepper));
        var onStage = new StageStepper(stepper, () -> stepperScreen.get().mayMove());
        var question = new StageQuestion(currentCard);
        var page = new StageSection(section);
        deck = new SlideShow(notebook.notes(), notes.reader());
        slides = new SlidesController(deck, stage, main, stepper, stepperScreen);
        var parts = Map.of(
                Part.STEPPER, new StagePart(onStage, stepper::click, stepper.cursor()::back, slides::handleReturn),
                Part.QUESTION, new StagePart(question, question::next, question::back),
                Part.SECTION, new StagePart(page, page::next, page::back),
                Part.SLIDES, slides.part());
        window = new StageWindow(stage, parts, stepper.pointer(), onStage::inScene, settings, presenter);
        keys = new StageKeys(stage, window, parts, stepper.pointer(), event -> passToStepper(event, stepperScreen));
        keys.listenOn(main.scene());
        var bar = new StageBar(stage, stepper.pointer(), this::show, next(stepper));
        bar.getChildren().add(slides.strip());
        main.addBar(bar);
        main.bind(WindowKey.STAGE.binding(), this::toggle);
        main.add(button(), commands(stepper));
        stage.openProperty().addListener((_, _, open) -> {
            if (open) {
                // Opening the stage takes the focus; the presenter's window gets it back.
                Platform.runLater(() -> {
                    presenter.requestFocus();
                    slides.requestFocus();
                });
            }
        });
    }

    public StageViewModel stage() {
        return stage;
    }

    public StageWindow window() {
        return window;
    }

    /// Sets what the capture key does while the stage has the focus.
    void setCaptureAction(Runnable capture) {
        keys.setCaptureAction(capture);
    }

    void close() {
        stage.openProperty().set(false);
    }

    /// Shows a part on the stage.
    public void show(Part part) {
        if (part == Part.SECTION) {
            showSection(notebookScreen.get().caretLine());
        } else if (part == Part.SLIDES) {
            slides(false);
        } else {
            stage.show(part);
        }
    }

    /// Shows the section of the open note that contains a 1-based line.
    public void showSection(int line) {
        if (section.choose(line)) {
            stage.show(Part.SECTION);
        } else {
            notices.showMessage(
                    "There is no saved section at the caret. Open a note, put the caret below one of its headings, and"
                            + " try again.");
        }
    }

    /// Opens the stage with the open note as slides, at the first slide.
    public void present() {
        if (slides(true)) {
            stage.openProperty().set(true);
            slides.requestFocus();
        }
    }

    /// @param anew whether to begin at the first slide instead of the current one
    private boolean slides(boolean anew) {
        var begun = !anew && deck.holdsOpenNote() || deck.start();
        if (begun) {
            stage.show(Part.SLIDES);
            slides.requestFocus();
        } else {
            notices.showMessage("No saved note is open. Open one in the notebook and try again.");
        }
        return begun;
    }

    /// Passes keys pressed on the stage to the stepper while it is shown there.
    private boolean passToStepper(KeyEvent event, Supplier<StepperScreen> screen) {
        return stage.partProperty().get() == Part.STEPPER && screen.get().press(event);
    }

    /// The lesson's text at its key steps, otherwise what happens.
    private static ObservableValue<String> caption(StepperViewModel stepper) {
        var said = stepper.lesson().captionProperty();
        return Bindings.createStringBinding(
                () -> said.get()
                        .orElseGet(
                                () -> stepper.cursor().snapshotProperty().get().map(StepSnapshot::caption).orElse("")),
                said, stepper.cursor().snapshotProperty());
    }

    /// The next step, for the presenter only.
    private ObservableValue<String> next(StepperViewModel stepper) {
        return Bindings.createStringBinding(
                () -> stage.partProperty().get() != Part.STEPPER
                        ? ""
                        : stepper.prediction().phaseProperty().get() == Phase.ASKING
                                ? "hidden during prediction"
                                : stepper.narration().nextCaption(),
                stage.partProperty(), stepper.cursor().snapshotProperty(), stepper.cursor().totalProperty(),
                stepper.prediction().phaseProperty());
    }

    private Button button() {
        var key = new Label(WindowKey.STAGE.binding().keys());
        key.getStyleClass().add("key");
        var button = new Button("Stage", key);
        button.setId("stage");
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setMinWidth(Button.USE_PREF_SIZE);
        Icons.describe(button, "Second window for an audience", WindowKey.STAGE.binding().keys());
        button.setOnAction(_ -> toggle());
        stage.openProperty().subscribe(open -> {
            button.getStyleClass().remove("on-air");
            if (open) {
                button.getStyleClass().add("on-air");
            }
        });
        return button;
    }

    private void toggle() {
        stage.openProperty().set(!stage.openProperty().get());
    }

    private List<PaletteCommand> commands(StepperViewModel stepper) {
        var list = new ArrayList<PaletteCommand>();
        for (var part : Part.values()) {
            list.add(command("Show on stage: " + (part == Part.SECTION ? "this section" : part.words()), () -> {
                show(part);
                stage.openProperty().set(true);
            }));
        }
        for (var backdrop : Backdrop.values()) {
            list.add(command("Backdrop: " + backdrop.words(), () -> stage.backdropProperty().set(backdrop)));
        }
        list.add(command("Toggle black screen", stage::toggleBlack));
        list.add(command("Toggle full screen of the stage", () -> {
            stage.openProperty().set(true);
            window.toggleFullScreen();
        }));
        list.add(command("Toggle spotlight at the mouse", () -> flip(stepper.pointer().spotlightProperty())));
        list.add(command("Toggle line highlight", () -> flip(stepper.pointer().highlightLineProperty())));
        list.add(new PaletteCommand("Stepper", "Start or stop predicting", "",
                stepper.prediction()::toggle));
        list.add(command("Toggle captions of the steps", () -> flip(stage.stepCaptionsProperty())));
        return list;
    }

    private static void flip(javafx.beans.property.BooleanProperty property) {
        property.set(!property.get());
    }

    private static PaletteCommand command(String words, Runnable action) {
        return new PaletteCommand("Stage", words, "", action);
    }
}
