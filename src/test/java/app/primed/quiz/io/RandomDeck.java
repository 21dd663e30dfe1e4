package app.primed.quiz.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A deck written as people and programs write JSON: any spacing, any line ends, any escapes, fields nobody knows.
/// It remembers where each card's question and each card as a whole stand.
final class RandomDeck {
    private static final List<String> WORDS = List.of(
            "yield", "„Anführung“", "\"quoted\"", "a\\b", "tab\there", "two\nlines", "🤔", "]", "},{", "\u0007", "é");

    record Span(int from, int to) {}

    final List<String> ids = new ArrayList<>();
    final List<Span> prompts = new ArrayList<>();
    final List<Span> cards = new ArrayList<>();
    final List<Boolean> listed = new ArrayList<>();
    final StringBuilder text = new StringBuilder();
    private final Random random;
    private final String lineEnd;
    private final boolean ascii;

    RandomDeck(long seed) {
        random = new Random(seed);
        lineEnd = List.of("\n", "\r\n", "\r", "").get(random.nextInt(4));
        ascii = random.nextBoolean();
        text.append(space()).append('{').append(space());
        if (random.nextBoolean()) {
            field("deck", words());
            comma();
        }
        text.append("\"cards\"").append(space()).append(':').append(space()).append('[').append(space());
        var count = 1 + random.nextInt(5);
        for (var i = 0; i < count; i++) {
            if (i > 0) {
                comma();
            }
            card("id \"" + i + "\\ü");
        }
        text.append(space()).append(']').append(space());
        if (random.nextBoolean()) {
            comma();
            text.append("\"more\": [1, {\"cards\": []}]");
        }
        text.append(space()).append('}').append(space());
    }

    private void card(String id) {
        ids.add(id);
        var from = text.length();
        text.append('{').append(space());
        var fields = new ArrayList<>(List.of("id", "prompt", "answer", "unknown"));
        java.util.Collections.shuffle(fields, random);
        for (var i = 0; i < fields.size(); i++) {
            if (i > 0) {
                comma();
            }
            switch (fields.get(i)) {
                case "id" -> field("id", id);
                case "prompt" -> {
                    name("prompt");
                    var at = text.length();
                    listed.add(random.nextInt(3) == 0);
                    text.append(listed.getLast()
                            ? "[" + space() + written(words()) + space() + "," + space()
                                    + written(words()) + space() + "]"
                            : written(words()));
                    prompts.add(new Span(at, text.length()));
                }
                case "unknown" -> {
                    name("un\"known");
                    text.append("{\"a\":[1.50e+3,null,true,\"]}\"]}");
                }
                default -> field(fields.get(i), words());
            }
        }
        text.append(space()).append('}');
        cards.add(new Span(from, text.length()));
    }

    private void field(String name, String value) {
        name(name);
        text.append(written(value));
    }

    private void name(String name) {
        text.append(written(name)).append(space()).append(':').append(space());
    }

    private void comma() {
        text.append(space()).append(',').append(space());
    }

    private String words() {
        var words = new StringBuilder("w");
        for (var i = random.nextInt(4); i > 0; i--) {
            words.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.append(random.nextInt(1000)).toString();
    }

    /// Each character raw where JSON allows it, else or by chance as an escape.
    private String written(String value) {
        var written = new StringBuilder("\"");
        for (var c : value.toCharArray()) {
            if (c < 32 || c == '"' || c == '\\' || (ascii && c > 127) || (random.nextInt(12) == 0 && c < 0xD800)) {
                written.append(c == '\n' && random.nextBoolean() ? "\\n" : "\\u%04x".formatted((int) c));
            } else {
                written.append(c);
            }
        }
        return written.append('"').toString();
    }

    private String space() {
        var space = new StringBuilder();
        for (var i = random.nextInt(3); i > 0; i--) {
            space.append(List.of(" ", "\t", lineEnd, lineEnd + "    ").get(random.nextInt(4)));
        }
        return space.toString();
    }
}
