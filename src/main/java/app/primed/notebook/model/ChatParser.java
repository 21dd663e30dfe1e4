package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads pasted text as chat, where it is chat: `[19:30:12] user: words`, `[0:02:00.721] <user> words`, `<user> words`,
/// `user (19:30): words`, `12:34user: words`, what [ClientChat] knows of other windows, what a browser copies from a stream's page (the time, badges, the name
/// and the words each on a line of its own), and plain `user: words`. Wrapped lines join what they continue.
///
/// Prose, code, JSON, logs, tracebacks and lists with colons are no chat: a plain `word: words` counts only among
/// others like it, and only where the words before the colons look like handles and those behind like speech.
public final class ChatParser {
    /// Longer texts are not checked, so that pasting stays quick.
    private static final int LONGEST = 200_000;
    private static final String TIME = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,3})?)?\\s?(?:[AaPp]\\.?[Mm]\\.?)?";
    private static final String NAME = "@?([\\p{L}\\p{N}_]{2,25})(?:\\s?\\(@?([A-Za-z0-9_]{2,25})\\))?";
    private static final Pattern TIMED = Pattern.compile(
            "\\[(?:\\d{4}-\\d\\d-\\d\\d[ T])?" + TIME + "]\\s*(?:#\\w+\\s+)?(?:<" + NAME + ">|" + NAME
                    + ":)(?:\\s+|$)(.*)");
    private static final Pattern TIME_FIRST = Pattern.compile(TIME + "\\s*" + NAME + ":(?:\\s+|$)(.*)");
    private static final Pattern TIME_AFTER = Pattern.compile(NAME + "\\s+[(\\[]" + TIME + "[)\\]]\\s*:\\s*(.*)");
    private static final Pattern ANGLED = Pattern.compile("<[@+%~&]?" + NAME + ">\\s+(.*)");
    private static final Pattern PLAIN = Pattern.compile(
            NAME + "(?: (?:" + String.join("|", SpeakerLine.SAYS) + "))?\\s?:(?:\\s+|$)(.*)");
    private static final Pattern ONLY_TIME = Pattern.compile("\\[?" + TIME + "]?");
    private static final Pattern ONLY_NAME = Pattern.compile(NAME);
    private static final Pattern BADGE = Pattern.compile(
            "(?i)(broadcaster|moderator|verified|vip|turbo|partner|staff|prime gaming|founder|artist(?: badge)?|"
                    + "(?:\\d+-(?:month|year) )?(?:tier \\d )?subscriber(?: \\(.*\\))?|cheer \\d+|sub gifter.*|"
                    + "\\d+ gift subs?|(?:no )?(?:audio|video).*badge|bot badge|chat bot|lead moderator)");
    private static final Pattern REPLYING = Pattern.compile("(?i)replying to @?\\w+:?.*");
    private static final Pattern CODE = Pattern.compile(
            "(?:\\w++(?:\\[.*])?(?: ?\\| ?\\w++)*+(?: = .*)?|\"[^\"]*\"[,;]?|'[^']*',?|[\\[{(].*[,\\[{(\\])};]|-?[\\d.]+[,;]?|.*[{;]|"
                    + "return\\b.*|pass|\\w+\\(.*\\))");
    private static final Pattern LISTED = Pattern.compile("(?:[-*+#>|`]|\\d+[.)])\\s.*");
    private static final Pattern HTML =
            Pattern.compile(
                    "(?i)(html|head|body|div|span|p|a|ul|ol|li|table|tr|td|th|br|hr|img|h[1-6]|b|i|em|strong|code|pre|"
                            + "script|style|module|lambda|listcomp|genexpr|dictcomp|stdin|string|input|form|button|title|meta|link|"
                            + "section|article|nav|main|footer|header|label|option|select|textarea|svg|path|g)");
    private static final Pattern KEYWORD = Pattern.compile(
            "else|try|finally|except|lambda|case|default|while|for|with|class|def|if|elif|match|return|import|from|http|https|"
                    + "ftp|file|mailto|nginx|level|info|debug|error|warn|warning|true|false|none|null");

    private ChatParser() {}

    /// How a line names its speaker, from the surest to the weakest.
    private enum Form {
        TIMED,
        STACKED,
        ANGLED,
        PLAIN
    }

    private record Head(Form form, String by, String words) {}

    /// The messages, where the text is chat.
    ///
    /// @param known handles one has met already
    public static Optional<List<ChatMessage>> read(String pasted, Predicate<String> known) {
        if (pasted.length() > LONGEST) {
            return Optional.empty();
        }
        var copied = ClientChat.read(pasted);
        if (copied.isPresent() || pasted.indexOf(':') < 0 && pasted.indexOf('<') < 0) {
            return copied;
        }
        var lines = pasted.lines().map(ClientChat::bare).toList();
        var heads = heads(lines);
        var form = sure(lines, heads, known);
        return form.map(f -> join(lines, heads, f)).filter(said -> !said.isEmpty());
    }

    /// The forms that count in this text: the surest there is; weaker-looking lines among them are wrapped words.
    private static Optional<Form> sure(List<String> lines, List<Optional<Head>> heads, Predicate<String> known) {
        var count = new HashMap<Form, Integer>();
        heads.forEach(head -> head.ifPresent(h -> count.merge(h.form(), 1, Integer::sum)));
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        if (lines.stream().anyMatch(line -> line.startsWith("```") || line.startsWith("Traceback (most"))) {
            return Optional.empty();
        }
        boolean begins = lines.stream().filter(line -> !line.isBlank()).findFirst()
                .filter(line -> TIMED.matcher(line).matches()).isPresent();
        int timed = count.getOrDefault(Form.TIMED, 0);
        if (timed > 0 && (begins || timed * 4L >= written)) {
            return Optional.of(Form.TIMED);
        }
        if (count.getOrDefault(Form.STACKED, 0) > 0 && count.getOrDefault(Form.STACKED, 0) * 12L >= written) {
            return Optional.of(Form.STACKED);
        }
        int angled = count.getOrDefault(Form.ANGLED, 0);
        if (angled > 1 && angled * 3L >= written && lines.stream().noneMatch(line -> line.contains("</"))) {
            return Optional.of(Form.ANGLED);
        }
        return plainChat(heads, written, known) ? Optional.of(Form.PLAIN) : Optional.empty();
    }

    /// At least two, most lines, handles rather than words, speech rather than values.
    private static boolean plainChat(List<Optional<Head>> heads, long written, Predicate<String> known) {
        var plain = heads.stream().flatMap(Optional::stream).filter(h -> h.form() == Form.PLAIN).toList();
        if (plain.size() < 2 || plain.size() * 2L < written) {
            return false;
        }
        long handles = plain.stream().filter(h -> looksLikeAHandle(h.by()) || known.test(h.by())).count();
        long code = plain.stream().filter(h -> CODE.matcher(h.words()).matches() && !h.words().endsWith("?")).count();
        long spoken = plain.stream().filter(h -> h.words().split("\\s+").length >= 3).count();
        return handles * 2 >= plain.size() && code * 2 <= plain.size() && spoken * 2 >= plain.size()
                && handles > 0 && spoken > 0;
    }

    /// A digit among letters, an underscore, a capital inside: no word of a language.
    private static boolean looksLikeAHandle(String name) {
        return NameShape.of(name) == NameShape.HANDLE && (name.chars().anyMatch(Character::isDigit)
                || name.indexOf('_') >= 0 || name.chars().skip(1).anyMatch(Character::isUpperCase));
    }

    private static List<ChatMessage> join(List<String> lines, List<Optional<Head>> heads, Form form) {
        var said = new ArrayList<ChatMessage>();
        @org.jspecify.annotations.Nullable
        String by = null;
        var words = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var head = heads.get(i).filter(h -> h.form().compareTo(form) <= 0
                    || form == Form.STACKED && h.form() == Form.PLAIN && !h.words().isEmpty());
            if (head.isPresent()) {
                add(said, by, words);
                by = head.get().by();
                words = new StringBuilder(head.get().words());
            } else if (by != null && !isFurniture(lines.get(i), form)
                    && !(form == Form.STACKED && nameOfNext(lines, i))) {
                var more = colonOff(lines.get(i), words);
                words.append(' ').append(more);
            }
        }
        add(said, by, words);
        return List.copyOf(said);
    }

    private static void add(List<ChatMessage> said, @org.jspecify.annotations.Nullable String by, StringBuilder words) {
        var line = words.toString().strip().replaceAll("\\s+", " ");
        if (by != null && !line.isEmpty()) {
            said.add(new ChatMessage(by, line));
        }
    }

    /// `: ` between a name and its words on lines of their own.
    private static String colonOff(String line, StringBuilder before) {
        return before.isEmpty() && line.startsWith(":") ? line.substring(1).strip() : line;
    }

    /// What a page shows around messages. If each message has its own time or speaker, a single word is a
    /// wrapped one, though it may be a badge's.
    private static boolean isFurniture(String line, Form form) {
        return line.isBlank() || REPLYING.matcher(line).matches()
                || form == Form.STACKED && (ONLY_TIME.matcher(line).matches() || BADGE.matcher(line).matches());
    }

    private static boolean nameOfNext(List<String> lines, int at) {
        return ONLY_NAME.matcher(lines.get(at)).matches() && next(lines, at).startsWith(":");
    }

    private static List<Optional<Head>> heads(List<String> lines) {
        var heads = new ArrayList<Optional<Head>>();
        for (int i = 0; i < lines.size(); i++) {
            heads.add(head(lines, i));
        }
        return heads;
    }

    private static Optional<Head> head(List<String> lines, int at) {
        var line = lines.get(at);
        if (line.isEmpty() || LISTED.matcher(line).matches()) {
            return Optional.empty();
        }
        Matcher m = TIMED.matcher(line);
        if (m.matches()) {
            return person(Form.TIMED, first(m, 2, 1, 4, 3), m.group(5));
        }
        for (var timed : List.of(TIME_FIRST, TIME_AFTER)) {
            m = timed.matcher(line);
            if (m.matches()) {
                return person(Form.TIMED, first(m, 2, 1), m.group(3));
            }
        }
        m = ANGLED.matcher(line);
        if (m.matches()) {
            var name = first(m, 2, 1);
            return HTML.matcher(name).matches() ? Optional.empty() : person(Form.ANGLED, name, m.group(3));
        }
        m = PLAIN.matcher(line);
        if (m.matches()) {
            boolean above = at > 0 && (ONLY_TIME.matcher(lines.get(at - 1)).matches()
                    || BADGE.matcher(lines.get(at - 1)).matches());
            return person(above ? Form.STACKED : Form.PLAIN, first(m, 2, 1), m.group(3));
        }
        m = ONLY_NAME.matcher(line);
        if (m.matches() && next(lines, at).startsWith(":")) {
            return person(Form.STACKED, first(m, 2, 1), "");
        }
        return Optional.empty();
    }

    private static Optional<Head> person(Form form, String name, String words) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean noName = KEYWORD.matcher(lower).matches() || name.chars().allMatch(Character::isDigit)
                || LabelWords.contains(name) && !(form == Form.ANGLED)
                || form != Form.STACKED && form != Form.ANGLED && NameShape.of(name) == NameShape.LABEL
                        && name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
        return noName ? Optional.empty() : Optional.of(new Head(form, name, words.strip()));
    }

    private static String next(List<String> lines, int at) {
        for (int i = at + 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                return lines.get(i);
            }
        }
        return "";
    }

    /// A display name in another script carries the handle in brackets, which is the one to keep.
    private static String first(Matcher m, int... groups) {
        for (int group : groups) {
            if (m.group(group) != null) {
                return m.group(group);
            }
        }
        return "";
    }
}
