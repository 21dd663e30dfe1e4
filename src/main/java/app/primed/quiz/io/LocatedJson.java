package app.primed.quiz.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON with the position of each value: its line for error messages, and its characters so that it can be changed
/// without touching anything else.
sealed interface LocatedJson {

    /// The 1-based line on which the value begins.
    int line();

    /// The 0-based index of the value's first character.
    int from();

    /// The index after its last character.
    int to();

    record Fields(int line, int from, int to, Map<String, LocatedJson> all) implements LocatedJson {
        Optional<LocatedJson> get(String name) {
            return Optional.ofNullable(all.get(name));
        }
    }

    record Items(int line, int from, int to, List<LocatedJson> all) implements LocatedJson {}

    record Text(int line, int from, int to, String value) implements LocatedJson {}

    /// A number, `true`, `false` or `null`, as written.
    record Other(int line, int from, int to, String written, boolean number) implements LocatedJson {}

    /// Reads the value at the parser's current token.
    static LocatedJson read(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new IOException("The file is empty");
        }
        return current(parser);
    }

    private static LocatedJson current(JsonParser parser) throws IOException {
        var line = parser.currentTokenLocation().getLineNr();
        var from = (int) parser.currentTokenLocation().getCharOffset();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, LocatedJson>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, current(parser));
                }
                yield new Fields(line, from, end(parser), fields);
            }
            case START_ARRAY -> {
                var items = new ArrayList<LocatedJson>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(current(parser));
                }
                yield new Items(line, from, end(parser), items);
            }
            // The parser moves past a string only when its text is requested.
            case VALUE_STRING -> {
                var value = parser.getText();
                yield new Text(line, from, end(parser), value);
            }
            default -> {
                var written = parser.getText();
                yield new Other(line, from, end(parser), written, parser.currentToken().isNumeric());
            }
        };
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }

    /// The value's type, for messages.
    default String described() {
        return switch (this) {
            case Fields f -> "an object";
            case Items i -> "a list";
            case Text t -> "a text";
            case Other o -> o.written();
        };
    }
}
