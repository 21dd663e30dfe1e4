package app.primed.highlights.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Two handles that may be one person: one is the beginning of the other, and they never speak to each other: not in the
/// same debate, nor near each other in a note.
///
/// @param alias the shorter one
/// @param person the longer one, which both would be shown by
/// @param entries how often the alias occurs
public record NameOffer(String alias, String person, int entries) {
    private static final int SHORTEST = 3;
    /// In lines.
    private static final int NEAR = 25;
    /// Where a short name begins several others, one that is so many times as frequent as the rest may be meant;
    /// and nobody is called by a short name so many times as often as by the handle.
    private static final int CLEARLY = 4;

    /// The most frequent first. What the user has decided about is not offered.
    public static List<NameOffer> in(Highlights highlights) {
        var places = places(highlights);
        var viewers = new TreeMap<String, List<Highlights.Viewer>>();
        for (var viewer : highlights.viewers(new Period.Always())) {
            viewers.computeIfAbsent(letters(viewer.handle()), _ -> new ArrayList<>()).add(viewer);
        }
        var offers = new ArrayList<NameOffer>();
        for (var one : viewers.entrySet()) {
            if (one.getKey().length() < SHORTEST) {
                continue;
            }
            var longer = viewers.subMap(one.getKey(), one.getKey() + Character.MAX_VALUE).values().stream()
                    .flatMap(List::stream).toList();
            for (var alias : one.getValue()) {
                var likely = longer.stream().filter(person -> longer(person, alias)).toList();
                clearest(likely).filter(person -> alias.count() <= CLEARLY * person.count()
                        && apart(of(places, alias), of(places, person))
                        && highlights.names().stream().noneMatch(rule -> rule.about(alias.handle(), person.handle())))
                        .ifPresent(person -> offers.add(new NameOffer(alias.handle(), person.handle(), alias.count())));
            }
        }
        offers.sort(Comparator.comparingInt(NameOffer::entries).reversed());
        return List.copyOf(offers);
    }

    /// A name with more letters; of two that differ in signs only, the more frequent one.
    private static boolean longer(Highlights.Viewer person, Highlights.Viewer alias) {
        int more = letters(person.handle()).length() - letters(alias.handle()).length();
        return more > 0 || more == 0 && !person.equals(alias) && (person.count() > alias.count()
                || person.count() == alias.count() && person.handle().compareTo(alias.handle()) > 0);
    }

    private static java.util.Optional<Highlights.Viewer> clearest(List<Highlights.Viewer> likely) {
        var sorted = likely.stream().sorted(Comparator.comparingInt(Highlights.Viewer::count).reversed()).toList();
        boolean clear = sorted.size() == 1
                || sorted.size() > 1 && sorted.getFirst().count() >= CLEARLY * sorted.get(1).count();
        return clear ? java.util.Optional.of(sorted.getFirst()) : java.util.Optional.empty();
    }

    /// A line of a note with a handle.
    private record Place(String note, int line) {}

    private static Map<String, Set<Place>> places(Highlights highlights) {
        var places = new HashMap<String, Set<Place>>();
        for (var highlight : highlights.all()) {
            highlight.handles().forEach(handle -> places
                    .computeIfAbsent(handle.toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                    .add(new Place(highlight.note(), highlight.line())));
        }
        return places;
    }

    private static Set<Place> of(Map<String, Set<Place>> places, Highlights.Viewer viewer) {
        return places.getOrDefault(viewer.handle().toLowerCase(Locale.ROOT), Set.of());
    }

    private static boolean apart(Set<Place> one, Set<Place> other) {
        return one.stream().noneMatch(here -> other.stream().anyMatch(
                there -> there.note().equals(here.note()) && Math.abs(there.line() - here.line()) <= NEAR));
    }

    private static String letters(String handle) {
        return handle.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
