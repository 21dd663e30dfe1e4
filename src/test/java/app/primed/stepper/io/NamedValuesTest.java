package app.primed.stepper.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.trace.RecordedTrace;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NamedValuesTest {
    private final RecordedTrace trace = new RecordedTrace("");
    private final RecordedTrace.Writer writer = trace.writer();
    private final NamedValues values = new NamedValues(writer);

    @BeforeEach
    void oneFrame() {
        writer.thread("MainThread");
        writer.frame("<module>", Trace.NONE);
        writer.push(0, 0);
    }

    @Test
    void aTextIsMadeAgainWhenSomethingWithinItHasChanged() throws Exception {
        describe(1, "[…]", "[1]");
        describe(2, "<A …>", "<A items=" + at(1) + ">");
        values.bind(0, "a", at(2));
        assertEquals("<A items=[1]>", shownAfterStep());
        describe(1, "[…]", "[1, 2]");
        assertEquals("<A items=[1, 2]>", shownAfterStep());
        assertEquals("<A items=[1]>", valueAt(0));
    }

    @Test
    void whatIsWithinItselfOrTooDeepIsCut() throws Exception {
        describe(1, "[…]", "[" + at(1) + "]");
        values.bind(0, "a", at(1));
        assertEquals("[[…]]", shownAfterStep());
        for (int i = 2; i < 6; i++) {
            describe(i, "[…]", "[" + at(i + 1) + "]");
        }
        describe(6, "[…]", "[]");
        values.bind(0, "a", at(2));
        assertEquals("[[[[…]]]]", shownAfterStep());
    }

    @Test
    void whatASetHoldsIsSorted() throws Exception {
        describe(1, "(…)", "(2,)");
        describe(2, "(…)", "(1,)");
        describe(3, "{…}", "{\uE004" + at(1) + "\uE005" + at(2) + "\uE0050\uE006}");
        values.bind(0, "a", at(3));
        assertEquals("{(1,), (2,), 0}", shownAfterStep());
    }

    @Test
    void aFrameThatHasEndedKeepsItsLastValues() throws Exception {
        describe(1, "[…]", "[1]");
        values.bind(0, "a", at(1));
        shownAfterStep();
        describe(1, "[…]", "[1, 2]");
        values.ended(0);
        describe(1, "[…]", "[1, 2, 3]");
        assertEquals("[1, 2]", shownAfterStep());
    }

    @Test
    void textsAreBoundedWhateverTheTraceSays() throws Exception {
        for (int i = 0; i < 4; i++) {
            describe(i, "", at(i + 1).repeat(1000));
        }
        describe(4, "", "");
        values.bind(0, "a", at(0));
        assertTrue(shownAfterStep().length() <= 160);
        describe(5, "…", "𝒙".repeat(1000));
        values.bind(0, "a", at(5));
        assertEquals("𝒙".repeat(159) + "…", shownAfterStep());
    }

    @Test
    void anotherObjectThatLooksTheSameIsNoChange() throws Exception {
        describe(1, "[…]", "[1]");
        values.bind(0, "a", at(1));
        shownAfterStep();
        describe(2, "[…]", "[1]");
        values.bind(0, "a", at(2));
        shownAfterStep();
        assertFalse(trace.localsOf(0, 1).getFirst().changed());
    }

    @Test
    void aNumberOfNothingIsText() throws Exception {
        for (var text : new String[] {at(7), "\uE002", "\uE002x\uE003", "\uE002\uE003", "\uE004"}) {
            values.bind(0, "a", text);
            assertEquals(text, shownAfterStep());
        }
    }

    private static String at(int number) {
        return "\uE002" + number + "\uE003";
    }

    private void describe(int number, String cut, String text) throws InvalidTraceException {
        values.describe(number, Optional.of(cut), Optional.of(text));
    }

    private String valueAt(int step) {
        return trace.localsOf(0, step).getFirst().value();
    }

    private String shownAfterStep() {
        values.update();
        writer.step(StepKind.LINE, 1, 0, Trace.NONE, 0, Trace.NONE, "");
        return valueAt(trace.size() - 1);
    }
}
