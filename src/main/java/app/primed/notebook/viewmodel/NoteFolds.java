package app.primed.notebook.viewmodel;

import app.primed.platform.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The folded cards of each note's board. A fold is remembered for its note only, and for the notes folded last.
public final class NoteFolds {
    private static final String SETTING = "notebook.folds";
    private static final int MOST_NOTES = 300;

    private final OpenNote note;
    private final Settings settings;
    /// The names of folded cards by the note's path.
    private final Map<String, Set<String>> folded = new LinkedHashMap<>();

    public NoteFolds(OpenNote note, Settings settings) {
        this.note = note;
        this.settings = settings;
        settings.get(SETTING, "").lines().map(line -> List.of(line.split("\t"))).filter(parts -> parts.size() > 1)
                .forEach(parts -> folded.put(parts.getFirst(), new LinkedHashSet<>(parts.subList(1, parts.size()))));
    }

    /// Whether a card of the open note is folded.
    public boolean isFolded(String card) {
        return folded.getOrDefault(name(), Set.of()).contains(card);
    }

    public void set(String card, boolean fold) {
        if (isFolded(card) == fold) {
            return;
        }
        var cards = new LinkedHashSet<>(folded.getOrDefault(name(), Set.of()));
        folded.remove(name());
        if (fold) {
            cards.add(card);
        } else {
            cards.remove(card);
        }
        if (!cards.isEmpty()) {
            folded.put(name(), cards); // Last, since it was folded last.
        }
        while (folded.size() > MOST_NOTES) {
            folded.remove(folded.keySet().iterator().next());
        }
        var lines = new ArrayList<String>();
        folded.forEach((path, names) -> lines.add(path + "\t" + String.join("\t", names)));
        settings.put(SETTING, String.join("\n", lines));
    }

    private String name() {
        return note.path().map(Path::toString).orElse("");
    }
}
