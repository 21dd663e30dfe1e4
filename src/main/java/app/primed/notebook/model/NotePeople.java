package app.primed.notebook.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The people of one note, and what in it shows that a word is one of them.
final class NotePeople {
    private static final int LONGEST = 30;

    private final String text;
    /// Who is plainly a person in this note, in lower case.
    private final NavigableSet<String> handles = new TreeSet<>();
    /// Who the note says was there, in lower case.
    private final Set<String> attended;
    private final Map<String, NameShape> shapes = new HashMap<>();
    private final Map<String, Boolean> related = new HashMap<>();
    private final Map<String, Boolean> named = new HashMap<>();
    /// Every mention as written; found when first asked for.
    private @Nullable NavigableSet<String> mentions;

    NotePeople(String text, Set<String> attended) {
        this.attended = attended;
        this.text = text;
    }

    void add(String name) {
        handles.add(bare(name).toLowerCase(Locale.ROOT));
    }

    boolean contains(String name) {
        return handles.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether the note says that somebody of this name was there.
    boolean attended(String name) {
        return attended.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether the note has an `@` before such a name, or lists it among those who were there.
    boolean mentioned(String name) {
        if (attended(name)) {
            return true;
        }
        if (mentions == null) {
            mentions = allMentions();
        }
        var longer = mentions.ceiling(name);
        return longer != null && longer.startsWith(name);
    }

    private NavigableSet<String> allMentions() {
        var all = new TreeSet<String>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST
                    && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            if (end - at > 2) {
                all.add(text.substring(at + 1, end));
            }
        }
        return all;
    }

    NameShape shape(String name) {
        return shapes.computeIfAbsent(name, NameShape::of);
    }

    /// Whether the note uses a word as a name in its sentences: with a capital in the middle of one, or with `'s`.
    boolean usedAsName(String name) {
        return named.computeIfAbsent(name, this::namedInProse);
    }

    private boolean namedInProse(String name) {
        if (!Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        var whole = text;
        for (int at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + 1)) {
            int after = at + name.length();
            boolean starts = at > 0 && (Character.isLetterOrDigit(whole.charAt(at - 1)) || whole.charAt(at - 1) == '_');
            boolean longer = after < whole.length() && Character.isLetterOrDigit(whole.charAt(after));
            if (starts || longer) {
                continue;
            }
            if (whole.startsWith("'s ", after)) {
                return true;
            }
            int before = at - 1;
            while (before >= 0 && whole.charAt(before) == ' ') {
                before--;
            }
            if (before >= 0 && before < at - 1 && Character.isLowerCase(whole.charAt(before))) {
                return true;
            }
            if (before >= 0 && whole.charAt(before) == '(') {
                return true;
            }
        }
        return false;
    }

    /// Seen as a person in this note, or a short or long form of one (`Begin`, `beginbot`).
    boolean known(String name) {
        var lower = bare(name).toLowerCase(Locale.ROOT);
        if (handles.contains(lower)) {
            return true;
        }
        return lower.length() > 3 && related.computeIfAbsent(lower, this::shortOrLong);
    }

    private boolean shortOrLong(String word) {
        var longer = handles.ceiling(word);
        if (longer != null && longer.startsWith(word)) {
            return true;
        }
        for (int length = 6; length < word.length(); length++) {
            if (handles.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /// A handle without its `@`.
    static String bare(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }
}
