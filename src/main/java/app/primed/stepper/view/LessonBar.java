package app.primed.stepper.view;

import app.primed.stepper.viewmodel.Example;
import app.primed.stepper.viewmodel.LessonGuide;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.Icons;
import app.primed.ui.KeyMap;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The explanation of an example's key steps, and buttons to move between them.
final class LessonBar extends HBox {
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final StepperViewModel stepper;
    private final Label title = new Label();
    private final Label count = new Label();
    private final Label words = new Label();
    private final Button back = Icons.button(Feather.CHEVRON_LEFT, "Previous key step", "[", this::back);
    private final Button next = new Button("", Icons.of(Feather.CHEVRON_RIGHT));

    LessonBar(StepperViewModel stepper) {
        this.stepper = stepper;
        getStyleClass().add("lesson-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().addAll("strong", "lesson-title");
        title.setWrapText(true);
        count.setId("lesson-count");
        count.getStyleClass().addAll("muted", "small");
        words.setId("lesson-words");
        words.getStyleClass().add("lesson-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (var whole : List.of(count, back, next)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }

        back.setId("lesson-back");
        next.setId("lesson-next");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.getStyleClass().add("accent");
        next.setOnAction(_ -> next());
        var all = Icons.button(Feather.GRID, "All examples", "", stepper::close);
        all.setId("all-examples");
        all.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, words, back, count, next, all);

        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> stepper.program().modeProperty().get() == Mode.WATCH
                        && stepper.lesson().pageProperty().get().isPresent(),
                stepper.program().modeProperty(), stepper.lesson().pageProperty()));
        managedProperty().bind(visibleProperty());
        stepper.lesson().pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    void listenOn(Node screen) {
        screen.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (isVisible() && !KeyMap.isTyping(event.getTarget())) {
                KeyMap.find(event, LessonKey.values()).ifPresent(key -> {
                    switch (key) {
                        case NEXT -> next();
                        case BACK -> back();
                    }
                    event.consume();
                });
            }
        });
    }

    private void back() {
        stepper.playback().pause();
        stepper.lesson().back();
    }

    private void next() {
        stepper.playback().pause();
        nextExample().ifPresentOrElse(
                example -> stepper.open(example.program(), Optional.empty()), stepper.lesson()::next);
    }

    /// The next example, once this lesson is finished.
    private Optional<Example> nextExample() {
        return stepper.lesson().pageProperty().get().filter(LessonGuide.LessonPage::last)
                .flatMap(LessonGuide.LessonPage::nextExample);
    }

    private void show(LessonGuide.LessonPage page) {
        title.setText(page.example().number() + ". " + page.example().title());
        count.setText(page.number() + " of " + page.of());
        words.setText(page.words());
        words.pseudoClassStateChanged(PASSED, page.number() > 0 && !page.here());
        // Not disabled, which would take the focus from a user who holds the key.
        back.setOpacity(page.number() == 0 || page.number() == 1 && page.here() ? 0.45 : 1);
        next.setOpacity(page.last() && page.nextExample().isEmpty() ? 0.45 : 1);
        var following = nextExample();
        next.setText(following.isPresent() ? "Next lesson" : page.number() == 0 ? "Start" : "Continue");
        Icons.describe(
                next, following.map(example -> "Next lesson: " + example.title()).orElse("Next key step"), "]");
    }
}
