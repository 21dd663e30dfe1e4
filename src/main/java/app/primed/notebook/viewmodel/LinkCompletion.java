package app.primed.notebook.viewmodel;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Notes that a link may be to while it is typed after `[[`.
public final class LinkCompletion {
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    private final Supplier<List<String>> notes;
    private List<String> names = List.of();

    /// @param notes the names of the notes there are
    LinkCompletion(Supplier<List<String>> notes) {
        this.notes = notes;
    }

    /// @param from column after `[[`
    /// @param names the likeliest first
    public record Offer(int from, List<String> names) {}

    /// @param before the line up to the caret
    /// @return without names where no link is being typed
    public Offer of(String before) {
        int open = before.lastIndexOf("[[");
        var typed = open < 0 ? "" : before.substring(open + 2);
        if (open < 0 || typed.length() > LONGEST || typed.indexOf(']') >= 0 || typed.indexOf('|') >= 0
                || typed.indexOf('#') >= 0) {
            return new Offer(0, List.of());
        }
        if (typed.length() < 2) {
            names = notes.get();
        }
        var wanted = typed.toLowerCase(Locale.ROOT);
        return new Offer(open + 2, names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing((String name) -> !name.toLowerCase(Locale.ROOT).startsWith(wanted)))
                .limit(MOST).toList());
    }
}
