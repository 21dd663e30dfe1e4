package app.primed.quiz.view;

import app.primed.quiz.viewmodel.OverviewViewModel;
import app.primed.quiz.viewmodel.ReviewController;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The code challenges, on the quiz's start page.
final class ChallengeList extends VBox {
    private final OverviewViewModel overview;
    private final ReviewController review;
    /// The number listed at first.
    private int most = 60;

    ChallengeList(OverviewViewModel overview, ReviewController review) {
        super(6);
        this.overview = overview;
        this.review = review;
        overview.challengesProperty().subscribe(_ -> list());
    }

    private void list() {
        getChildren().clear();
        var all = overview.challengesProperty().get();
        QuizControls.visible(this, !all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        getChildren().add(QuizControls.eyebrow("CHALLENGES"));
        all.stream().limit(most).forEach(line -> getChildren().add(new StartPageRow(
                "challenge-" + line.card().id(), Feather.CODE, "Challenge", line.title(), line.due(),
                "Open this challenge", () -> review.open(line.card()))));
        if (all.size() > most) {
            var more = new Button("Show all %,d".formatted(all.size()));
            more.setId("more-challenges");
            more.setOnAction(_ -> {
                most = Integer.MAX_VALUE;
                list();
            });
            getChildren().add(more);
        }
    }

    /// Focuses the first challenge.
    ///
    /// @return whether there is one
    boolean focusFirst() {
        if (getChildren().size() < 2) {
            return false;
        }
        getChildren().get(1).requestFocus();
        return true;
    }
}
