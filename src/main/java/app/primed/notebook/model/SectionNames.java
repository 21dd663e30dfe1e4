package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the kind of a section in its heading's words. A vault adds phrases of its own in `primed.json`.
public final class SectionNames {
    private static final Pattern BARE_DATE = Pattern.compile(
            "[(\\[]?\\d{4,5}[)\\]]?\\s*+(?:date)?\\s*+[-/.]?\\s*+\\d{1,2}\\s*+[-/.]\\s*+\\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}"
                    + "|(?:1[0-2]|0?[1-9])\\s*[-/]\\s*(?:3[01]|[12]\\d|0?[1-9])");
    private static final Pattern ASKS = Pattern.compile(
            "(?i)(?:what|why|how|when|where|who|which|is|are|was|were|do|does|did|can|could|should|would|will|has|have|any)(?:'?s)?\\b.*\\?");

    /// The phrases of [SectionKind].
    public static final SectionNames STANDARD = new SectionNames(Arrays.stream(SectionKind.values())
            .flatMap(kind -> kind.phrases().stream().map(words -> phrase(words, kind))).toList());

    private final List<Phrase> phrases;

    private SectionNames(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /// These names and a vault's own, which win over ours of the same words.
    ///
    /// @param own phrase → kind
    public SectionNames with(Map<String, SectionKind> own) {
        var all = new ArrayList<Phrase>();
        own.forEach((words, kind) -> all.add(phrase(normal(words).strip(), kind)));
        all.sort(Comparator.comparingInt((Phrase p) -> p.words().length()).reversed());
        all.addAll(phrases);
        return new SectionNames(all);
    }

    public SectionKind of(String heading) {
        if (BARE_DATE.matcher(heading.strip()).matches()) {
            return SectionKind.DAY;
        }
        // A heading that asks is a topic in itself, not a section of a kind.
        if (ASKS.matcher(heading.strip()).matches()) {
            return SectionKind.OTHER;
        }
        var words = " " + normal(heading).strip() + " ";
        for (var phrase : phrases) {
            if (phrase.in(words)) {
                return phrase.kind();
            }
        }
        return SectionKind.OTHER;
    }

    /// Lower case, with one space for all between two words.
    private static String normal(String heading) {
        var words = new StringBuilder(heading.length());
        var lower = heading.toLowerCase(Locale.ROOT);
        boolean apart = false;
        for (int i = 0; i < lower.length(); i++) {
            int c = lower.codePointAt(i);
            boolean letter =
                    Character.isLetter(c) || Character.isDigit(c) || Character.getType(c) == Character.OTHER_NUMBER
                            || Character.getType(c) == Character.LETTER_NUMBER;
            if (letter) {
                words.appendCodePoint(c);
            } else if (!apart) {
                words.append(' ');
            }
            apart = !letter;
            i += Character.charCount(c) - 1;
        }
        return words.toString();
    }

    private static Phrase phrase(String words, SectionKind kind) {
        boolean last = words.endsWith("$");
        return new Phrase(" " + (last ? words.substring(0, words.length() - 1) : words) + " ", last, kind);
    }

    /// Words side by side, in spaces.
    ///
    /// @param last only as the heading's last words; written `words$`
    private record Phrase(String words, boolean last, SectionKind kind) {
        boolean in(String heading) {
            return last ? heading.endsWith(words) : heading.contains(words);
        }
    }
}
