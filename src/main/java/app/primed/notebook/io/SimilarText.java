package app.primed.notebook.io;

import java.util.Set;
import java.util.stream.Collectors;

/// Decides whether two texts are versions of one note: it was renamed, or its history has another name.
final class SimilarText {
    private SimilarText() {}

    /// The lines that distinguish a text from others.
    static Set<String> lines(String text) {
        return text.lines().map(String::strip).filter(l -> l.length() > 3).collect(Collectors.toSet());
    }

    /// Whether most of another text's lines are among these.
    static boolean alike(Set<String> lines, String other) {
        var old = lines(other);
        long same = old.stream().filter(lines::contains).count();
        return same > 2 && same * 2 >= old.size();
    }
}
