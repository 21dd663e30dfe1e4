package app.primed.stepper.view;

import app.primed.stepper.viewmodel.LineMark;
import app.primed.trace.ObjectState;
import app.primed.ui.Theme;

/// The colours of a picture: those of the stylesheets, with translucent colours blended with their background.
///
/// @param ground the background
/// @param card the background of a card
/// @param edge the border of a card
record DrawingPalette(
        String ground, String card, String edge, String text, String muted, String accent, String module,
        String accentGround, String created, String running, String suspended, String closed, String createdGround,
        String runningGround, String suspendedGround, String closedGround, String error, String errorGround,
        String keyword, String name, String string, String number, String comment) {

    private static final DrawingPalette DARK = new DrawingPalette(
            "#0d1117", "#161b22", "#30363d", "#c9d1d9", "#8b949e", "#58a6ff", "#1f6feb", "#152641", "#8b949e",
            "#3fb950", "#d29922", "#bc8cff", "#20252c", "#152c20", "#2d271a", "#29253b", "#f85149", "#33191e",
            "#ff7b72", "#d2a8ff", "#a5d6ff", "#79c0ff", "#8b949e");
    private static final DrawingPalette LIGHT = new DrawingPalette(
            "#ffffff", "#f6f8fa", "#d0d7de", "#24292f", "#57606a", "#0969da", "#0969da", "#ddf4ff", "#59636e",
            "#1a7f37", "#9a6700", "#8250df", "#eef1f4", "#dafbe1", "#fff8c5", "#fbefff", "#cf222e", "#ffebe9",
            "#cf222e", "#6639ba", "#0a3069", "#0550ae", "#59636e");

    static DrawingPalette of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    String of(ObjectState state) {
        return switch (state) {
            case CREATED -> created;
            case RUNNING -> running;
            case SUSPENDED -> suspended;
            case CLOSED -> closed;
        };
    }

    String groundOf(ObjectState state) {
        return switch (state) {
            case CREATED -> createdGround;
            case RUNNING -> runningGround;
            case SUSPENDED -> suspendedGround;
            case CLOSED -> closedGround;
        };
    }

    String of(LineMark.Kind kind) {
        return switch (kind) {
            case CLOSED -> closed;
            case SUSPENDED -> suspended;
            case CALLER, CURRENT -> accent;
            case RUNNING -> running;
            case ERROR -> error;
        };
    }

    String groundOf(LineMark.Kind kind) {
        return switch (kind) {
            case CLOSED -> closedGround;
            case SUSPENDED -> suspendedGround;
            case CALLER, CURRENT -> accentGround;
            case RUNNING -> runningGround;
            case ERROR -> errorGround;
        };
    }

    /// The colour of a piece of Python by its style class.
    String ofSyntax(String style) {
        return switch (style) {
            case "py-keyword" -> keyword;
            case "py-name" -> name;
            case "py-string" -> string;
            case "py-number" -> number;
            case "py-comment" -> comment;
            default -> text;
        };
    }
}
