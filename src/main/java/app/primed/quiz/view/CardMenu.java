package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.quiz.viewmodel.CurrentCard;
import app.primed.quiz.viewmodel.ReviewController;
import app.primed.ui.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/// The menu of the current card; [QuizKey] has its keys.
final class CardMenu extends MenuButton {
    private final CurrentCard current;
    private final ReviewController review;
    private final BrowseViewModel browse;

    CardMenu(CurrentCard current, ReviewController review, BrowseViewModel browse) {
        this.current = current;
        this.review = review;
        this.browse = browse;
        var question = new DeleteConfirmation(this);
        setId("quiz-card-menu");
        setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        getStyleClass().add("flat");
        Icons.setTooltip(this, "Edit, suspend or delete this card");
        setAccessibleText("Edit, suspend or delete this card");
        getItems().setAll(
                item("card-edit", "Edit  (%s)".formatted(QuizKey.EDIT.binding().key()),
                        card -> browse.open(card, true)),
                item("card-browse", "History and forgetting curve", card -> browse.open(card, false)),
                item("card-suspend", "Suspend  (%s)".formatted(QuizKey.SUSPEND.binding().key()), _ -> review.suspend()),
                item("card-delete", "Delete\u2026  (Ctrl Delete)",
                        card -> question.ask(List.of(card), review::delete)));
    }

    private MenuItem item(String id, String words, Consumer<Card> deed) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> current.cardProperty().get().ifPresent(deed));
        return item;
    }
}
