package app.primed.notebook.view;

import app.primed.notebook.model.ListedSession;

/// A row of the list of sessions.
sealed interface SessionRow {
    record Heading(String words) implements SessionRow {}

    record Item(ListedSession session) implements SessionRow {}
}
