package app.primed.stepper.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads and checks the values of the agent's lines one by one.
final class ChannelValues {
    private final JsonParser json;
    private final List<String> names = new ArrayList<>();

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
