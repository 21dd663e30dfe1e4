package app.primed.notebook.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Who a note says was there: `Present: Ada, Mary Poe`, the list under `## Attendees`, and `Mary Poe (@marypoe)` anywhere.
/// In minutes they are those who speak.
final class Attendance {
    private static final String WORDS = "present|attendees?|attendance|in attendance|attending|participants?|anwesende?"
            + "|teilnehmer(?:innen|\\*innen)?|teilnehmende|asistentes|presentes|participantes|présents|presenti|aanwezig"
            + "|присутствовали|участники|出席者|参加者|與會者|与会者|참석자";
    private static final Pattern LABEL =
            Pattern.compile("(?iu)\\s*(?:[-*+] +)?[*_]{0,2}(?:" + WORDS + ")\\b[^:：,]{0,20}[:：][*_]{0,2}(.*)");
    private static final Pattern HEADING =
            Pattern.compile("(?iu)[\\W\\d]*(?:" + WORDS + ")\\b[\\W\\d]*(?:\\([^)]*\\))?");
    private static final Pattern WITH_HANDLE =
            Pattern.compile("\\p{Lu}[\\p{L}’'.-]+(?: [\\p{L}’'.-]+){0,3} +[(\\[]?@[\\w-]{2,39}\\b.*");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:(?:[-*+]|\\d{1,3}[.)])\\s+)?(?:\\[[ xX]\\]\\s*)?");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;、，]\\s*|\\s+(?:and|und|y|et|e)\\s+");
    private static final Pattern NAME =
            Pattern.compile("([\\p{L}\\p{N}_][\\p{L}\\p{N}_.’'-]{0,30}(?: \\p{L}[\\p{L}’'.-]*){0,3})(.*)");
    private static final Pattern HANDLE = Pattern.compile("@([\\w-]{2,39})");
    private static final Pattern SHORT = Pattern.compile("\\((\\p{Lu}{2,5})\\)");
    private static final int LONGEST = 200;

    private final Set<String> names = new HashSet<>();

    private Attendance() {}

    /// @param code for each line (0-based) whether it is not prose: in a fence or a heading
    /// @param heading for each line whether it is a heading's
    /// @return in lower case: first and last names, handles and initials
    static Set<String> in(SessionText text, boolean[] code, boolean[] heading) {
        var found = new Attendance();
        boolean under = false;
        boolean goesOn = false;
        for (var line : text.lines()) {
            int at = line.number() - 1;
            if (heading[at]) {
                var words = line.text().strip();
                under = !words.isEmpty() && (HEADING.matcher(words).matches()
                        || under && HeadingReader.underline(line) > 0);
                goesOn = false;
            } else if (line.blank() || code[at] || line.text().length() > LONGEST) {
                goesOn = false;
            } else {
                var label = LABEL.matcher(line.text());
                if (label.matches()) {
                    found.addAll(label.group(1));
                    goesOn = true;
                } else if (goesOn && !line.item() && line.text().indexOf(':') < 0 || under && line.item()) {
                    found.addAll(line.text());
                } else {
                    goesOn &= line.item() && line.indent() > 0;
                    if (line.text().indexOf('@') > 0) {
                        var words = plain(line.text());
                        if (WITH_HANDLE.matcher(words).matches()) {
                            found.add(words);
                        }
                    }
                }
            }
        }
        return found.names;
    }

    private static String plain(String line) {
        return LINK.matcher(BULLET.matcher(line).replaceFirst("")).replaceAll("$1").strip();
    }

    private void addAll(String list) {
        for (var one : BETWEEN.split(plain(list))) {
            add(one.strip());
        }
    }

    private void add(String one) {
        int colon = one.indexOf(':');
        if (colon > 0) {
            var initials = one.substring(0, colon).strip();
            var rest = one.substring(colon + 1).strip();
            if (Speech.introduces(initials, rest)) {
                add(rest);
            }
            return;
        }
        var handle = HANDLE.matcher(one);
        while (handle.find()) {
            names.add(handle.group(1).toLowerCase(Locale.ROOT));
        }
        var shortened = SHORT.matcher(one);
        while (shortened.find()) {
            names.add(shortened.group(1).toLowerCase(Locale.ROOT));
        }
        var name = NAME.matcher(one);
        var behind = name.matches() ? name.group(2).strip() : "#";
        if (!behind.isEmpty() && "(@,-–—/[.*".indexOf(behind.charAt(0)) < 0) {
            return;
        }
        var words = name.group(1).split(" ");
        var first = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean capital = Character.isUpperCase(words[i].charAt(0));
            if (i > 0 && !capital) {
                continue;
            }
            if (words[i].length() > 1 && (words.length > 1 || !LabelWords.contains(words[i]))) {
                names.add(words[i].toLowerCase(Locale.ROOT));
            }
            first.append(capital ? words[i].charAt(0) : "");
        }
        if (first.length() > 1) {
            names.add(first.toString().toLowerCase(Locale.ROOT));
        }
    }
}
