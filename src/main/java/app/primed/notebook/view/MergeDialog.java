package app.primed.notebook.view;

import app.primed.notebook.model.LineDiff;
import app.primed.notebook.model.Merge;
import app.primed.notebook.model.Merge.Choice;
import app.primed.ui.DialogSize;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A note that was changed here and outside: the lines both changed side by side, with a choice for each.
final class MergeDialog extends Dialog<ButtonType> {
    private static final int CONTEXT = 2;
    private static final double ROW = 27;

    private final Merge merge;
    private final List<ObjectProperty<@Nullable Choice>> choices = new ArrayList<>();

    /// @param settled receives the merged text
    MergeDialog(Merge merge, String name, Window owner, List<String> stylesheets, Consumer<String> settled) {
        this.merge = merge;
        initOwner(owner);
        setTitle("Compare versions of " + name);
        setResizable(true);
        var parts = new VBox(14);
        parts.getStyleClass().add("both-sides");
        int number = 0;
        List<String> above = List.of();
        for (var part : merge.parts()) {
            switch (part) {
                case Merge.Agreed agreed -> above = agreed.lines();
                case Merge.Conflict clash -> parts.getChildren().add(clash(++number, clash, above));
            }
        }
        var scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("bare-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var words = new Label("You and another program changed " + places(merge.conflicts().size())
                + ". Everything else is merged. Choose what to keep; the other version stays in the history.");
        words.setWrapText(true);
        var whole = new VBox(12, words, wholes(), scroll);
        whole.setPrefSize(1000, 560);
        whole.setPadding(new Insets(16));
        getDialogPane().setContent(whole);
        getDialogPane().getStyleClass().add("two-texts");
        getDialogPane().setPrefWidth(1100);
        getDialogPane().getStylesheets().setAll(stylesheets);
        var use = new ButtonType("Use this text", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(use, ButtonType.CANCEL);
        var button = getDialogPane().lookupButton(use);
        button.setId("use-merged");
        Runnable check = () -> button.setDisable(choices.stream().anyMatch(choice -> choice.get() == null));
        choices.forEach(choice -> choice.subscribe(check));
        check.run();
        DialogSize.setMinimum(this, 1000, 600);
        setResultConverter(pressed -> {
            if (pressed == use) {
                settled.accept(merge.text(chosen()));
            }
            return pressed;
        });
    }

    private List<Choice> chosen() {
        var all = new ArrayList<Choice>();
        for (var choice : choices) {
            var made = choice.get();
            all.add(made == null ? Choice.BOTH : made);
        }
        return all;
    }

    private static String places(int count) {
        return count == 1 ? "the same lines in one place" : "the same lines in " + count + " places";
    }

    private HBox wholes() {
        var row = new HBox(8);
        for (var choice : Choice.values()) {
            var button = new Button(switch (choice) {
                case MINE -> "Keep all mine";
                case THEIRS -> "Keep all theirs";
                case BOTH -> "Keep all of both";
            });
            button.setId("all-" + choice.name().toLowerCase(Locale.ROOT));
            Icons.describe(button, told(choice) + ", everywhere", "");
            button.setOnAction(_ -> choices.forEach(each -> each.set(choice)));
            row.getChildren().add(button);
        }
        return row;
    }

    private static String told(Choice choice) {
        return switch (choice) {
            case MINE -> "Keep your lines";
            case THEIRS -> "Keep the other program's lines";
            case BOTH -> "Keep yours, then theirs";
        };
    }

    private Node clash(int number, Merge.Conflict clash, List<String> above) {
        var choice = new SimpleObjectProperty<@Nullable Choice>();
        choices.add(choice);
        var group = new ToggleGroup();
        var ways = new HBox(6);
        for (var each : Choice.values()) {
            var button = new ToggleButton(switch (each) {
                case MINE -> "Mine";
                case THEIRS -> "Theirs";
                case BOTH -> "Both";
            });
            button.setId("choose-" + each.name().toLowerCase(Locale.ROOT) + "-" + number);
            button.getStyleClass().add("mode");
            button.setToggleGroup(group);
            Icons.describe(button, told(each), "");
            button.setOnAction(_ -> {
                choice.set(each);
                button.setSelected(true);
            });
            choice.subscribe(made -> button.setSelected(made == each));
            ways.getChildren().add(button);
        }
        var title = new Label("Conflict " + number);
        title.getStyleClass().add("card-title");
        var context = new Label(String.join("\n", above.subList(Math.max(0, above.size() - CONTEXT), above.size())));
        context.getStyleClass().addAll("muted", "diff-context");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(10, title, space, ways);
        head.setAlignment(Pos.CENTER_LEFT);
        var sides = new DiffView();
        var rows = LineDiff.rows(clash.mine(), clash.theirs());
        sides.show(rows);
        sides.setPrefHeight(Math.min(12, rows.size() + 1) * ROW + 10);
        sides.setMinHeight(Region.USE_PREF_SIZE);
        var names = new HBox(name("Mine"), name("Theirs (on disk)"));
        return new VBox(6, head, context, names, sides);
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.getStyleClass().add("eyebrow");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(100);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
