package app.primed.highlights.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Everything collected from a vault, newest first.
///
/// @param all every highlight
/// @param sessions notes read
/// @param entries for each day with a session, how many entries it holds
public record Highlights(List<Highlight> all, int sessions, Map<LocalDate, Integer> entries) {

    public static final Highlights NONE = new Highlights(List.of(), 0, Map.of());

    /// A person who said something, and how often. Handles that differ in case only are one person.
    public record Viewer(String handle, int count) {}

    public Highlights {
        all = all.stream().sorted(Comparator.comparing((Highlight h) -> h.day().orElse(LocalDate.MIN)).reversed()
                .thenComparing(Highlight::note).thenComparing(Highlight::line)).toList();
        entries = Map.copyOf(entries);
    }

    public List<Highlight> of(Collection collection) {
        return all.stream().filter(h -> h.collection() == collection).toList();
    }

    /// What a viewer said, argued or voted for.
    public List<Highlight> by(String handle) {
        return all.stream().filter(h -> handles(h).stream().anyMatch(handle::equalsIgnoreCase)).toList();
    }

    /// Everyone who said something, the most frequent first.
    public List<Viewer> viewers() {
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        for (var highlight : all) {
            for (var handle : handles(highlight)) {
                counts.merge(handle, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().map(e -> new Viewer(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Viewer::count).reversed()).toList();
    }

    /// In how many sessions the given highlights stand.
    public static int sessionsOf(List<Highlight> list) {
        return (int) list.stream().map(Highlight::note).distinct().count();
    }

    private static List<String> handles(Highlight highlight) {
        var handles = new ArrayList<String>();
        highlight.by().ifPresent(handles::add);
        for (var side : highlight.sides()) {
            handles.addAll(side.votes());
            handles.addAll(side.voices());
        }
        return handles;
    }
}
