package app.primed.notebook.view;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Side;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Words;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// A debate: its options, what speaks for and against each side by side, and who votes for it.
final class DebateCard extends Card {
    private final Debate debate;
    private final NotebookViewModel notebook;

    DebateCard(Debate debate, NotebookViewModel notebook) {
        super("Debate — " + debate.topic(), count(debate));
        this.debate = debate;
        this.notebook = notebook;
        var options = debate.options().isEmpty()
                ? java.util.List.of(new Debate.Option(debate.line(), "", java.util.List.of(), java.util.List.of()))
                : debate.options();
        boolean argued = options.stream().anyMatch(o -> !o.arguments().isEmpty()) || debate.options().isEmpty();
        for (var option : options) {
            if (!option.name().isEmpty()) {
                var name = Words.brief(option.name(), "strong");
                option.votes().forEach(vote -> name.add(" ").add(Words.handle(vote)));
                row(name);
            }
            if (argued && (!option.arguments().isEmpty() || option.name().isEmpty())) {
                row(sides(option));
            }
        }
    }

    private static String count(Debate debate) {
        var counts = new ArrayList<String>();
        if (debate.count(Side.PRO) + debate.count(Side.CON) > 0) {
            counts.add(debate.count(Side.PRO) + " for · " + debate.count(Side.CON) + " against");
        }
        if (debate.votes() > 0) {
            counts.add(debate.votes() + (debate.votes() == 1 ? " vote" : " votes"));
        }
        return String.join(" · ", counts);
    }

    private Node sides(Debate.Option option) {
        var grid = new GridPane(16, 4);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        grid.addRow(0, side(option, Side.PRO), side(option, Side.CON));
        return grid;
    }

    private Node side(Debate.Option option, Side side) {
        boolean pro = side == Side.PRO;
        var head = new Label(pro ? "PROS" : "CONS");
        head.getStyleClass().addAll("eyebrow", pro ? "pros" : "cons");
        var column = new VBox(4, head);
        for (var argument : option.of(side)) {
            var words = Words.brief((pro ? "+ " : "− ") + argument.text());
            argument.by().ifPresent(by -> words.add(" ").add(Words.handle(by)));
            column.getChildren().add(words);
        }
        column.getChildren().add(adder(
                (pro ? "pro-" : "con-") + debate.line() + "-" + option.line(), pro ? "+ add a pro…" : "− add a con…",
                words -> notebook.actions().argue(debate, option, side, words)));
        column.setMinWidth(0);
        return column;
    }
}
