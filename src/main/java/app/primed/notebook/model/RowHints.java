package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What distinguishes notes whose rows would look the same.
public final class RowHints {
    private RowHints() {}

    /// The hints of notes in a list by day: the file's name where it is enough, else its folder, or both.
    ///
    /// @param labels what each row shows, by the note's path inside the vault
    /// @return the hints by path; none for a row that is alone with its label
    public static Map<String, String> ofLabels(Map<String, String> labels) {
        var groups = labels.keySet().stream().collect(Collectors.groupingBy(labels::get));
        var hints = new HashMap<String, String>();
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> {
            var shared = shared(group);
            for (var path : group) {
                var name = name(path);
                boolean said = name.equals(labels.get(path));
                if (!shared.contains(name)) {
                    hints.put(path, name);
                } else {
                    var folder = folder(path, group.stream().filter(other -> name(other).equals(name)).toList());
                    hints.put(path, said || shared.size() == 1 && group.stream().allMatch(o -> name(o).equals(name))
                            ? folder
                            : name + " \u00b7 " + folder);
                }
            }
        });
        return hints;
    }

    /// The names that more than one note has.
    public static Set<String> shared(Collection<String> paths) {
        var once = new HashSet<String>();
        return paths.stream().map(RowHints::name).filter(name -> !once.add(name)).collect(Collectors.toSet());
    }

    /// As much of a note's folder as distinguishes it from notes of the same name.
    static String folder(String path, List<String> namesakes) {
        var parts = List.of(FileNode.parent(path).split("/"));
        for (int depth = 1; depth <= parts.size(); depth++) {
            var end = String.join("/", parts.subList(parts.size() - depth, parts.size()));
            var others = new ArrayList<>(namesakes);
            others.remove(path);
            if (others.stream().map(FileNode::parent).noneMatch(o -> o.equals(end) || o.endsWith("/" + end))) {
                return end.isEmpty() ? "top folder" : end;
            }
        }
        return FileNode.parent(path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
