package app.primed.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Offers ways to go on with what is typed in an editor, below the caret.
public final class CompletionPopup {
    /// @param from column where the accepted text replaces what is typed
    /// @param choices the likeliest first
    /// @param ending what is written behind the chosen one
    public record Offer(int from, List<String> choices, String ending) {}

    private final CodeEditor editor;
    private final CodeArea area;
    private final Function<String, Optional<Offer>> offers;
    private final CompletionList list = new CompletionList(this::accept);
    private int from;
    private String ending = "";

    private CompletionPopup(
            CodeEditor editor, Function<String, Optional<Offer>> offers) {
        this.editor = editor;
        this.area = editor.area();
        this.offers = offers;
        area.addEventFilter(KeyEvent.KEY_PRESSED, list::key);
        editor.changes().subscribe(changes -> {
            // Only what is typed at the caret asks for more; an undo or the board does not.
            if (area.isFocused() && changes.size() == 1
                    && changes.getFirst().getInserted().length() + changes.getFirst().getRemoved().length() == 1) {
                offer();
            } else {
                list.hide();
            }
        });
        area.caretPositionProperty().addListener((_, _, _) -> {
            if (list.isShowing() && area.getCaretColumn() < from) {
                list.hide();
            }
        });
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                list.hide();
            }
        });
    }

    /// Installs it; before other listeners to the editor's keys.
    ///
    /// @param offers how the line may go on after its text up to the caret
    public static void install(
            CodeEditor editor, Function<String, Optional<Offer>> offers) {
        new CompletionPopup(editor, offers);
    }

    private void offer() {
        // The caret moves after the change is reported.
        javafx.application.Platform.runLater(() -> {
            var before = editor.line(area.getCurrentParagraph());
            int column = Math.min(area.getCaretColumn(), before.length());
            var offer = offers.apply(before.substring(0, column)).filter(some -> !some.choices().isEmpty());
            offer.ifPresentOrElse(this::show, list::hide);
        });
    }

    private void show(Offer offer) {
        from = offer.from();
        ending = offer.ending();
        Optional<Bounds> caret = area.getCaretBounds();
        caret.ifPresent(at -> list.show(area, offer.choices(), at));
    }

    private void accept(String choice) {
        if (area.isEditable()) {
            int start = area.getAbsolutePosition(area.getCurrentParagraph(), from);
            editor.edit(start, Math.max(start, area.getCaretPosition()), choice + ending);
        }
    }
}
