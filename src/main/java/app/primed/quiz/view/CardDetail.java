package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.quiz.viewmodel.CardSelection;
import app.primed.ui.CodeView;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The selected card: its text or editor, its note, its forgetting curve and its reviews.
final class CardDetail extends VBox {
    private static final double TYPE = 13;
    private static final double PITCH = 1.6;

    private final BrowseViewModel browse;
    private final CardSelection chosen;
    private final CardActionBar actions;
    private final Label which = new Label();
    private final Hyperlink source = new Hyperlink();
    private final VBox words = new VBox(8);
    private final CardEditor editor;
    private final CardNoteField note;
    private final Label empty = new Label();
    private final CurveChart curve = new CurveChart();
    private final ReviewHistoryTable history = new ReviewHistoryTable();
    private final VBox noted;
    private final VBox past;
    private final ScrollPane scroll;
    private Optional<String> before = Optional.empty();

    CardDetail(BrowseViewModel browse, Runnable delete) {
        this.browse = browse;
        chosen = browse.selection();
        getStyleClass().add("browse-detail");
        actions = new CardActionBar(browse, this::edit, delete);
        editor = new CardEditor(browse);
        note = new CardNoteField(chosen::note, chosen::saveNote, chosen::isNoteUnsaved);
        note.setId("browse-note");
        which.setId("browse-which");
        which.setWrapText(true);
        which.getStyleClass().add("muted");
        source.setId("browse-source");
        source.getStyleClass().add("source");
        source.setWrapText(true);
        Icons.setTooltip(source, "Open the line this card was written on");
        source.setOnAction(_ -> browse.openSource());
        empty.setId("browse-no-history");
        empty.setWrapText(true);
        empty.setMinHeight(USE_PREF_SIZE);
        empty.getStyleClass().add("muted");
        empty.setText("Once the card is graded, its forgetting curve and all its "
                + "reviews appear here. Use Review now to begin.");
        noted = new VBox(4, QuizControls.eyebrow("YOUR NOTE"), note);
        past = new VBox(8, QuizControls.eyebrow("FORGETTING CURVE"), empty, curve,
                QuizControls.eyebrow("REVIEWS"), history);
        var body = new VBox(16, which, source, words, editor, noted, past);
        body.getStyleClass().add("browse-card");
        body.setMinWidth(0);
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        setMinWidth(420);
        getChildren().addAll(actions, scroll);
        chosen.cardsProperty().subscribe(_ -> refresh());
        chosen.editedProperty().subscribe((was, is) -> {
            var begins = was.isEmpty() && is.isPresent();
            if (begins) {
                editor.show(chosen.single().orElseThrow(), is.get());
            }
            refresh();
            if (begins) {
                editor.focusQuestion();
            } else if (was.isPresent() && is.isEmpty()) {
                actions.focusFirst();
            }
        });
        browse.listingProperty().subscribe(_ -> refresh());
    }

    /// Edits a deck's card here; opens the line in the note for a note's card.
    void edit() {
        if (chosen.isEditable()) {
            chosen.edit();
        } else {
            browse.openSource();
        }
    }

    void focusEditor() {
        editor.focusQuestion();
    }

    void focusNote() {
        if (noted.isVisible()) {
            note.requestFocus();
        }
    }

    private void refresh() {
        var card = chosen.single();
        var count = chosen.cardsProperty().get().size();
        which.setText(count == 0
                ? "Select a card to see its text, its reviews and its forgetting curve. "
                        + "Use Shift or Ctrl to select several."
                : count + " cards selected");
        QuizControls.visible(which, card.isEmpty());
        QuizControls.visible(actions, count > 0 && chosen.editedProperty().get().isEmpty());
        List.of(source, words, noted, past).forEach(node -> QuizControls.visible(node, card.isPresent()));
        actions.refresh();
        note.show(card);
        var edited = chosen.editedProperty().get();
        QuizControls.visible(editor, card.isPresent() && edited.isPresent());
        card.ifPresent(c -> {
            source.setText(browse.sourceOf(c));
            if (edited.isPresent()) {
                QuizControls.visible(words, false);
                QuizControls.visible(noted, false);
                QuizControls.visible(past, false);
            } else {
                words.getChildren().setAll(words(c));
                past(c);
            }
        });
        if (!card.map(Card::id).equals(before)) {
            before = card.map(Card::id);
            scroll.setVvalue(0);
        }
    }

    private void past(Card card) {
        var seen = chosen.history(card);
        var any = !seen.moments().isEmpty();
        QuizControls.visible(empty, !any);
        QuizControls.visible(curve, any);
        QuizControls.visible(history, any);
        QuizControls.visible(past.getChildren().get(3), any);
        history.show(seen);
        if (any) {
            curve.show(seen, chosen.now(), browse.target());
        }
    }

    private List<Node> words(Card card) {
        var all = new VBox();
        var chips = new javafx.scene.layout.FlowPane(8, 4, MarkdownText.chip(card.topic()),
                MarkdownText.chip(chosen.dueLabel(card)));
        all.getChildren().add(chips);
        switch (card) {
            case Card.Recall r -> {
                all.getChildren().add(new MarkdownText(r.prompt(), "question"));
                all.getChildren().addAll(QuizControls.eyebrow("ANSWER"), r.answer().isBlank()
                        ? new MarkdownText("No answer yet. Write your own in the card's source.", "aside")
                        : new MarkdownText(r.answer(), "body"));
                why(all, r.explanation());
            }
            case Card.Choice c -> {
                all.getChildren().add(new MarkdownText(c.prompt(), "question"));
                code(all, c.code());
                all.getChildren().add(QuizControls.eyebrow("CHOICES"));
                c.options().forEach(option -> all.getChildren().add(
                        new MarkdownText((option.isCorrect() ? "Right: " : "Wrong: ") + option.text(), "body")));
                why(all, c.explanation());
            }
            case Card.Challenge c -> {
                if (!c.title().isBlank()) {
                    all.getChildren().add(new MarkdownText(c.title(), "question"));
                }
                all.getChildren().add(new MarkdownText(c.prompt(), c.title().isBlank() ? "question" : "body"));
                code(all, c.starter());
                why(all, c.explanation());
            }
            case Card.Predict p -> {
                all.getChildren().add(new MarkdownText(p.prompt(), "question"));
                code(all, p.code());
            }
        }
        return List.copyOf(all.getChildren());
    }

    private static void why(VBox all, String explanation) {
        if (!explanation.isBlank()) {
            all.getChildren().addAll(QuizControls.eyebrow("EXPLANATION"), new MarkdownText(explanation, "aside"));
        }
    }

    private static void code(VBox all, String code) {
        if (!code.isBlank()) {
            var lines = new CodeView(TYPE);
            lines.setText(code.stripTrailing());
            lines.setMinHeight(Math.ceil(code.stripTrailing().lines().count() * TYPE * PITCH) + 8);
            var box = new VBox(lines);
            box.getStyleClass().add("choice-code");
            all.getChildren().add(box);
        }
    }
}
