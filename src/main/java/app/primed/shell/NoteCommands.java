package app.primed.shell;

import app.primed.notebook.view.NoteShareMenu;
import java.util.List;

/// What the palette offers to take the open note along.
final class NoteCommands {
    private NoteCommands() {}

    static List<PaletteCommand> of(NoteShareMenu share) {
        return List.of(
                new PaletteCommand("Notebook", "Present this note as slides", "", share::present),
                new PaletteCommand("Notebook", "Export this note as HTML\u2026", "", share::saveHtml),
                new PaletteCommand("Notebook", "Export this note as PDF\u2026", "", share::savePdf),
                new PaletteCommand("Notebook", "Copy this note as HTML", "", share::copy));
    }
}
