package app.primed.notebook.view;

import app.primed.notebook.model.ListedSession;

/// A row of the list of sessions.
sealed interface SessionRow {
    record Heading(String words) implements SessionRow {}

    /// @param hint what distinguishes it from other rows of its name; may be empty
    record Item(ListedSession session, String hint) implements SessionRow {}
}
