package app.primed.search.model;

import java.util.List;

/// A note as the index takes it in.
public record IndexableNote(NoteSummary facts, List<Passage> passages) {

    public String note() {
        return facts.note();
    }
}
