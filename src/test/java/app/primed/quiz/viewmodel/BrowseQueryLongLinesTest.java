package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.primed.platform.HostileLines;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseQueryLongLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "topic:", "is:", "\""})
    void takesLongLines(String before) {
        HostileLines.plain().forEach(
                line -> assertFalse(BrowseQuery.of(before + line, Instant.EPOCH).all().isEmpty()));
    }
}
