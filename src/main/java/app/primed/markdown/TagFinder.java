package app.primed.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Finds `#tags` in text, as Obsidian does: not in code, links and addresses, nor inside a word. `#interview/2020` is in `interview`, too.
public final class TagFinder {
    private TagFinder() {}

    /// @param text one paragraph; its tags are those that are shown as such
    /// @return in lower case, without `#`, in order
    public static List<String> in(String text) {
        if (text.indexOf('#') < 0) {
            return List.of();
        }
        var tags = new TreeSet<String>();
        gather(InlineReader.read(text), tags);
        return List.copyOf(tags);
    }

    private static void gather(List<Inline> words, Set<String> tags) {
        for (var word : words) {
            if (word instanceof Inline.Tag tag) {
                tags.addAll(within(tag.name()));
            } else if (word instanceof Inline.Styled styled) {
                gather(styled.words(), tags);
            }
        }
    }

    /// A tag with those it is in.
    public static List<String> within(String name) {
        var tags = new TreeSet<String>();
        var small = name.toLowerCase(Locale.ROOT);
        for (int slash = small.indexOf('/'); slash > 0; slash = small.indexOf('/', slash + 1)) {
            tags.add(small.substring(0, slash));
        }
        tags.add(small);
        return List.copyOf(tags);
    }
}
