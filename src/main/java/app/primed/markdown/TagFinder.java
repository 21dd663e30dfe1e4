package app.primed.markdown;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds `#tags` in text. `#interview/2020` is in `interview`, too.
public final class TagFinder {
    private static final Pattern TAG = Pattern.compile("(?<![^\\s(\\[{,;])#([\\p{L}\\p{N}_/-]{1,100})");

    private TagFinder() {}

    /// @return in lower case, without `#`, in order
    public static List<String> in(String text) {
        if (text.indexOf('#') < 0) {
            return List.of();
        }
        var tags = new TreeSet<String>();
        TAG.matcher(text).results().map(found -> found.group(1))
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .forEach(name -> tags.addAll(within(name)));
        return List.copyOf(tags);
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
