package app.primed.quiz.io.anki;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Renders a side of a card from a template and the note's fields: `{{Field}}`, `{{#Field}}…{{/Field}}`, clozes.
///
/// @see <a href="https://docs.ankiweb.net/templates/intro.html">Anki's manual, Card Templates</a>
final class AnkiTemplate {
    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]{1,300})\\}\\}");
    private static final Pattern RULE =
            Pattern.compile("(?i)<hr[^>]{0,40}id\\s{0,4}=\\s{0,4}[\"']?answer[\"']?[^>]{0,40}>");
    private static final Pattern CLOZE = Pattern.compile("\\{\\{c(\\d{1,3})::");
    private static final int LONGEST = 400_000;

    private AnkiTemplate() {}

    /// The HTML of the question.
    ///
    /// @param ord 0-based index of the card in its note
    static String question(String format, Map<String, String> fields, int ord) {
        return fill(withoutComments(format), fields, ord, true);
    }

    /// The HTML of the answer, without the question above it.
    static String answer(String format, Map<String, String> fields, int ord) {
        var shown = withoutComments(format);
        var rule = RULE.matcher(shown);
        return fill(rule.find() ? shown.substring(rule.end()) : shown, fields, ord, false);
    }

    /// Conditions in comments have no effect.
    private static String withoutComments(String format) {
        var out = new StringBuilder();
        var from = 0;
        for (var open = format.indexOf("<!--"); open >= 0; open = format.indexOf("<!--", from)) {
            var close = format.indexOf("-->", open + 4);
            if (close < 0) {
                break;
            }
            out.append(format, from, open);
            from = close + 3;
        }
        return out.append(format, from, format.length()).toString();
    }

    private static String fill(String format, Map<String, String> fields, int ord, boolean question) {
        var out = new StringBuilder();
        var shown = new ArrayDeque<Boolean>();
        var filled = new HashMap<String, Boolean>();
        var tag = TAG.matcher(format);
        var from = 0;
        while (tag.find() && out.length() < LONGEST) {
            var visible = !shown.contains(false);
            if (visible) {
                out.append(format, from, tag.start());
            }
            from = tag.end();
            var words = tag.group(1).strip();
            var name = words.isEmpty() ? "" : words.substring(1).strip();
            if (words.startsWith("#")) {
                shown.push(filled.computeIfAbsent(name, n -> filled(n, fields, ord)));
            } else if (words.startsWith("^")) {
                shown.push(!filled.computeIfAbsent(name, n -> filled(n, fields, ord)));
            } else if (words.startsWith("/")) {
                shown.poll();
            } else if (visible && !words.startsWith("!")) {
                out.append(field(words, fields, ord, question));
            }
        }
        return out.append(shown.contains(false) ? "" : format.substring(from)).toString();
    }

    private static boolean filled(String name, Map<String, String> fields, int ord) {
        return name.equals("c" + (ord + 1)) || !AnkiText.words(fields.getOrDefault(name, "")).isEmpty();
    }

    private static String field(String words, Map<String, String> fields, int ord, boolean question) {
        var whole = fields.get(words);
        if (whole != null) {
            return whole; // A field's name may contain a colon.
        }
        var parts = Arrays.stream(words.split(":")).map(String::strip).toList();
        var filters = parts.subList(0, Math.max(0, parts.size() - 1));
        if (parts.isEmpty() || filters.stream().anyMatch(f -> f.startsWith("tts"))
                || question && (filters.contains("type") || filters.contains("hint"))) {
            return ""; // What is typed, or shown only when pressed, must not stand in the question.
        }
        var value = fields.getOrDefault(parts.getLast(), "");
        return filters.contains("cloze") || filters.contains("cloze-only") ? cloze(value, ord, question) : value;
    }

    /// The text with all clozes shown except, in the question, the one that is asked.
    static String cloze(String text, int ord, boolean question) {
        record Open(int number, String written, StringBuilder inside) {}
        var open = new ArrayDeque<Open>();
        open.push(new Open(0, "", new StringBuilder()));
        var begin = CLOZE.matcher(text);
        var i = 0;
        while (i < text.length()) {
            if (text.startsWith("{{c", i) && begin.region(i, text.length()).lookingAt()) {
                open.push(new Open(Integer.parseInt(begin.group(1)), begin.group(), new StringBuilder()));
                i = begin.end();
            } else if (text.startsWith("}}", i) && open.size() > 1) {
                var done = open.pop();
                var hint = done.inside().indexOf("::");
                var answer = hint < 0 ? done.inside().toString() : done.inside().substring(0, hint);
                var asked = question && done.number() == ord + 1;
                open.element().inside()
                        .append(asked ? "[" + (hint < 0 ? "\u2026" : done.inside().substring(hint + 2)) + "]" : answer);
                i += 2;
            } else {
                open.element().inside().append(text.charAt(i++));
            }
        }
        var out = new StringBuilder();
        open.descendingIterator().forEachRemaining(o -> out.append(o.written()).append(o.inside()));
        return out.toString();
    }

    /// Whether a field hides parts of an image (Image Occlusion). Without the image there is nothing to ask.
    static boolean hidesPicture(String text) {
        return text.contains("::image-occlusion:");
    }

    /// The 0-based indexes of the cards that the clozes in these texts make.
    static List<Integer> clozes(String text) {
        var found = new TreeSet<Integer>();
        CLOZE.matcher(text).results().map(r -> Integer.parseInt(r.group(1))).filter(n -> n > 0)
                .forEach(n -> found.add(n - 1));
        return List.copyOf(found);
    }
}
