package app.primed.shell.stage;

import app.primed.shell.stage.StageViewModel.Part;
import app.primed.stepper.viewmodel.PresenterPointer;
import app.primed.ui.Icons;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The presenter's side of the stage: what is on it and how, the caption to say, and what comes next. There while the
/// stage is open.
public final class StageBar extends VBox {
    private static final double BACKDROP = 160;

    private final StageViewModel stage;
    private final Consumer<Part> show;

    /// @param show puts a part on the stage
    /// @param next what the next step will say; empty for nothing
    public StageBar(StageViewModel stage, PresenterPointer pointing, Consumer<Part> show,
            ObservableValue<String> next) {
        this.stage = stage;
        this.show = show;
        setId("stage-bar");
        getStyleClass().add("stage-bar");
        var row = new HBox(8, words("On stage"), parts(), backdrop(),
                toggle("stage-hold", Feather.EYE_OFF, "Black screen", "B", stage.blackProperty()),
                toggle("stage-pointer", Feather.CROSSHAIR, "Spotlight at the mouse over the code or the stage", "P",
                        pointing.spotlightProperty()),
                toggle("stage-line", Feather.ALIGN_LEFT,
                        "Highlight the line under the mouse; click to keep it", "H", pointing.highlightLineProperty()),
                toggle("stage-tells", Feather.MESSAGE_SQUARE, "Show captions of the steps", "",
                        stage.stepCaptionsProperty()),
                caption(), next(next));
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(row);
        visibleProperty().bind(stage.openProperty());
        managedProperty().bind(stage.openProperty());
    }

    private Node parts() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        for (var part : Part.values()) {
            var button = new ToggleButton(part == Part.SECTION ? "This section" : part.words());
            button.setId("stage-show-" + part.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setFocusTraversable(false);
            button.getStyleClass().add(part.ordinal() == 0
                    ? "left-pill"
                    : part.ordinal() == Part.values().length - 1 ? "right-pill" : "center-pill");
            Icons.describe(button, switch (part) {
                case STEPPER -> "Show the stepper on the stage";
                case QUESTION -> "Show the quiz question on the stage; the answer once it is shown in the quiz";
                case SECTION -> "Show the section at the caret, as saved";
                case SLIDES -> "Show the open note as slides, one per section, as saved";
            }, "");
            button.setOnAction(_ -> {
                show.accept(part);
                button.setSelected(stage.partProperty().get() == part);
            });
            stage.partProperty().subscribe(now -> button.setSelected(now == part));
            row.getChildren().add(button);
        }
        return row;
    }

    private Node backdrop() {
        var choice = new ChoiceBox<Backdrop>();
        choice.setId("stage-backdrop");
        choice.getItems().setAll(Backdrop.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Backdrop backdrop) {
                return backdrop == null ? "" : backdrop.words();
            }

            @Override
            public Backdrop fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        bind(choice.valueProperty(), stage.backdropProperty());
        Icons.setTooltip(choice, "Background of the stage");
        choice.setAccessibleText("Background of the stage");
        choice.setFocusTraversable(false);
        choice.setMinWidth(BACKDROP);
        choice.setPrefWidth(BACKDROP);
        return choice;
    }

    private static Node toggle(String id, Feather icon, String words, String key, BooleanProperty on) {
        var button = new ToggleButton();
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.setFocusTraversable(false);
        Icons.describe(button, words, key);
        bind(button.selectedProperty(), on);
        return button;
    }

    private Node caption() {
        var field = new TextField();
        field.setId("stage-say");
        field.setPromptText("Caption: Enter shows it, empty removes it");
        field.setAccessibleText("A caption for the stage; Enter shows it");
        field.setPrefWidth(320);
        field.setMinWidth(120);
        field.textProperty().bindBidirectional(stage.draftProperty());
        field.setOnAction(_ -> stage.showTypedCaption());
        HBox.setHgrow(field, Priority.SOMETIMES);
        return field;
    }

    private Node next(ObservableValue<String> next) {
        var label = new Label();
        label.setId("stage-next");
        label.getStyleClass().addAll("muted", "small");
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(next.map(words -> words.isEmpty() ? "" : "Next: " + words));
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static <T> void bind(Property<T> ours, Property<T> theirs) {
        ours.bindBidirectional(theirs);
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
