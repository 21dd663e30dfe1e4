package app.primed.notebook.view;

import app.primed.notebook.model.HtmlText;
import app.primed.notebook.model.SmartPaste;
import app.primed.ui.CodeEditor;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;

/// Ctrl V adapts the pasted text to where it goes; Ctrl Shift V pastes it as plain text.
final class PasteHandler {
    private final CodeEditor editor;
    private final IntPredicate fenced;
    private final IntPredicate python;
    private final PictureInsertion pictures;
    private Predicate<String> taker = _ -> false;

    /// @param fenced whether a 0-based line is in a fence
    /// @param python whether it is Python
    /// @param pictures takes what is no text
    PasteHandler(CodeEditor editor, IntPredicate fenced, IntPredicate python, PictureInsertion pictures) {
        this.editor = editor;
        this.fenced = fenced;
        this.python = python;
        this.pictures = pictures;
        editor.area().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = NotebookKey.PASTE_PLAIN.binding().matches(event);
            if ((plain || NotebookKey.PASTE.binding().matches(event)) && editor.area().isEditable()) {
                paste(plain);
                event.consume();
            }
        });
    }

    /// Sets what sees text pasted by Ctrl V first; if it returns true, nothing goes into the editor.
    void setInterceptor(Predicate<String> taker) {
        this.taker = taker;
    }

    private void paste(boolean plain) {
        if (pictures.paste(Clipboard.getSystemClipboard())) {
            return;
        }
        var text = text(Clipboard.getSystemClipboard());
        if (!text.isEmpty() && (plain || !taker.test(text))) {
            put(plain ? text : SmartPaste.textFor(place(), text));
        }
    }

    private void put(String text) {
        var selection = editor.area().getSelection();
        editor.edit(selection.getStart(), selection.getEnd(), text);
        editor.area().requestFollowCaret();
    }

    private SmartPaste.PasteTarget place() {
        var area = editor.area();
        var bind = area.getCaretSelectionBind();
        var selection = area.getSelection();
        int line = bind.getStartParagraphIndex();
        var first = editor.line(line);
        var last = editor.line(bind.getEndParagraphIndex());
        return new SmartPaste.PasteTarget(
                editor.text().substring(selection.getStart(), selection.getEnd()),
                first.substring(0, bind.getStartColumnPosition()), last.substring(bind.getEndColumnPosition()),
                fenced.test(line), python.test(line));
    }

    /// Browsers put plain words beside their HTML; a few programs put HTML alone.
    private static String text(Clipboard clipboard) {
        if (clipboard.hasString()) {
            return clipboard.getString();
        }
        return clipboard.hasHtml() ? HtmlText.of(clipboard.getHtml()) : "";
    }
}
