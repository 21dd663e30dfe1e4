package app.primed.quiz.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes values in the style of the file around them: lists keep their line breaks, a new field is laid out like its
/// neighbors, and a file that escapes everything outside ASCII continues to do so.
final class JsonFormatter {
    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final String around;
    private final boolean ascii;

    JsonFormatter(String around) {
        this.around = around;
        this.ascii = around.contains("\\u") && around.chars().allMatch(c -> c < 128);
    }

    String text(String value) {
        // An unpaired surrogate cannot be written as UTF-8, only as an escape.
        var halves = !StandardCharsets.UTF_8.newEncoder().canEncode(value);
        try {
            return (ascii || halves ? ASCII : PLAIN).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text can always be written", e);
        }
    }

    /// A list of strings with the spacing of the old one.
    String list(LocatedJson.Items old, List<String> values) {
        var all = old.all();
        var before = all.isEmpty() ? "" : around.substring(old.from() + 1, all.getFirst().from());
        var after = all.isEmpty() ? "" : around.substring(all.getLast().to(), old.to() - 1);
        var between = all.size() > 1
                ? around.substring(all.get(0).to(), all.get(1).from())
                : before.isEmpty() ? ", " : "," + before;
        return "[" + before + String.join(between, values.stream().map(this::text).toList()) + after + "]";
    }

    /// A field to insert after the last one of an object, with the comma between them.
    String field(LocatedJson.Fields object, LocatedJson last, String name, String value) {
        var lastName = nameBefore(last);
        var all = new ArrayList<>(object.all().values());
        var spacing = all.size() > 1
                ? spaceAfterComma(all.get(all.size() - 2).to())
                : around.substring(object.from() + 1, lastName);
        var colon = around.substring(around.lastIndexOf('"', last.from() - 1) + 1, last.from());
        return "," + spacing + text(name) + colon + value;
    }

    /// The index at which the name of this value's field begins.
    private int nameBefore(LocatedJson value) {
        var end = around.lastIndexOf('"', value.from() - 1);
        var at = around.lastIndexOf('"', end - 1);
        while (escaped(at)) {
            at = around.lastIndexOf('"', at - 1);
        }
        return at;
    }

    private boolean escaped(int at) {
        var marks = 0;
        while (at - marks > 0 && around.charAt(at - marks - 1) == '\\') {
            marks++;
        }
        return marks % 2 == 1;
    }

    private String spaceAfterComma(int valueEnd) {
        var from = around.indexOf(',', valueEnd) + 1;
        var to = from;
        while (Character.isWhitespace(around.charAt(to))) {
            to++;
        }
        return around.substring(from, to);
    }
}
