package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How does async build on yield? | how does `async` build on yield
            Why prime a coroutine?         | Why prime the coroutine? (carried from 24 Jan)
            Why prime a coroutine?         | why prime a coroutine? (01:12:45)
            What is a café?                | What is a cafe?
            """)
    void theSameWords(String one, String other) {
        assertTrue(NormalizedText.of(one).isSame(NormalizedText.of(other)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When would you delay creating the coroutine? | When would you delay creating coroutines?
            How does async build on yield?               | How does async biuld on yield?
            Who schedules the tasks of an event loop?    | Who really schedules tasks of the event loop?
            """)
    void nearWords(String one, String other) {
        assertFalse(NormalizedText.of(one).isSame(NormalizedText.of(other)));
        assertTrue(NormalizedText.of(one).isSimilar(NormalizedText.of(other)));
        assertTrue(NormalizedText.of(other).isSimilar(NormalizedText.of(one)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How does a thread differ from a coroutine?   | How does a generator differ from a coroutine?
            What is an iterator?                         | What is an iterable?
            When should I use a decorator here?          | When should I not use a decorator here?
            When can a generator be closed twice?        | When can't a generator be closed twice?
            What does step 3 of the loop really do?      | What does step 4 of the loop really do?
            async def in a class body that is long       | sync def in a class body that is long
            What is a coroutine?                         | What is a generator-based coroutine?
            """)
    void otherWords(String one, String other) {
        assertFalse(NormalizedText.of(one).isSimilar(NormalizedText.of(other)));
    }

    @Property(tries = 200)
    void nearIsMutualAndHoldsForItself(@ForAll @StringLength(max = 60) String one,
            @ForAll @StringLength(max = 60) String other) {
        var a = NormalizedText.of(one);
        var b = NormalizedText.of(other);
        assertEquals(a.isSimilar(b), b.isSimilar(a));
        assertTrue(a.isEmpty() || a.isSimilar(a) && a.isSame(a));
    }

    @Property(tries = 200)
    void aStampComesBackAsItWasWritten(@ForAll @IntRange(max = 400_000) int seconds) {
        var stamped = StreamTimestamp.append("why prime?", Duration.ofSeconds(seconds));
        assertEquals("why prime?", StreamTimestamp.strip(stamped));
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), StreamTimestamp.find(stamped));
    }

    @Test
    void otherBracketsAreNoStamp() {
        assertEquals("it took (1:30)", StreamTimestamp.strip("it took (1:30)"));
        assertEquals("a call f(x)", StreamTimestamp.strip("a call f(x)"));
        assertEquals(Optional.empty(), StreamTimestamp.find("at 01:12:45"));
    }
}
