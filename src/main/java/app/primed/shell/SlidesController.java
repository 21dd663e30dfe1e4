package app.primed.shell;

import app.primed.notebook.view.StageSlides;
import app.primed.notebook.viewmodel.SlideShow;
import app.primed.shell.stage.StagePart;
import app.primed.shell.stage.StageViewModel;
import app.primed.shell.stage.StageViewModel.Part;
import app.primed.stepper.model.Program;
import app.primed.stepper.view.StepperScreen;
import app.primed.stepper.viewmodel.ProgramOrigin;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Icons;
import app.primed.ui.KeyMap;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The slides beside the stepper: the presenter's strip, the keys, and the way from a slide's code into the stepper and
/// back to the same slide.
final class SlidesController {
    private final SlideShow deck;
    private final StageViewModel stage;
    private final MainWindow main;
    private final StepperViewModel stepper;
    private final Supplier<StepperScreen> stepperScreen;
    private final StageSlides view;
    private final HBox strip = new HBox(10);
    /// Whether the program in the stepper is from a slide.
    private final BooleanProperty away = new SimpleBooleanProperty();

    SlidesController(SlideShow deck, StageViewModel stage, MainWindow main, StepperViewModel stepper,
            Supplier<StepperScreen> stepperScreen) {
        this.deck = deck;
        this.stage = stage;
        this.main = main;
        this.stepper = stepper;
        this.stepperScreen = stepperScreen;
        view = new StageSlides(deck);
        build();
        stage.openProperty().subscribe(open -> away.set(away.get() && open));
        stage.partProperty().subscribe(part -> away.set(away.get() && part == Part.STEPPER));
    }

    StagePart part() {
        return new StagePart(view, view::next, view::back, this::act);
    }

    /// The presenter's row: which slide, what comes next, the way into its code and back.
    Node strip() {
        return strip;
    }

    /// Lets the presenter's keys walk the slides while they are shown; a click into the note gives them back to it.
    void requestFocus() {
        if (stage.openProperty().get() && stage.partProperty().get() == Part.SLIDES) {
            strip.requestFocus();
        }
    }

    /// Comes back from the stepper to the slide whose code was stepped.
    boolean handleReturn(KeyEvent event) {
        var back = away.get() && (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.BACK_SPACE);
        if (back) {
            returnToSlide();
        }
        return back;
    }

    private void returnToSlide() {
        stage.show(Part.SLIDES);
        main.show(MainScreen.NOTEBOOK);
        requestFocus();
    }

    private void step() {
        view.python().flatMap(deck::snippet).ifPresent(snippet -> {
            stepperScreen.get().show(
                    new Program(snippet.name(), snippet.code()),
                    Optional.of(new ProgramOrigin("the slides", this::returnToSlide)));
            main.show(MainScreen.STEPPER);
            stage.show(Part.STEPPER);
            away.set(true);
        });
    }

    private boolean act(KeyEvent event) {
        var key = KeyMap.find(event, SlidesKey.values());
        key.ifPresent(pressed -> {
            switch (pressed) {
                case NEXT -> view.next();
                case BACK -> view.back();
                case FIRST -> deck.first();
                case LAST -> deck.last();
                case OPEN -> enter();
                case NUMBER -> deck.type(digit(event));
            }
        });
        return key.isPresent();
    }

    private static int digit(KeyEvent event) {
        var name = event.getCode().getName();
        return name.charAt(name.length() - 1) - '0';
    }

    /// Goes to the number typed; with none, into the code in sight; with none either, on.
    private void enter() {
        if (!deck.goToTyped()) {
            if (view.python().isPresent()) {
                step();
            } else {
                view.next();
            }
        }
    }

    private void build() {
        strip.setId("deck-strip");
        strip.getStyleClass().add("deck-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.setFocusTraversable(true);
        strip.setAccessibleText("Slides: use the arrow keys, Page Up and Page Down");
        strip.setOnKeyPressed(event -> {
            if (event.getTarget() == strip && stage.partProperty().get() == Part.SLIDES && act(event)) {
                event.consume();
            }
        });
        strip.setOnMousePressed(_ -> strip.requestFocus());
        var place = new Label();
        place.setId("deck-place");
        place.textProperty().bind(deck.positionProperty());
        place.setTextOverrun(OverrunStyle.ELLIPSIS);
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        var onSlides = stage.partProperty().isEqualTo(Part.SLIDES);
        var step = button("deck-step", "Step this", Feather.PLAY, "Step the code of this slide on the stage", "Enter",
                this::step);
        step.visibleProperty().bind(onSlides.and(Bindings.createBooleanBinding(
                () -> deck.python().isPresent(), deck.slideProperty())));
        var back = button("deck-return", "Back to the slide", Feather.CORNER_UP_LEFT,
                "Show the slide with this code", "Backspace", this::returnToSlide);
        back.visibleProperty().bind(away);
        strip.getChildren().setAll(
                button("deck-back", "", Feather.CHEVRON_LEFT, "Previous slide", "Page Up", view::back),
                button("deck-next", "", Feather.CHEVRON_RIGHT, "Next slide", "Page Down", view::next),
                place, step, back);
        strip.getChildren().forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        strip.visibleProperty().bind(onSlides.or(away));
        strip.managedProperty().bind(strip.visibleProperty());
    }

    private static Button button(String id, String words, Feather icon, String tooltip, String key, Runnable action) {
        var button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.describe(button, tooltip, key);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
