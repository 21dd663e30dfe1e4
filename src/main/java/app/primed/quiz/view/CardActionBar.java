package app.primed.quiz.view;

import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.ui.Icons;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// The buttons for the selected cards.
final class CardActionBar extends FlowPane {
    private final BrowseViewModel browse;
    private final Button ask = new Button("Review now", Icons.of(Feather.PLAY));
    private final Button edit = new Button("Edit", Icons.of(Feather.EDIT_2));
    private final Button suspend = new Button();
    private final Button back = new Button("Restore", Icons.of(Feather.CORNER_UP_LEFT));
    private final Button delete = new Button();

    CardActionBar(BrowseViewModel browse, Runnable editing, Runnable deleting) {
        super(8, 8);
        this.browse = browse;
        getStyleClass().add("browse-actions");
        ask.setId("browse-ask");
        Icons.describe(ask, "Review this card now, even if it is not due", "");
        ask.setOnAction(_ -> browse.review());
        edit.setId("browse-edit");
        edit.setOnAction(_ -> editing.run());
        suspend.setId("browse-suspend");
        suspend.setOnAction(_ -> browse.selection().toggleSuspended());
        back.setId("browse-bring-back");
        Icons.describe(back, "Include it in the quiz again", "");
        back.setOnAction(_ -> browse.selection().restore());
        delete.setId("browse-delete");
        delete.setOnAction(_ -> deleting.run());
        getChildren().addAll(ask, edit, suspend, back, delete);
    }

    void refresh() {
        var chosen = browse.selection();
        var cards = chosen.cardsProperty().get();
        var one = chosen.single();
        QuizControls.visible(ask, one.isPresent());
        QuizControls.visible(edit, one.isPresent());
        edit.setText(chosen.isEditable()
                ? "Edit"
                : one.filter(browse::isOfNote).isPresent() ? "Open in note" : "Open its source");
        Icons.describe(edit, chosen.isEditable()
                ? "Edit this card in its deck"
                : "This card comes from a note: open its line and edit it there",
                BrowseKey.EDIT.binding().key());
        var asleep = !cards.isEmpty() && chosen.allSuspended();
        suspend.setText(asleep ? "Unsuspend" : "Suspend");
        suspend.setGraphic(Icons.of(asleep ? Feather.SUN : Feather.PAUSE));
        Icons.describe(suspend, asleep ? "Include in reviews again" : "Exclude from reviews until you unsuspend it",
                BrowseKey.SUSPEND.binding().key());
        var dropped = !cards.isEmpty() && cards.stream().allMatch(chosen::isDropped);
        QuizControls.visible(back, dropped);
        QuizControls.visible(delete, !dropped);
        var ofNotes = cards.stream().noneMatch(chosen::isDeckCard);
        delete.setText(ofNotes ? "Exclude from quiz" : "Delete");
        delete.setGraphic(Icons.of(ofNotes ? Feather.EYE_OFF : Feather.TRASH_2));
        Icons.describe(delete, ofNotes ? "Never ask it again; the note does not change" : "Delete it from its deck",
                "Del");
    }

    void focusFirst() {
        edit.requestFocus();
    }
}
