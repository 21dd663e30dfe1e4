package app.primed.search.model;

import java.util.List;

/// A note as the index takes it in.
public record ReadNote(NoteFacts facts, List<Passage> passages) {

    public String note() {
        return facts.note();
    }
}
