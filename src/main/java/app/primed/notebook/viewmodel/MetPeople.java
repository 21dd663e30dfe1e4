package app.primed.notebook.viewmodel;

import app.primed.notebook.model.Attribution;
import app.primed.notebook.model.Session;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The people of the notes that were open in this window, to complete their handles after an `@`.
public final class MetPeople {
    private static final int MOST = 20;
    private static final int LONGEST = 40;

    /// Handle in lower case → as written last.
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    /// @param from column after the `@`
    /// @param handles those who spoke most first
    /// @param ending what comes behind a chosen handle: a colon where it begins a line
    public record Offer(int from, List<String> handles, String ending) {}

    void meet(Session session) {
        Set<String> here = new HashSet<>();
        var people = session.rules().people();
        var voters = session.debates().stream().flatMap(debate -> debate.options().stream())
                .flatMap(option -> option.votes().stream());
        var speakers = session.attributions().stream().map(Attribution::by);
        for (var by : Stream.concat(voters, speakers).map(people::of).toList()) {
            var key = by.toLowerCase(Locale.ROOT);
            written.put(key, by);
            if (here.add(key)) {
                times.merge(key, 1, Integer::sum);
            }
        }
    }

    /// @param before the line up to the caret
    /// @return empty where no handle is being typed, or none begins so
    public Optional<Offer> completing(String before) {
        int at = before.lastIndexOf('@');
        if (at < 0 || before.length() - at > LONGEST || at > 0 && Character.isLetterOrDigit(before.charAt(at - 1))) {
            return Optional.empty();
        }
        var typed = before.substring(at + 1).toLowerCase(Locale.ROOT);
        if (!typed.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
            return Optional.empty();
        }
        var handles = written.keySet().stream().filter(key -> key.startsWith(typed) && key.indexOf(' ') < 0)
                .sorted(Comparator.comparing((String key) -> !key.equals(typed))
                        .thenComparingInt(key -> -times.getOrDefault(key, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).map(written::get).toList();
        boolean done = handles.isEmpty() || handles.size() == 1 && handles.getFirst().equalsIgnoreCase(typed);
        boolean begins =
                before.substring(0, at).chars().allMatch(c -> Character.isWhitespace(c) || "-*+>".indexOf(c) >= 0);
        return done ? Optional.empty() : Optional.of(new Offer(at + 1, handles, begins ? ": " : " "));
    }

    /// A line with the likeliest handle in place of what is typed of it; empty where none is being typed.
    Optional<String> complete(String line) {
        return completing(line).map(offer -> line.substring(0, offer.from()) + offer.handles().getFirst() + " ");
    }
}
