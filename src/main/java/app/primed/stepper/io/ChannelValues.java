package app.primed.stepper.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads and checks the values of the agent's lines one by one.
final class ChannelValues {
    private final JsonParser json;
    private final List<String> names = new ArrayList<>();
    /// The end of the line has been read already.
    private boolean ended;

    ChannelValues(JsonParser json) {
        this.json = json;
    }

    int number() throws IOException {
        if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new InvalidTraceException("not a number where one is expected");
        }
        return json.getIntValue();
    }

    long longNumber() throws IOException {
        if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new InvalidTraceException("not a number where one is expected");
        }
        return json.getLongValue();
    }

    String text() throws IOException {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw new InvalidTraceException("not a text where one is expected");
        }
        return json.getText();
    }

    /// A name sent earlier, by its number.
    ///
    /// @throws IndexOutOfBoundsException if no name has that number
    String name() throws IOException {
        return names.get(number());
    }

    /// As [#name], but empty for a negative number.
    Optional<String> nameIfAny() throws IOException {
        int number = number();
        return number < 0 ? Optional.empty() : Optional.of(names.get(number));
    }

    /// The text that ends the line, if it has one.
    Optional<String> textIfMore() throws IOException {
        ended = json.nextToken() == JsonToken.END_ARRAY;
        if (ended) {
            return Optional.empty();
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new InvalidTraceException("not a text where one is expected");
        }
        return Optional.of(json.getText());
    }

    /// Whether the line has nothing more.
    boolean isAtEnd() throws IOException {
        boolean end = ended || json.nextToken() == JsonToken.END_ARRAY;
        ended = false;
        return end;
    }

    /// @param most maximum number of names
    void addName(int most) throws IOException {
        expect(names.size(), most);
        names.add(text());
    }

    /// Reads a number that must be the next in its sequence.
    ///
    /// @param most upper bound (exclusive)
    void expect(int next, int most) throws IOException {
        if (number() != next || next >= most) {
            throw new InvalidTraceException("a number out of sequence");
        }
    }
}
