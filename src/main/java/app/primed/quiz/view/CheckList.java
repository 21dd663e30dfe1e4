package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CheckResult;
import app.primed.quiz.model.Verdict;
import app.primed.ui.Icons;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The checks of a challenge and, after a run, their results with the step that shows each.
final class CheckList extends VBox {

    CheckList() {
        getStyleClass().addAll("card", "checks");
    }

    void show(Card.Challenge challenge, Optional<Verdict> verdict) {
        getChildren().clear();
        var judged = verdict.filter(v -> v.checks().size() == challenge.checks().size());
        for (var i = 0; i < challenge.checks().size(); i++) {
            var index = i;
            var says = challenge.checks().get(i).description();
            getChildren().add(judged.map(v -> row(says, Optional.of(v.checks().get(index))))
                    .orElseGet(() -> row(says, Optional.empty())));
        }
    }

    private static Node row(String says, Optional<CheckResult> result) {
        var icon = Icons.of(result.map(r -> r.passed() ? Feather.CHECK : Feather.X).orElse(Feather.CIRCLE));
        icon.getStyleClass().add(result.map(r -> r.passed() ? "passed" : "failed").orElse("open"));
        var text = new Label(says);
        text.setWrapText(true);
        var words = new VBox(2, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        result.filter(r -> !r.passed()).ifPresent(r -> {
            var seen = new Label(r.observed());
            seen.setWrapText(true);
            seen.getStyleClass().addAll("muted", "small");
            words.getChildren().add(seen);
        });
        var row = new HBox(icon, words);
        row.getStyleClass().add("check-row");
        result.filter(r -> r.step().isPresent()).ifPresent(r -> {
            var step = new Label("step " + r.step().getAsInt());
            step.setMinWidth(USE_PREF_SIZE);
            step.getStyleClass().addAll("muted", "small");
            row.getChildren().add(step);
        });
        row.setAccessibleText(result.map(r -> (r.passed() ? "Passed: " : "Failed: ") + says
                + (r.passed() ? "" : ". " + r.observed())).orElse("Not checked yet: " + says));
        return row;
    }
}
