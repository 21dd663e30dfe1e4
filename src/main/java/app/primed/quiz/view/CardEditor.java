package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardText;
import app.primed.quiz.viewmodel.BrowseViewModel;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The editor of a deck's card. Saving changes the text in the deck's file.
final class CardEditor extends VBox {
    private static final List<KeyCombination> SAVE = List.of(
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN));

    /// The approximate number of characters in a line.
    private static final int CHARACTERS = 50;

    private final BrowseViewModel browse;
    private final VBox fields = new VBox(8);
    private Supplier<Optional<CardText>> written = Optional::empty;
    private Optional<TextArea> question = Optional.empty();

    CardEditor(BrowseViewModel browse) {
        super(12);
        this.browse = browse;
        setId("browse-editor");
        var refused = new Label();
        refused.setId("browse-refused");
        refused.getStyleClass().add("danger-text");
        refused.setWrapText(true);
        refused.setMinHeight(USE_PREF_SIZE);
        refused.textProperty().bind(browse.selection().saveErrorProperty());
        browse.selection().saveErrorProperty().subscribe(text -> QuizControls.visible(refused, !text.isEmpty()));
        var save = new Button("Save");
        save.setId("browse-save");
        save.getStyleClass().add("accent");
        Icons.describe(save, "Save the card to the deck's file", "Ctrl Enter");
        save.setOnAction(_ -> save());
        var cancel = new Button("Cancel");
        cancel.setId("browse-cancel");
        Icons.describe(cancel, "Discard the changes", "Esc");
        cancel.setOnAction(_ -> browse.selection().cancelEdit());
        getChildren().addAll(fields, refused, new HBox(8, save, cancel));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.stream().anyMatch(key -> key.match(event))) {
                save();
                event.consume();
            }
        });
    }

    private void save() {
        written.get().ifPresent(browse.selection()::save);
    }

    void show(Card card, CardText text) {
        fields.getChildren().clear();
        var topic = field("TOPIC", "edit-topic", text.topic(), 1);
        var title = card instanceof Card.Challenge ? field("TITLE", "edit-title", text.title(), 1) : same("");
        var prompt = field("QUESTION", "edit-prompt", text.prompt(), 3);
        question = Optional.of((TextArea) fields.getChildren().getLast());
        var answer = card instanceof Card.Recall ? field("ANSWER", "edit-answer", text.answer(), 4) : same("");
        Supplier<List<String>> right = text::correct;
        Supplier<List<String>> wrong = text::incorrect;
        Supplier<String> starter = same(text.starter());
        if (card instanceof Card.Choice) {
            right = choices("RIGHT", "right", text.correct());
            wrong = choices("WRONG", "wrong", text.incorrect());
        } else if (card instanceof Card.Challenge) {
            starter = field("STARTER CODE", "edit-starter", text.starter(), 6);
            fields.getChildren().getLast().getStyleClass().add("mono");
        }
        var explanation = field("EXPLANATION", "edit-explanation", text.explanation(), 3);
        if (card instanceof Card.Challenge) {
            fields.getChildren().add(elsewhere("Edit checks and hints in the deck's file:", card));
        } else if (card instanceof Card.Choice choice && !choice.code().isBlank()) {
            fields.getChildren().add(elsewhere("Edit its program in the deck's file:", card));
        }
        var rights = right;
        var wrongs = wrong;
        var code = starter;
        written = () -> Optional.of(new CardText(topic.get().strip(), title.get().strip(), prompt.get().strip(),
                answer.get().strip(), explanation.get().strip(), code.get(), rights.get(), wrongs.get()));
    }

    void focusQuestion() {
        question.ifPresent(Node::requestFocus);
    }

    private Node elsewhere(String words, Card card) {
        var open = new Hyperlink(card.source().file() + ", line " + card.source().line());
        open.setId("edit-open-file");
        open.setOnAction(_ -> browse.openSource());
        var label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return new VBox(label, open);
    }

    private static <T> Supplier<T> same(T value) {
        return () -> value;
    }

    private Supplier<String> field(String name, String id, String value, int rows) {
        var area = area(name, id, value, rows);
        fields.getChildren().addAll(QuizControls.eyebrow(name), area);
        return text(area, value);
    }

    private static TextArea area(String name, String id, String value, int rows) {
        var area = new TextArea(value);
        area.setId(id);
        area.setAccessibleText(name);
        area.setWrapText(true);
        var lines = value.lines().mapToInt(line -> 1 + line.length() / CHARACTERS).sum();
        area.setPrefRowCount(Math.clamp(lines, rows, Math.max(rows, 8)));
        area.setMinHeight(USE_PREF_SIZE);
        // Tab goes to the next field; a tab in code can be pasted.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown()
                        ? javafx.scene.TraversalDirection.PREVIOUS
                        : javafx.scene.TraversalDirection.NEXT);
            }
        });
        return area;
    }

    /// An unchanged field keeps its value, even characters that a text area cannot show.
    private static Supplier<String> text(TextArea area, String value) {
        var shown = area.getText();
        return () -> area.getText().equals(shown) ? value : area.getText();
    }

    private Supplier<List<String>> choices(String name, String id, List<String> values) {
        var rows = new VBox(4);
        var texts = new ArrayList<Supplier<String>>();
        for (var value : values) {
            choice(rows, texts, name, id, value);
        }
        var add = new Button("Add", Icons.of(Feather.PLUS));
        add.setId("add-" + id);
        add.getStyleClass().add("flat");
        Icons.describe(add, "Add a choice that is " + id, "");
        add.setOnAction(_ -> {
            choice(rows, texts, name, id, "");
            ((HBox) rows.getChildren().getLast()).getChildren().getFirst().requestFocus();
        });
        fields.getChildren().addAll(QuizControls.eyebrow(name), rows, add);
        return () -> texts.stream().map(Supplier::get).map(String::strip).toList();
    }

    private static void choice(VBox rows, List<Supplier<String>> texts, String name, String id, String value) {
        var area = area(name, "edit-" + id + "-" + (rows.getChildren().size() + 1), value, 1);
        HBox.setHgrow(area, Priority.ALWAYS);
        var text = text(area, value);
        texts.add(text);
        var remove = Icons.button(Feather.X, "Remove this choice", "", () -> {});
        var row = new HBox(4, area, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        remove.setOnAction(_ -> {
            texts.remove(text);
            rows.getChildren().remove(row);
        });
        rows.getChildren().add(row);
    }
}
