package app.primed.stepper.view;

import app.primed.stepper.model.Program;
import app.primed.stepper.viewmodel.Example;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.ObjectState;
import app.primed.ui.Icons;
import app.primed.ui.StateBadge;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the stepper shows without a program: an introduction and three ways to start.
final class StepperStartPane extends VBox {
    private static final double TILE = 222;

    private final StepperViewModel stepper;

    StepperStartPane(StepperViewModel stepper) {
        this.stepper = stepper;
        getStyleClass().add("empty-place");
        setAlignment(Pos.CENTER);

        var headline = new Label("Step through Python, forward and back");
        headline.getStyleClass().add("headline");
        var words = new Label(
                "See where a generator is, what it was sent and what it yielded, at every step of a real run.");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        var states = new HBox(24);
        states.setAlignment(Pos.CENTER);
        for (var mark : ObjectState.values()) {
            states.getChildren().add(new StateBadge(mark));
        }
        getChildren().addAll(states, headline, words, ways(), examplesTitle(), examples());
    }

    private Node ways() {
        var type = new Button("Type code", Icons.of(Feather.EDIT_2));
        type.setId("type-code");
        type.getStyleClass().add("accent");
        type.setOnAction(_ -> stepper.startTyping());
        Icons.describe(type, "Write a program of your own", "E");
        var paste = new Button("Paste and run", Icons.of(Feather.CLIPBOARD));
        paste.setId("paste-code");
        paste.setOnAction(_ -> paste());
        Icons.describe(paste, "Run the Python on the clipboard", "Ctrl V");
        var ways = new HBox(8, type, paste);
        ways.setAlignment(Pos.CENTER);
        ways.getStyleClass().add("ways");
        return ways;
    }

    /// Runs the text on the clipboard, or opens the editor if there is none.
    void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text == null || text.isBlank()) {
            stepper.startTyping();
        } else {
            stepper.open(new Program("pasted.py", text.replace("\r\n", "\n")), Optional.empty());
        }
    }

    private static Node examplesTitle() {
        var title = new Label("OR TAKE A LESSON: TEN SHORT EXAMPLES");
        title.getStyleClass().add("eyebrow");
        return title;
    }

    private Node examples() {
        var tiles = new TilePane(10, 10);
        tiles.setPrefColumns(5);
        tiles.setMaxWidth(5 * TILE + 4 * 10);
        tiles.setAlignment(Pos.CENTER);
        for (var example : Example.ALL) {
            tiles.getChildren().add(tile(example));
        }
        return tiles;
    }

    private Button tile(Example example) {
        var number = new Label(Integer.toString(example.number()));
        number.getStyleClass().addAll("muted", "small", "mono");
        var title = new Label(example.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var about = new Label(example.about());
        about.getStyleClass().addAll("muted", "small");
        about.setWrapText(true);
        var tile = new Button();
        tile.setGraphic(new VBox(4, new HBox(8, number, title), about));
        tile.getStyleClass().add("example");
        tile.setPrefSize(TILE, 96);
        tile.setMaxHeight(Double.MAX_VALUE);
        tile.setAlignment(Pos.TOP_LEFT);
        tile.setOnAction(_ -> stepper.open(example.program(), Optional.empty()));
        tile.setAccessibleText("Example " + example.number() + ": " + example.title() + ". " + example.about());
        return tile;
    }
}
