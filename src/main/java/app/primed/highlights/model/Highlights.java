package app.primed.highlights.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything collected from a vault, newest first.
///
/// @param all every highlight
/// @param sessions notes of a day
/// @param undated notes of no day
/// @param entries for each day with a session, how many entries it holds
/// @param names what the user decided about handles; those of one person are already one in the highlights
public record Highlights(
        List<Highlight> all, int sessions, int undated, Map<LocalDate, Integer> entries, List<NameRule> names) {

    public Highlights(List<Highlight> all, int sessions, Map<LocalDate, Integer> entries) {
        this(all, sessions, 0, entries, List.of());
    }

    public static final Highlights NONE = new Highlights(List.of(), 0, Map.of());

    /// A person who said something, and how often. Handles that differ in case only are one person.
    public record Viewer(String handle, int count) {}

    public Highlights {
        all = all.stream().sorted(Comparator.comparing((Highlight h) -> h.day().orElse(LocalDate.MIN)).reversed()
                .thenComparing(Highlight::note).thenComparing(Highlight::line)).toList();
        entries = Map.copyOf(entries);
        names = List.copyOf(names);
    }

    /// The handle that a person is shown by.
    public String person(String handle) {
        return names.stream().filter(rule -> rule.same() && rule.alias().equalsIgnoreCase(handle))
                .map(NameRule::person).findFirst().orElse(handle);
    }

    /// The rules that make other handles this person.
    public List<NameRule> aliases(String person) {
        return names.stream().filter(rule -> rule.same() && rule.person().equalsIgnoreCase(person)).toList();
    }

    /// The rules that a handle is not another one's person.
    public List<NameRule> others(String handle) {
        return names.stream().filter(rule -> !rule.same()
                && (rule.person().equalsIgnoreCase(handle) || rule.alias().equalsIgnoreCase(handle))).toList();
    }

    public List<Highlight> of(HighlightCollection collection) {
        return all.stream().filter(h -> h.collection() == collection).toList();
    }

    /// How many of each collection; nothing where there are none.
    public Map<HighlightCollection, Integer> counts(Period period) {
        var counts = new EnumMap<HighlightCollection, Integer>(HighlightCollection.class);
        all.stream().filter(h -> period.has(h.day())).forEach(h -> counts.merge(h.collection(), 1, Integer::sum));
        return counts;
    }

    /// Everyone who said something, the most frequent first.
    public List<Viewer> viewers(Period period) {
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        contributions().filter(h -> period.has(h.day()))
                .forEach(h -> h.handles().forEach(handle -> counts.merge(handle, 1, Integer::sum)));
        return counts.entrySet().stream().map(e -> new Viewer(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Viewer::count).reversed()).toList();
    }

    /// Everything a viewer had a part in.
    public List<Highlight> by(String handle) {
        return contributions().filter(h -> h.handles().anyMatch(handle::equalsIgnoreCase)).toList();
    }

    /// What viewers ask is among the open or answered questions too, and counts once.
    private Stream<Highlight> contributions() {
        return all.stream().filter(h -> h.collection() != HighlightCollection.VIEWER_QUESTIONS);
    }

    /// The years with a session, the newest first.
    public List<Integer> years() {
        return entries.keySet().stream().map(LocalDate::getYear).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /// What was read, in words.
    public String read() {
        return counted(sessions, "session") + (undated > 0 ? " and " + counted(undated, "undated note") : "");
    }

    /// How many notes hold the given highlights, in words.
    public static String notesOf(List<Highlight> list) {
        return counted(sessionsOf(list), list.stream().allMatch(h -> h.day().isPresent()) ? "session" : "note");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /// In how many sessions the given highlights stand.
    public static int sessionsOf(List<Highlight> list) {
        return (int) list.stream().map(Highlight::note).distinct().count();
    }

    /// How many of the given highlights stand on each day.
    public static Map<LocalDate, Integer> perDay(List<Highlight> list) {
        return list.stream().flatMap(h -> h.day().stream())
                .collect(Collectors.toMap(day -> day, _ -> 1, Integer::sum, TreeMap::new));
    }
}
