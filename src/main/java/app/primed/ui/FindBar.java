package app.primed.ui;

import app.primed.ui.TextQuery.Result;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Find and replace in an editor: Ctrl F and Ctrl H open it, Enter and F3 go to the next match, Esc closes it.
public final class FindBar extends VBox {
    private final CodeEditor editor;
    private final EditorSearch finding;
    private final TextField words = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton matchCase = toggle("find-case", "Aa", "Match case");
    private final ToggleButton wholeWords = toggle("find-words", "ab", "Match whole words");
    private final ToggleButton regex = toggle("find-regex", ".*", "Use regular expression");
    private final Label count = new Label();
    private final HBox replacing;
    private final PauseTransition typed = new PauseTransition(Duration.millis(120));
    private boolean selectFirst;
    private String remark = "";

    public FindBar(CodeEditor editor) {
        this.editor = editor;
        this.finding = new EditorSearch(editor, this::show);
        getStyleClass().add("find-bar");
        setSpacing(6);
        words.setId("find");
        words.setPromptText("Find");
        words.setAccessibleText("Find in the text");
        replacement.setId("replace");
        replacement.setPromptText("Replace with");
        replacement.setAccessibleText("Replace with. $1 inserts the first group of a regular expression");
        count.setId("find-count");
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(90);
        for (var field : new TextField[] {words, replacement}) {
            field.setMinWidth(150);
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        getChildren().add(row(words, matchCase, wholeWords, regex, count,
                Icons.button(Feather.CHEVRON_UP, "Previous match", "Shift F3", () -> go(-1)),
                Icons.button(Feather.CHEVRON_DOWN, "Next match", "F3", () -> go(1)),
                Icons.button(Feather.X, "Close", "Esc", this::close)));
        replacing = row(replacement,
                button("replace-one", "Replace", "Replace this match and find the next", this::replace),
                button("replace-all", "Replace all", "Replace all matches; one undo restores them", this::replaceAll));
        getChildren().add(replacing);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        replacing.managedProperty().bind(replacing.visibleProperty());
        words.textProperty().addListener((_, _, _) -> {
            remark = "";
            search(true);
        });
        for (var option : new ToggleButton[] {matchCase, wholeWords, regex}) {
            option.setOnAction(_ -> search(true));
        }
        typed.setOnFinished(_ -> search(false));
        editor.changes().subscribe(_ -> {
            if (isVisible()) {
                typed.playFromStart();
            }
        });
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, this::keyInText);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyHere);
    }

    /// Opens the bar and searches for the selected text, if it is part of one line.
    public void find() {
        open(false);
    }

    /// Opens the bar with the replacement field.
    public void replaceMode() {
        open(true);
    }

    private void open(boolean replace) {
        replacing.setVisible(replace && editor.area().isEditable());
        setVisible(true);
        var selection = editor.area().getSelection();
        var selected = selection.getLength() > 200 ? "" : editor.area().getSelectedText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0 && !regex.isSelected()) {
            words.setText(selected);
        }
        words.selectAll();
        words.requestFocus();
        search(false);
    }

    private void close() {
        setVisible(false);
        finding.clear();
        count.setText("");
        editor.area().requestFocus();
    }

    private void keyInText(KeyEvent event) {
        if (EditorKey.FIND.binding().matches(event)) {
            find();
        } else if (EditorKey.REPLACE.binding().matches(event)) {
            replaceMode();
        } else if (isFindAgain(event)) {
            if (words.getText().isEmpty()) {
                find();
            } else {
                setVisible(true);
                go(event.isShiftDown() ? -1 : 1);
            }
        } else if (event.getCode() == KeyCode.ESCAPE && isVisible()) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private static boolean isFindAgain(KeyEvent event) {
        return EditorKey.FIND_NEXT.binding().matches(event) || EditorKey.FIND_PREVIOUS.binding().matches(event);
    }

    private void keyHere(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (isFindAgain(event)
                || event.getCode() == KeyCode.ENTER && event.getTarget() == words) {
            go(event.isShiftDown() ? -1 : 1);
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement) {
            if (event.isShortcutDown()) {
                replaceAll();
            } else {
                replace();
            }
        } else if (EditorKey.REPLACE.binding().matches(event)) {
            replacing.setVisible(editor.area().isEditable());
            replacement.requestFocus();
        } else if (EditorKey.FIND.binding().matches(event)) {
            words.selectAll();
            words.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    /// @param goes whether to select the first match after the caret
    private void search(boolean goes) {
        typed.stop();
        this.selectFirst = goes;
        if (words.getText().isEmpty()) {
            finding.clear();
            count.setText("");
            return;
        }
        finding.search(new TextQuery(
                words.getText(), regex.isSelected(), matchCase.isSelected(), wholeWords.isSelected()));
    }

    private void show(Result result) {
        if (selectFirst && !result.matches().isEmpty()) {
            select(finding.firstFrom(editor.area().getSelection().getStart()) % result.matches().size());
        }
        selectFirst = false;
        showCount(result.problem());
    }

    private void showCount(Optional<String> problem) {
        var total = finding.matches().size();
        count.getStyleClass().removeAll("danger-text");
        if (problem.isPresent()) {
            count.getStyleClass().add("danger-text");
            count.setText(total > 0 ? "%,d. %s".formatted(total, problem.get()) : problem.get());
        } else {
            var at = finding.selected().map(n -> "%,d of %,d".formatted(n + 1, total));
            count.setText(total == 0
                    ? remark.isEmpty() ? "Not found" : remark
                    : at.orElseGet(() -> "%,d found".formatted(total)));
        }
        Icons.setTooltip(count, count.getText());
    }

    private void go(int by) {
        var all = finding.matches().size();
        if (all == 0) {
            search(true);
            return;
        }
        var selection = editor.area().getSelection();
        int next = by > 0
                ? finding.firstFrom(selection.getStart() + (selection.getLength() > 0 ? 1 : 0))
                : finding.firstFrom(selection.getStart()) - 1;
        select(Math.floorMod(next, all));
        showCount(Optional.empty());
    }

    private void select(int number) {
        var place = finding.matches().get(number);
        if (place.end() <= editor.area().getLength()) {
            editor.area().selectRange(place.start(), place.end());
            editor.scroll().toLine(editor.lineAt(place.start()));
            editor.area().requestFollowCaret();
        }
    }

    private void replace() {
        var at = finding.selected();
        if (at.isEmpty() || finding.isSearching()) {
            go(1);
            return;
        }
        var place = finding.matches().get(at.get());
        try {
            var words = finding.query().replacementFor(
                    editor.text(), place, replacement.getText(), System.nanoTime() + EditorSearch.TIMEOUT_NANOS / 4);
            editor.edit(place.start(), place.end(), words);
            editor.area().moveTo(place.start() + words.length());
            search(true);
        } catch (IllegalArgumentException e) {
            showCount(Optional.ofNullable(e.getMessage()));
        } catch (TextQuery.TimeoutException | StackOverflowError e) {
            showCount(Optional.of("This expression takes too long"));
        }
    }

    private void replaceAll() {
        var places = finding.matches();
        // After an edit, until the next search, the matches are those of the older text.
        if (places.isEmpty() || finding.isSearching() || typed.getStatus() == Animation.Status.RUNNING) {
            return;
        }
        try {
            var words = finding.query().replaceAll(
                    editor.text(), places, replacement.getText(), System.nanoTime() + EditorSearch.TIMEOUT_NANOS / 2);
            int caret = Math.min(editor.area().getCaretPosition(), places.getFirst().start());
            editor.edit(places.getFirst().start(), places.getLast().end(), words);
            editor.area().moveTo(caret);
            remark = "%,d replaced".formatted(places.size());
            search(false);
        } catch (IllegalArgumentException e) {
            showCount(Optional.ofNullable(e.getMessage()));
        } catch (TextQuery.TimeoutException | StackOverflowError e) {
            showCount(Optional.of("This expression takes too long; nothing was replaced"));
        }
    }

    private static HBox row(Node... parts) {
        var row = new HBox(6, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static ToggleButton toggle(String id, String text, String tooltip) {
        var button = new ToggleButton(text);
        button.setId(id);
        button.getStyleClass().add("find-option");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.describe(button, tooltip, "");
        return button;
    }

    private static Button button(String id, String text, String tooltip, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        Icons.describe(button, tooltip, "");
        return button;
    }
}
