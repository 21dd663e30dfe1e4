package app.primed.notebook.model;

import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The properties between two lines of `---` at a note's start, as Obsidian writes them: `key: value`, `key: [a, b]`, or
/// a key with items below it. Anything else there is kept as a property without a key.
///
/// @param endLine 1-based line of the closing marks; 0 where there is none
/// @param properties in order
public record FrontMatter(int endLine, List<Property> properties) {
    private static final FrontMatter NONE = new FrontMatter(0, List.of());
    private static final Pattern KEY = Pattern.compile("([\\p{L}_][\\p{L}\\p{N} _-]{0,60}):(?:[ \\t]+(.*))?");
    private static final int MOST_LINES = 200;

    /// @param line 1-based
    /// @param key as written; empty for a line that is no property
    public record Property(int line, String key, List<String> values) {
        public boolean is(String name) {
            return key.equalsIgnoreCase(name);
        }
    }

    public static FrontMatter of(SessionText text) {
        var lines = text.lines();
        if (!marks(lines.getFirst(), false)) {
            return NONE;
        }
        for (int n = 1; n < Math.min(lines.size(), MOST_LINES); n++) {
            if (marks(lines.get(n), true)) {
                var properties = properties(lines.subList(1, n));
                // Between two rules may be prose.
                return properties.isEmpty() || properties.stream().anyMatch(property -> property.key.isEmpty())
                        ? NONE
                        : new FrontMatter(n + 1, properties);
            }
        }
        return NONE;
    }

    public Optional<Property> property(String name) {
        return properties.stream().filter(property -> property.is(name)).findFirst();
    }

    /// The note's tags, without `#`.
    public List<String> tags() {
        return properties.stream().filter(property -> property.is("tags") || property.is("tag"))
                .flatMap(property -> property.values.stream())
                .flatMap(value -> Arrays.stream(value.split("[,\\s]+")))
                .map(value -> value.startsWith("#") ? value.substring(1) : value).filter(value -> !value.isBlank())
                .toList();
    }

    /// What is shown of them over the note: the tags, then keys with their values. The note's day is shown elsewhere.
    public List<Inline> words() {
        var words = new ArrayList<Inline>();
        tags().forEach(tag -> {
            separate(words);
            words.add(new Inline.Tag(tag));
        });
        properties.stream().filter(each -> Stream.of("tags", "tag", "date", "private").noneMatch(each::is))
                .forEach(each -> {
                    separate(words);
                    words.add(new Inline.Aside(each.key + " "));
                    words.addAll(InlineReader.read(String.join(", ", each.values)));
                });
        return List.copyOf(words);
    }

    private static void separate(List<Inline> words) {
        if (!words.isEmpty()) {
            words.add(new Inline.Text("   "));
        }
    }

    private static boolean marks(Line line, boolean closing) {
        var words = line.text().stripTrailing();
        return words.equals("---") || closing && words.equals("...");
    }

    private static List<Property> properties(List<Line> lines) {
        var properties = new ArrayList<Property>();
        for (var line : lines) {
            var words = line.text().strip();
            if (words.isEmpty() || words.startsWith("#")) {
                continue;
            }
            var key = KEY.matcher(line.text().stripTrailing());
            if (key.matches()) {
                properties.add(new Property(line.number(), key.group(1), values(key.group(2))));
            } else if (!properties.isEmpty() && (line.item() || line.indent() > 0)) {
                var last = properties.removeLast();
                var values = new ArrayList<>(last.values);
                values.add(unquoted(line.words()));
                properties.add(new Property(last.line, last.key, List.copyOf(values)));
            } else {
                properties.add(new Property(line.number(), "", List.of(words)));
            }
        }
        return List.copyOf(properties);
    }

    private static List<String> values(String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        var value = written.strip();
        return value.startsWith("[") && value.endsWith("]") && !value.startsWith("[[")
                ? Arrays.stream(value.substring(1, value.length() - 1).split(",")).map(FrontMatter::unquoted)
                        .filter(item -> !item.isEmpty()).toList()
                : List.of(unquoted(value));
    }

    private static String unquoted(String value) {
        var plain = value.strip();
        boolean quoted = plain.length() > 1 && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
                && plain.charAt(plain.length() - 1) == plain.charAt(0);
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }
}
