package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which words in a heading name which kind. The more particular phrase is tried first, so `Interview Code Challenge` is a
/// code challenge and `Viewer Questions` are not just questions. A vault adds its own phrases in `primed.json`.
public final class SectionNames {
    private static final Pattern BARE_DATE = Pattern.compile(
            "[(\\[]?\\d{4,5}[)\\]]?\\s*+(?:date)?\\s*+[-/.]?\\s*+\\d{1,2}\\s*+[-/.]\\s*+\\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.? \\d{4}"
                    + "|(?:1[0-2]|0?[1-9])\\s*[-/]\\s*(?:3[01]|[12]\\d|0?[1-9])");
    private static final Pattern ASKS = Pattern.compile(
            "(?i)(?:what|why|how|when|where|who|which|is|are|was|were|do|does|did|can|could|should|would|will|has|have|any)(?:'?s)?\\b.*\\?");

    /// The phrases of the format. A phrase of one word matches a whole word of the heading.
    public static final SectionNames STANDARD = new SectionNames(List.of(
            phrase("code challenge", SectionKind.CODE_CHALLENGE), phrase("code challenges", SectionKind.CODE_CHALLENGE),
            phrase("coding challenge", SectionKind.CODE_CHALLENGE),
            phrase("interview challenge", SectionKind.CODE_CHALLENGE),
            phrase("viewer questions", SectionKind.VIEWER_QUESTIONS),
            phrase("viewer question", SectionKind.VIEWER_QUESTIONS),
            phrase("viewers questions", SectionKind.VIEWER_QUESTIONS),
            phrase("viewer s questions", SectionKind.VIEWER_QUESTIONS),
            phrase("chat questions", SectionKind.VIEWER_QUESTIONS),
            phrase("interview questions", SectionKind.INTERVIEW_QUESTIONS),
            phrase("interview question", SectionKind.INTERVIEW_QUESTIONS),
            phrase("python interview", SectionKind.INTERVIEW_QUESTIONS),
            phrase("interview$", SectionKind.INTERVIEW_QUESTIONS),
            phrase("viewer understanding", SectionKind.VIEWER_UNDERSTANDING),
            phrase("view understanding", SectionKind.VIEWER_UNDERSTANDING),
            phrase("viewers understanding", SectionKind.VIEWER_UNDERSTANDING),
            phrase("viewer s understanding", SectionKind.VIEWER_UNDERSTANDING),
            phrase("goals", SectionKind.GOALS), phrase("goal", SectionKind.GOALS),
            phrase("questions", SectionKind.QUESTIONS), phrase("question", SectionKind.QUESTIONS),
            phrase("learnings", SectionKind.LEARNINGS), phrase("learning$", SectionKind.LEARNINGS),
            phrase("things learned", SectionKind.LEARNINGS), phrase("today i learned", SectionKind.LEARNINGS),
            phrase("ponderings", SectionKind.PONDERINGS), phrase("pondering", SectionKind.PONDERINGS),
            phrase("musings", SectionKind.PONDERINGS), phrase("musing", SectionKind.PONDERINGS),
            phrase("opinions", SectionKind.OPINIONS), phrase("opinion", SectionKind.OPINIONS),
            phrase("debates", SectionKind.DEBATES), phrase("debate", SectionKind.DEBATES),
            phrase("advice", SectionKind.ADVICE), phrase("advise", SectionKind.ADVICE),
            phrase("todo", SectionKind.TODO), phrase("todos", SectionKind.TODO), phrase("to do$", SectionKind.TODO),
            phrase("resources", SectionKind.RESOURCES), phrase("resource", SectionKind.RESOURCES),
            phrase("quotes", SectionKind.QUOTES), phrase("quote", SectionKind.QUOTES),
            phrase("confessions", SectionKind.CONFESSIONS), phrase("confession", SectionKind.CONFESSIONS),
            phrase("bounties", SectionKind.BOUNTIES), phrase("bounty", SectionKind.BOUNTIES),
            phrase("scraps", SectionKind.SCRAPS), phrase("scrap", SectionKind.SCRAPS),
            phrase("experiences", SectionKind.EXPERIENCES), phrase("experience", SectionKind.EXPERIENCES),
            phrase("ideas", SectionKind.IDEAS), phrase("idea", SectionKind.IDEAS)));

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
