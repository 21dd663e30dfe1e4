package app.primed.notebook.viewmodel;

import app.primed.notebook.io.FileChange;
import app.primed.platform.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is folded of each note. A fold is remembered for its note only, and for the notes folded last.
public final class NoteFolds {
    private static final int MOST_NOTES = 300;
    private static final String OF_BOARD = "notebook.folds";
    private static final String OF_TEXT = "notebook.text-folds";

    private final OpenNote note;
    private final Settings settings;
    private final String setting;
    /// The names of what is folded by the note's path.
    private final Map<String, Set<String>> folded = new LinkedHashMap<>();
    private String read = "";

    private NoteFolds(OpenNote note, Settings settings, String setting) {
        this.note = note;
        this.settings = settings;
        this.setting = setting;
    }

    /// The folded cards of the board.
    public static NoteFolds ofBoard(OpenNote note, Settings settings) {
        return new NoteFolds(note, settings, OF_BOARD);
    }

    /// The folded sections and fences of the text.
    public static NoteFolds ofText(OpenNote note, Settings settings) {
        return new NoteFolds(note, settings, OF_TEXT);
    }

    /// What is folded of a note, or of each note of a folder, follows it to another place.
    static void moved(Settings settings, Path from, Path to) {
        for (var setting : List.of(OF_BOARD, OF_TEXT)) {
            settings.get(setting).ifPresent(all -> settings.put(setting, all.lines().map(line -> {
                int end = Math.max(0, line.indexOf('\t'));
                return new FileChange.Move(from, to).follow(Path.of(line.substring(0, end))) + line.substring(end);
            }).collect(Collectors.joining("\n"))));
        }
    }

    /// The names of what is folded in the open note.
    public Set<String> all() {
        readAgain();
        return folded.getOrDefault(name(), Set.of());
    }

    public boolean isFolded(String name) {
        return all().contains(name);
    }

    public void set(String name, boolean fold) {
        var names = new LinkedHashSet<>(all());
        if (fold ? names.add(name) : names.remove(name)) {
            set(names);
        }
    }

    /// Makes these all that is folded in the open note.
    public void set(Set<String> names) {
        if (name().isEmpty() || names.equals(all())) {
            return;
        }
        folded.remove(name());
        if (!names.isEmpty()) {
            folded.put(name(), new LinkedHashSet<>(names)); // Last, since it was folded last.
        }
        while (folded.size() > MOST_NOTES) {
            folded.remove(folded.keySet().iterator().next());
        }
        var lines = new ArrayList<String>();
        folded.forEach((path, all) -> lines.add(path + "\t" + String.join("\t", all)));
        read = String.join("\n", lines);
        settings.put(setting, read);
    }

    /// Two notes side by side remember in the same place.
    private void readAgain() {
        var now = settings.get(setting, "");
        if (!now.equals(read)) {
            read = now;
            folded.clear();
            now.lines().map(line -> List.of(line.split("\t"))).filter(parts -> parts.size() > 1).forEach(
                    parts -> folded.put(parts.getFirst(), new LinkedHashSet<>(parts.subList(1, parts.size()))));
        }
    }

    private String name() {
        return note.path().map(Path::toString).orElse("");
    }
}
