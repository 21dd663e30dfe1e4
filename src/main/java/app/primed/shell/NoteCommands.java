package app.primed.shell;

import app.primed.notebook.view.NoteShareMenu;
import app.primed.notebook.view.NotebookKey;
import app.primed.notebook.view.NotebookScreen;
import app.primed.notebook.view.TreeKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// The palette's commands for the notebook.
final class NoteCommands {
    private NoteCommands() {}

    /// @param showNotebook shows the notebook
    static List<PaletteCommand> of(NoteShareMenu share, NotebookScreen notebook, Runnable showNotebook,
            Runnable rebuildIndex) {
        var list = new ArrayList<PaletteCommand>();
        list.add(new PaletteCommand("Notebook", "History of this note", "", () -> {
            showNotebook.run();
            notebook.showHistory();
        }));
        list.add(new PaletteCommand("Notebook", "Edit this note in my editor",
                NotebookKey.EDIT_OUTSIDE.binding().keys(), () -> {
                    showNotebook.run();
                    notebook.editOutside();
                }));
        EnumSet.of(TreeKey.RENAME, TreeKey.DUPLICATE, TreeKey.MOVE, TreeKey.DELETE)
                .forEach(key -> list.add(new PaletteCommand("Notebook", "This note: " + words(key), "", () -> {
                    showNotebook.run();
                    notebook.act(key);
                })));
        list.add(new PaletteCommand("Notebook", "Open a note beside this one\u2026",
                NotebookKey.BESIDE.binding().keys(), notebook::searchBeside));
        list.add(new PaletteCommand("Notebook", "Close the note beside", NotebookKey.CLOSE_BESIDE.binding().keys(),
                notebook::closeBeside));
        list.add(new PaletteCommand("Notebook", "Choose my editor\u2026", "", () -> {
            showNotebook.run();
            notebook.chooseEditor();
        }));
        list.add(new PaletteCommand("Git", "Changes since the last commit\u2026", "", () -> {
            showNotebook.run();
            notebook.showGit();
        }));
        notebook.editorActions()
                .forEach(action -> list.add(new PaletteCommand("Notebook", action.label(), action.keys(), () -> {
                    showNotebook.run();
                    action.action().run();
                })));
        list.add(new PaletteCommand("Notebook", "Rebuild the search index", "", rebuildIndex));
        list.add(new PaletteCommand("Notebook", "Present this note as slides", "", share::present));
        list.add(new PaletteCommand("Notebook", "Export this note as HTML\u2026", "", share::saveHtml));
        list.add(new PaletteCommand("Notebook", "Export this note as PDF\u2026", "", share::savePdf));
        list.add(new PaletteCommand("Notebook", "Copy this note as HTML", "", share::copy));
        return list;
    }

    private static String words(TreeKey key) {
        var words = key.binding().words();
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
