package app.primed.notebook.view;

import app.primed.notebook.model.Fence;
import app.primed.notebook.model.FoldingRanges;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TextEdit;
import app.primed.notebook.viewmodel.LinkCompletion;
import app.primed.notebook.viewmodel.MetPeople;
import app.primed.notebook.viewmodel.NoteFolds;
import app.primed.notebook.viewmodel.NotePictures;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.SpellCheck;
import app.primed.notebook.viewmodel.TextEditor;
import app.primed.notebook.viewmodel.WriteAccess;
import app.primed.ui.CodeEditor;
import app.primed.ui.CompletionPopup;
import app.primed.ui.EditorKey;
import app.primed.ui.EditorShortcuts;
import app.primed.ui.FindBar;
import app.primed.ui.FoldGutter;
import app.primed.ui.Folding;
import app.primed.ui.Highlighter;
import app.primed.ui.ListEditing;
import app.primed.ui.MarkdownHighlighter;
import app.primed.ui.PreparedText;
import app.primed.ui.PythonTyping;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.model.TwoDimensional;
import org.reactfx.EventStream;

/// The note's text. Typing and the board's actions share its one undo history.
final class EditorPane extends StackPane implements TextEditor {
    private static final int MOST_PASSAGE = 10_000;

    private final OpenNote note;
    private final CodeEditor editor;
    private final StepButtons steps;
    private final NoteFences fences;
    private List<Fence> python = List.of();
    private SpokenLines spoken = new SpokenLines(List.of());
    private List<Folding.Range> foldable = List.of();
    /// The reading whose folds nobody has asked for yet.
    private Optional<Session> folds = Optional.empty();
    private final Folding folding;
    private final FoldGutter foldMarks;
    private final RememberedFolds rememberedFolds;
    private final MarginMarks margin;
    private final FindBar findBar;
    private final PasteHandler paste;
    private final SpellingMarks spelling;
    private final TypeAheadPane typeAhead;
    private final SelectedWords selectedWords;
    private boolean opening;

    EditorPane(OpenNote note, WriteAccess access, SpellCheck spellCheck, NotePictures pictures,
            LinkCompletion completion, MetPeople people, NotebookLinks links, NoteFolds folded) {
        editor = new CodeEditor(Highlighter.PLAIN);
        var area = editor.area();
        fences = new NoteFences(() -> editor.area().getParagraphs().size());
        editor.setHighlighter(
                new MarkdownHighlighter(editor::line, fences::all, line -> spoken.startsWithHandle(line)));
        area.setId("note-text");
        editor.wrap().set(true);
        area.setAccessibleText("The note's text");
        selectedWords = new SelectedWords(editor);
        editor.changes().subscribe(changes -> {
            changes.forEach(change -> fences.edited(area.offsetToPosition(
                    Math.min(change.getPosition(), area.getLength()), TwoDimensional.Bias.Backward).getMajor()));
            note.edited();
        });
        access.statusProperty().subscribe(_ -> area.setEditable(!access.readOnly()));
        CompletionPopup.install(editor, before -> {
            var offer = completion.of(before);
            return offer.names().isEmpty()
                    ? people.completing(before)
                            .map(met -> new CompletionPopup.Offer(met.from(), met.handles(), met.ending()))
                    : Optional.of(new CompletionPopup.Offer(offer.from(), offer.names(), "]]"));
        });
        steps = new StepButtons(editor, note, links);
        folding = new Folding(editor, this::foldable);
        foldMarks = new FoldGutter(editor, folding);
        rememberedFolds = new RememberedFolds(editor, folding, folded, this::foldable);
        margin = new MarginMarks(editor, fences::lineAsRead);
        findBar = new FindBar(editor);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (NotebookKey.STEP.binding().matches(event)) {
                fenceAtCaret().ifPresent(fence -> {
                    links.step().accept(note.snippet(fence));
                    event.consume();
                });
            }
        });
        paste = new PasteHandler(editor, fences::covers, fences::isPython, new PictureInsertion(editor, pictures));
        spelling = new SpellingMarks(editor, spellCheck, fences::covers);
        EditorShortcuts.install(editor, fences::isPython);
        PythonTyping.in(editor, fences::isPython);
        ListEditing.install(editor, fences::isInside, fences::isMark);
        getStyleClass().add("note-editor");
        this.note = note;
        area.focusedProperty().subscribe(focused -> {
            if (focused) {
                note.ask();
            }
        });
        typeAhead = new TypeAheadPane(note);
        // What cannot be seen cannot have the focus, so no key reaches the note before.
        List.of(editor, margin, foldMarks, steps)
                .forEach(part -> part.visibleProperty().bind(typeAhead.visibleProperty().not()));
        typeAhead.visibleProperty().subscribe((_, covered) -> moveFocus(covered));
        getChildren().addAll(editor, margin, foldMarks, steps, typeAhead);
        setMinSize(0, 0);
    }

    /// The keys go on to what covers the editor, and back to the text once it is shown.
    private void moveFocus(boolean covered) {
        if (covered ? editor.area().isFocused() || isFocused() : typeAhead.hasFocus()) {
            restoreFocus();
        }
    }

    void close() {
        editor.close();
    }

    /// Colours and buttons follow a reading.
    void show(Session session) {
        fences.show(session);
        spoken = new SpokenLines(session.attributions());
        var code = session.python();
        if (!python.equals(code)) {
            python = code;
            steps.show(python);
        }
        margin.show(note.board(session), session.source().lines().size());
        folds = Optional.of(session);
        rememberedFolds.restore();
        foldMarks.refresh();
        editor.restyle();
    }

    private List<Folding.Range> foldable() {
        folds.ifPresent(session -> {
            folds = Optional.empty();
            foldable = FoldingRanges.in(session).stream()
                    .map(range -> new Folding.Range(range.line() - 1, range.endLine() - 1)).toList();
        });
        return foldable;
    }

    /// What can be done here, for the palette.
    List<EditorAction> actions() {
        return List.of(
                new EditorAction("Find in the note", EditorKey.FIND.binding().key(), findBar::find),
                new EditorAction("Replace in the note", EditorKey.REPLACE.binding().key(), findBar::replaceMode),
                new EditorAction("Fold this section", EditorKey.FOLD.binding().key(),
                        () -> folding.fold(editor.area().getCurrentParagraph())),
                new EditorAction("Unfold this section", EditorKey.UNFOLD.binding().key(),
                        () -> folding.unfold(editor.area().getCurrentParagraph())),
                new EditorAction("Fold all sections", "", folding::foldAll),
                new EditorAction("Unfold all sections", "", folding::unfoldAll),
                new EditorAction("Correct spelling", NotebookKey.SPELLING.binding().key(), spelling::showSuggestions),
                new EditorAction("Turn spell check on or off", "", spelling::toggle));
    }

    /// An event for each change made while the caret is in the text; what the board does is none of them, nor is another
    /// note.
    EventStream<?> typing() {
        return editor.changes().filter(_ -> editor.area().isFocused() && !opening);
    }

    FindBar findBar() {
        return findBar;
    }

    /// Sets what sees pasted text before the note does.
    ///
    /// @param taker whether it took the text
    void setPasteInterceptor(Predicate<String> taker) {
        paste.setInterceptor(taker);
    }

    /// 1-based line of the caret.
    ObservableValue<Integer> caretLineProperty() {
        return editor.area().currentParagraphProperty().map(line -> line + 1);
    }

    /// How many words are selected, counted a moment after the selection rests; 0 where nothing is.
    ReadOnlyIntegerProperty selectedWordsProperty() {
        return selectedWords.countProperty();
    }

    /// Puts the caret on a line, in sight.
    ///
    /// @param line 1-based
    /// @param words what was found from there on, such as in the last row of a long line; may be empty
    void place(int line, String words) {
        int first = Math.clamp(line - 1, 0, editor.area().getParagraphs().size() - 1);
        int found = find(words, editor.area().getAbsolutePosition(first, 0));
        int at = found < 0 ? first : editor.lineAt(found);
        folding.unfold(at);
        // Behind the words: a key before a heading would destroy it.
        editor.area().moveTo(at, editor.area().getParagraphLength(at));
        editor.scroll().place(at);
        if (found >= 0) {
            editor.scroll().toOffset(found);
        }
    }

    /// @return the offset of words, whatever their case, in what may be one passage; -1 if they are not there
    private int find(String words, int from) {
        var text = editor.text();
        int to = Math.min(text.length(), from + MOST_PASSAGE) - words.length();
        for (int at = from; !words.isEmpty() && at <= to; at++) {
            if (text.regionMatches(true, at, words, 0, words.length())) {
                return at;
            }
        }
        return -1;
    }

    void setTabWidth(int spaces) {
        editor.setTabWidth(spaces);
    }

    void undo() {
        if (isEditable()) {
            editor.area().undo();
        }
    }

    void redo() {
        if (isEditable()) {
            editor.area().redo();
        }
    }

    boolean isEditable() {
        return editor.area().isEditable() && !typeAhead.isVisible();
    }

    void focus() {
        if (typeAhead.isVisible()) {
            typeAhead.focus();
        } else {
            editor.area().requestFocus();
        }
    }

    /// As [#focus()], where it was not the user who went here: a note that was shown unasked gets no keys.
    void restoreFocus() {
        if (typeAhead.isVisible() || note.askedProperty().get()) {
            focus();
        } else {
            requestFocus();
        }
    }

    @Override
    public String text() {
        return editor.text();
    }

    @Override
    public void apply(TextEdit edit) {
        var area = editor.area();
        int caret = area.getCaretPosition();
        int moved = caret < edit.start() ? caret : caret + edit.replacement().length() - (edit.end() - edit.start());
        editor.edit(edit.start(), edit.end(), edit.replacement());
        area.moveTo(Math.clamp(moved, 0, area.getLength()));
        editor.scroll().toLine(
                area.offsetToPosition(edit.caret(), org.fxmisc.richtext.model.TwoDimensional.Bias.Backward).getMajor());
    }

    @Override
    public void replaceText(String text) {
        var area = editor.area();
        var edit = TextEdit.between(editor.text(), text);
        if (edit.changesNothing(editor.text())) {
            return;
        }
        int caret = area.getCaretPosition();
        editor.edit(edit.start(), edit.end(), edit.replacement());
        area.moveTo(Math.clamp(edit.shiftOffset(caret), 0, area.getLength()));
        area.requestFollowCaret();
    }

    /// 1-based.
    int caretLine() {
        return editor.area().getCurrentParagraph() + 1;
    }

    @Override
    public int caret() {
        return editor.area().getCaretPosition();
    }

    @Override
    public Runnable prepare(String name, Session session, int caret) {
        var lines = session.text().split("\n", -1);
        var fences = NoteFences.of(session);
        var highlighter = new MarkdownHighlighter(line -> line < lines.length ? lines[line] : "", () -> fences,
                new SpokenLines(session.attributions())::startsWithHandle);
        var page = PreparedText.of(session.text(), highlighter, caret);
        return () -> open(page, caret, name);
    }

    @Override
    public void open(String text, int caret) {
        open(PreparedText.of(text), caret, "");
    }

    @Override
    public void moved(String name) {
        editor.rename(name);
    }

    private void open(PreparedText page, int caret, String name) {
        rememberedFolds.opening();
        opening = true;
        editor.open(page, caret, name);
        opening = false;
    }

    private Optional<Fence> fenceAtCaret() {
        int line = editor.area().getCurrentParagraph() + 1;
        return python.stream().filter(f -> f.range().line() <= line && line <= f.range().endLine()).findFirst();
    }
}
