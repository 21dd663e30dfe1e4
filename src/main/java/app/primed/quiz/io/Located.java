package app.primed.quiz.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON that still knows on which line each value stands, so that a complaint can name it.
sealed interface Located {

    /// 1-based line on which the value begins.
    int line();

    record Fields(int line, Map<String, Located> all) implements Located {
        Optional<Located> get(String name) {
            return Optional.ofNullable(all.get(name));
        }
    }

    record Items(int line, List<Located> all) implements Located {}

    record Text(int line, String value) implements Located {}

    /// A number, `true`, `false` or `null`, as written.
    record Other(int line, String written, boolean number) implements Located {}

    /// Reads the value the parser stands before.
    static Located read(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new IOException("The file is empty");
        }
        return current(parser);
    }

    private static Located current(JsonParser parser) throws IOException {
        var line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var fields = new LinkedHashMap<String, Located>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, current(parser));
                }
                yield new Fields(line, fields);
            }
            case START_ARRAY -> {
                var items = new ArrayList<Located>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(current(parser));
                }
                yield new Items(line, items);
            }
            case VALUE_STRING -> new Text(line, parser.getText());
            default -> new Other(line, parser.getText(), parser.currentToken().isNumeric());
        };
    }

    /// For a sentence: what stands there instead.
    default String described() {
        return switch (this) {
            case Fields f -> "an object";
            case Items i -> "a list";
            case Text t -> "a text";
            case Other o -> o.written();
        };
    }
}
