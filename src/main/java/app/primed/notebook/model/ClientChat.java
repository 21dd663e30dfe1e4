package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what one copies from the windows of YouTube (the page and Studio), Discord and Slack, where the name and the
/// time are above the words: `Tall Heron — Today at 7:30 PM`, the name over its time, or the time over the name. YouTube
/// puts an invisible space between name and words.
final class ClientChat {
    private static final int LONGEST_HEAD = 120;
    private static final int LONGEST_NAME = 40;
    private static final char INVISIBLE = '\u200b';
    private static final String CLOCK = "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?";
    private static final String WHEN =
            "(?:(?:(?:Today|Yesterday|Heute|Gestern|Hoy|Ayer|Hoje|Ontem|Aujourd.hui|Hier|Oggi|Ieri)"
                    + "|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\p{L}{3,9} \\d{1,2}(?:st|nd|rd|th)?)(?: at| um| a las| às| à| alle)?,?\\s+)?"
                    + CLOCK + "|(?:\\d{1,3}|an?) (?:second|minute|hour|day|week|month|year)s? ago(?: \\(edited\\))?";
    private static final Pattern TIME = Pattern.compile("\\[?(?:" + WHEN + ")]?(?: \\(edited\\))?");
    /// A name and a time on one line, with a dash, a dot or spaces between.
    private static final Pattern HEAD = Pattern.compile(
            "(\\S.{0,39}?)(?:\\s?[—–•·]\\s?|\\s{2,}|\\s-\\s|\\s(?=\\[))\\[?(" + WHEN + ")]?");
    /// Discord's compact lines: `[7:30 PM]tall_heron: words`.
    private static final Pattern COMPACT =
            Pattern.compile("\\[(?:" + WHEN + ")]\\s?([^\\s:][^:]{0,39}):\\s+(\\S.*)");
    private static final Pattern FURNITURE = Pattern.compile(
            "(?i)\\(edited\\)|\\d+ repl(?:y|ies).*|last reply .*|view thread|repl(?:y|ies)|replying to .*|like|new|more_vert|chat actions"
                    + "|add reaction|bot|app|pinned.*|image|new member|member \\(.*\\)|moderator|verified|owner|top fan|subscriber"
                    + "|\\d{1,4}|:[a-z0-9_+-]+:(?: ?\\d+)?|-{2,}.*-{2,}|show (?:more|less)|joined .*");

    /// The order of names and times.
    private enum Layout {
        ONE_LINE,
        NAME_OVER_TIME,
        TIME_OVER_NAME,
        COMPACT_LINE,
        INVISIBLE_SPACE
    }

    private static final Pattern CLOCK_FIRST = Pattern.compile("\\[?" + CLOCK + "]?\\s?");

    private final List<String> lines;
    private final List<ChatMessage> said = new ArrayList<>();
    private @Nullable String by;
    private StringBuilder words = new StringBuilder();

    private ClientChat(List<String> lines) {
        this.lines = lines;
    }

    /// @return empty where the text is no such chat
    static Optional<List<ChatMessage>> read(String pasted) {
        var lines = pasted.lines().filter(line -> !line.isBlank()).toList();
        for (var layout : Layout.values()) {
            var read = new ClientChat(lines).read(layout);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private Optional<List<ChatMessage>> read(Layout layout) {
        if (lines.isEmpty() || !begins(layout)) {
            return Optional.empty();
        }
        int heads = 0;
        for (int i = 0; i < lines.size();) {
            int taken = head(layout, i);
            if (taken > 0) {
                heads++;
                i += taken;
            } else {
                more(lines.get(i++));
            }
        }
        close();
        boolean chat = heads > 1 && heads * 12 >= lines.size() && said.size() > 1 && isTalk(layout);
        return chat ? Optional.of(List.copyOf(said)) : Optional.empty();
    }

    /// A timetable has times and titles too, but its titles neither recur nor address anyone.
    private boolean isTalk(Layout layout) {
        if (layout == Layout.COMPACT_LINE) {
            // Names of one word are read as plain chat, which distinguishes them from the levels of a log.
            return said.stream().anyMatch(message -> message.by().indexOf(' ') > 0);
        }
        if (layout == Layout.INVISIBLE_SPACE) {
            return true;
        }
        var times = new HashMap<String, Integer>();
        said.forEach(message -> times.merge(message.by(), 1, Integer::sum));
        long addressing = said.stream().filter(message -> Speech.addresses(message.words())).count();
        boolean day = lines.stream().anyMatch(line -> line.contains("Today at") || line.contains("Yesterday at"));
        return day || addressing * 3 >= said.size() || times.size() < said.size() && addressing > 0;
    }

    private boolean begins(Layout layout) {
        boolean begins = head(layout, 0) > 0;
        by = null;
        words = new StringBuilder();
        return begins;
    }

    /// The lines that a head at this line takes, after it was opened; 0 where there is none.
    private int head(Layout layout, int at) {
        var line = bare(lines.get(at));
        switch (layout) {
            case ONE_LINE -> {
                Matcher m = line.length() <= LONGEST_HEAD ? HEAD.matcher(line) : null;
                return m != null && m.matches() && isName(m.group(1)) ? open(m.group(1), "", 1) : 0;
            }
            case COMPACT_LINE -> {
                Matcher m = line.startsWith("[") ? COMPACT.matcher(line) : null;
                return m != null && m.lookingAt() && isName(m.group(1)) ? open(m.group(1), m.group(2), 1) : 0;
            }
            case NAME_OVER_TIME -> {
                return isName(line) && !isTime(line) && at + 2 < lines.size() && isTime(bare(lines.get(at + 1)))
                        ? open(line, "", 2)
                        : 0;
            }
            case TIME_OVER_NAME -> {
                if (!isTime(line) || at + 1 >= lines.size()) {
                    return 0;
                }
                int name = at + 1;
                if (lines.get(name).indexOf(INVISIBLE) > 0) {
                    return invisible(lines.get(name)) ? 2 : 0;
                }
                return name + 1 < lines.size() && isName(bare(lines.get(name)))
                        && !bare(lines.get(name + 1)).startsWith(":")
                        && !isTime(bare(lines.get(name + 1))) ? open(bare(lines.get(name)), "", 2) : 0;
            }
            case INVISIBLE_SPACE -> {
                return invisible(lines.get(at)) ? 1 : 0;
            }
        }
        return 0;
    }

    /// `Tall Heron`, an invisible space, and the words; `7:30 PM` may be in front.
    private boolean invisible(String line) {
        int space = line.indexOf(INVISIBLE);
        if (space < 1 || space > LONGEST_HEAD) {
            return false;
        }
        var name = line.substring(0, space).strip();
        Matcher time = CLOCK_FIRST.matcher(name);
        name = time.lookingAt() ? name.substring(time.end()) : name;
        if (!isName(name)) {
            return false;
        }
        open(name, bare(line.substring(space)), 1);
        return true;
    }

    private int open(String name, String first, int taken) {
        close();
        by = handle(name);
        words = new StringBuilder(first);
        return taken;
    }

    private void more(String raw) {
        var line = bare(raw);
        if (by != null && !line.isEmpty() && !isTime(line) && !FURNITURE.matcher(line).matches()) {
            // A next message of the same group has its time in front.
            Matcher again = CLOCK_FIRST.matcher(line);
            words.append(' ').append(line.startsWith("[") && again.lookingAt() ? line.substring(again.end()) : line);
        }
    }

    private void close() {
        var line = words.toString().strip().replaceAll("\\s+", " ");
        if (by != null && !by.isEmpty() && !line.isEmpty()) {
            said.add(new ChatMessage(by, line));
        }
    }

    private static boolean isTime(String line) {
        return line.length() <= LONGEST_HEAD && TIME.matcher(line).matches();
    }

    /// A few words with no end of a sentence, and no code.
    private static boolean isName(String line) {
        var name = line.strip();
        return name.length() > 1 && name.length() <= LONGEST_NAME && name.split("\\s+").length <= 5
                && ".!?,;:=()[]{}<>\"`#|/\\".chars().noneMatch(c -> name.indexOf(c) >= 0)
                && name.chars().anyMatch(Character::isLetter) && !FURNITURE.matcher(name).matches()
                && !"-*+>".contains(name.substring(0, 1));
    }

    /// As a note names somebody: `Tall Heron` as it is, others as one word.
    private static String handle(String name) {
        var plain = new StringBuilder();
        name.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '_' || c == ' ' || c == '-')
                .forEach(plain::appendCodePoint);
        var words = plain.toString().strip().replaceAll("\\s+", " ");
        var parts = words.split(" ");
        boolean capitals = parts.length < 4;
        for (var word : parts) {
            capitals &= !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        }
        return capitals ? words : words.replace(' ', '_');
    }

    /// Without spaces at the ends and the invisible characters some chats put between repeated messages.
    static String bare(String line) {
        return line.replaceAll("[\\u200b-\\u200f\\u2060\\ufeff\\x{e0000}]", "").strip();
    }
}
