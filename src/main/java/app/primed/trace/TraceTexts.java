package app.primed.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts of a trace as they are shown. They refer to objects by number between two private characters, which `repr()`
/// escapes in strings: what an object is called is known only when a variable is bound to it.
final class TraceTexts {
    private static final char BEGIN = '\uE000';
    /// Without the second character where the text was cut.
    private static final Pattern REFERENCE = Pattern.compile(BEGIN + "(\\d{1,9})(\uE001?)");

    private final TextPool texts;
    private final AppendOnlyList<ObjectHistory> objects;
    /// The number of objects first bound to each name.
    private final Map<String, Integer> bindings = new ConcurrentHashMap<>();

    TraceTexts(TextPool texts, AppendOnlyList<ObjectHistory> objects) {
        this.texts = texts;
        this.objects = objects;
    }

    void bound(String name) {
        bindings.merge(name, 1, Integer::sum);
    }

    /// The variable that an object was first bound to, or its own name with a number: a variable that held several
    /// objects (`task`) cannot identify one of them.
    String nameOf(ObjectHistory object) {
        return !object.bound.isEmpty() && bindings.getOrDefault(object.bound, 0) == 1
                ? object.bound
                : object.name + " #" + object.ordinal;
    }

    /// @param number of the text in the pool
    String get(int number) {
        return resolve(texts.get(number));
    }

    /// The value of a variable. That of the variable which names an object says what it is: `<generator worker>`.
    String valueOf(String variable, int number) {
        var text = texts.get(number);
        var whole = REFERENCE.matcher(text);
        if (whole.matches()) {
            int id = Integer.parseInt(whole.group(1));
            if (id < objects.size() && nameOf(objects.get(id)).equals(variable)) {
                var object = objects.get(id);
                return "<" + object.kind.word() + " " + object.name + ">";
            }
        }
        return resolve(text);
    }

    String resolve(String text) {
        return text.indexOf(BEGIN) < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(name(found)));
    }

    private String name(java.util.regex.MatchResult found) {
        int id = Integer.parseInt(found.group(1));
        return id < objects.size() && !found.group(2).isEmpty() ? nameOf(objects.get(id)) : "";
    }
}
