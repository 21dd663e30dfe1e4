package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Many entries added to a note in one edit, each in its section, in the order given.
public final class BulkInsert {
    private final SessionReader reader;
    private final String path;

    /// @param path of the note, as its reading wants it
    public BulkInsert(SessionReader reader, String path) {
        this.reader = reader;
        this.path = path;
    }

    /// An entry to be.
    public record NewEntry(SectionKind kind, String words) {}

    /// @return empty where there is nothing to add
    public Optional<TextEdit> into(Session session, List<NewEntry> additions) {
        Map<SectionKind, List<String>> bySection = new LinkedHashMap<>();
        additions.stream().filter(a -> !a.words().isBlank())
                .forEach(a -> bySection.computeIfAbsent(a.kind(), _ -> new ArrayList<>()).add(a.words()));
        if (bySection.isEmpty()) {
            return Optional.empty();
        }
        var now = session;
        for (var section : bySection.entrySet()) {
            for (var words : section.getValue()) {
                var edit = NoteEdits.addEntry(now, section.getKey(), words);
                if (edit.isPresent()) {
                    now = reader.read(edit.get().applyTo(now.text()), path);
                }
            }
        }
        return Optional.of(TextEdit.between(session.text(), now.text()));
    }
}
