package app.primed.shell;

import app.primed.highlights.model.Highlight;
import app.primed.highlights.model.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Something written down again from day to day is one thing: it stands once, where it stood last, with the days
/// before, and not at all once it was settled on any day.
final class Recurring {
    private static final Pattern CARRIED = Pattern.compile("\\(carried from [^)]*\\)\\s*$");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, List<Highlight>> standing = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    void stands(Highlight highlight) {
        standing.computeIfAbsent(key(highlight.text()), _ -> new ArrayList<>()).add(highlight);
    }

    void settled(String words) {
        settled.add(key(words));
    }

    List<Highlight> open() {
        var open = new ArrayList<Highlight>();
        standing.forEach((words, all) -> {
            if (!settled.contains(words)) {
                all.sort(Comparator.comparing((Highlight h) -> h.day().orElse(LocalDate.MIN)));
                var last = all.getLast();
                open.add(new Highlight(last.collection(), last.text(), last.by(), last.at(), last.sides(),
                        all.subList(0, all.size() - 1).stream().map(Highlight::at).distinct().toList()));
            }
        });
        return open;
    }

    /// Words without what differs from day to day: case, punctuation, and where they were carried from.
    static String key(String words) {
        var own = CARRIED.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        return APART.matcher(own).replaceAll(" ").strip();
    }

    static List<Standing> others(List<Highlight> all, Highlight one) {
        return all.stream().filter(h -> h != one).map(Highlight::at).toList();
    }
}
