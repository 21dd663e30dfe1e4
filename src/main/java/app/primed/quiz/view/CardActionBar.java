package app.primed.quiz.view;

import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.ui.Icons;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// What can be done to the chosen cards.
final class CardActionBar extends FlowPane {
    private final BrowseViewModel browse;
    private final Button ask = new Button("Ask now", Icons.of(Feather.PLAY));
    private final Button edit = new Button("Edit", Icons.of(Feather.EDIT_2));
    private final Button suspend = new Button();
    private final Button back = new Button("Bring back", Icons.of(Feather.CORNER_UP_LEFT));
    private final Button delete = new Button();

    CardActionBar(BrowseViewModel browse, Runnable editing, Runnable deleting) {
        super(8, 8);
        this.browse = browse;
        getStyleClass().add("browse-actions");
        ask.setId("browse-ask");
        Icons.describe(ask, "Ask this card now, due or not", "");
        ask.setOnAction(_ -> browse.review());
        edit.setId("browse-edit");
        edit.setOnAction(_ -> editing.run());
        suspend.setId("browse-suspend");
        suspend.setOnAction(_ -> browse.selection().toggleSuspended());
        back.setId("browse-bring-back");
        Icons.describe(back, "Ask it again from now on", "");
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
                : one.filter(browse::isOfNote).isPresent() ? "Open in the note" : "Open where it stands");
        Icons.describe(edit, chosen.isEditable()
                ? "Change this card's words in the deck"
                : "This card's words stand in a note: open its line and change them there", "E");
        var asleep = !cards.isEmpty() && chosen.allSuspended();
        suspend.setText(asleep ? "Wake" : "Suspend");
        suspend.setGraphic(Icons.of(asleep ? Feather.SUN : Feather.PAUSE));
        Icons.describe(suspend, asleep ? "Ask again from now on" : "Do not ask for the time being", "@");
        var dropped = !cards.isEmpty() && cards.stream().allMatch(chosen::isDropped);
        QuizControls.visible(back, dropped);
        QuizControls.visible(delete, !dropped);
        var ofNotes = cards.stream().noneMatch(chosen::isDeckCard);
        delete.setText(ofNotes ? "Leave out of the quiz" : "Delete");
        delete.setGraphic(Icons.of(ofNotes ? Feather.EYE_OFF : Feather.TRASH_2));
        Icons.describe(delete, ofNotes ? "Never ask it again; the note stays as it is" : "Cut it out of its deck",
                "Del");
    }

    void focusFirst() {
        edit.requestFocus();
    }
}
