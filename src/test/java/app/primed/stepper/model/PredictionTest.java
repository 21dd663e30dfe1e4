package app.primed.stepper.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.stepper.model.Prediction.Guess;
import app.primed.stepper.model.Prediction.Part;
import app.primed.stepper.model.Prediction.Result;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.StepKind;
import app.primed.trace.TracedObject;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionTest {
    private static final TracedObject AVG = new TracedObject(0, ObjectKind.GENERATOR, "averager", "avg", 3, 4, 11);

    @Test
    void eachPartIsSettledByItself() {
        var asked = yields("20.0");
        assertEquals(EnumSet.allOf(Part.class), asked.parts());
        var verdict = asked.check(new Guess(Optional.of(ObjectState.SUSPENDED), "6", "15.0"));
        assertEquals(true, verdict.correct().get(Part.STATE));
        assertEquals(true, verdict.correct().get(Part.LINE));
        assertEquals(false, verdict.correct().get(Part.VALUE));
        assertFalse(verdict.allCorrect());
        assertTrue(asked.check(new Guess(Optional.of(ObjectState.SUSPENDED), "line 6", " 20.0 ")).allCorrect());
        assertFalse(asked.check(Guess.NOTHING).allCorrect());
        assertEquals("line 6", asked.answer(Part.LINE));
        assertEquals("yields 20.0", asked.answer(Part.VALUE));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "'a', \"a\", true", "\"it's\", 'it's', true", "'a', a, false", "None, None, true", "None, ``, false",
        "[1, yields [1, true", "20.0, 20, false"})
    void aYieldedValueIsComparedAsShownText(String value, String said, boolean right) {
        var verdict = yields(value).check(new Guess(Optional.of(ObjectState.SUSPENDED), "6", said));
        assertEquals(right, verdict.allCorrect());
    }

    @ParameterizedTest
    @CsvSource({"3, 3, true", "3, returns 3, true", "3, StopIteration(3), true", "3, StopIteration: 3, true",
        "3, StopIteration, true", "3, 4, false", "3, '', false", "None, '', true", "None, StopIteration, true",
        "'', None, true"})
    void aReturnIsAStopIteration(String value, String said, boolean right) {
        var asked = ends(StepKind.RETURNED, value);
        assertEquals(right, asked.check(new Guess(Optional.of(ObjectState.CLOSED), "9", said)).allCorrect());
    }

    @ParameterizedTest
    @CsvSource({"ValueError('no'), ValueError, true", "ValueError('no'), \"ValueError('no')\", false",
        "ValueError('no'), raises ValueError, true", "ValueError('no'), KeyError, false"})
    void anExceptionIsKnownByItsClass(String value, String said, boolean right) {
        var asked = ends(StepKind.RAISED, value);
        assertEquals(right, asked.check(new Guess(Optional.of(ObjectState.CLOSED), "", said)).allCorrect());
    }

    @Test
    void whoIsClosedIsAtNoLine() {
        var asked = ends(StepKind.RETURNED, "3");
        assertEquals("ended at line 9", asked.answer(Part.LINE));
        for (var line : new String[] {"", "-", "9"}) {
            assertTrue(asked.check(new Guess(Optional.of(ObjectState.CLOSED), line, "3")).allCorrect(), line);
        }
        assertFalse(asked.check(new Guess(Optional.of(ObjectState.CLOSED), "8", "3")).allCorrect());
    }

    @Test
    void ofAnObjectJustMadeOnlyTheStateIsAsked() {
        var made = new Prediction(AVG, "averager()", 3, 4, ObjectState.CREATED, 0, Optional.empty());
        assertEquals(EnumSet.of(Part.STATE), made.parts());
        assertTrue(made.check(new Guess(Optional.of(ObjectState.CREATED), "", "")).allCorrect());
    }

    @Test
    void whatACoroutineHandsItsLoopIsNotAsked() {
        var task = new TracedObject(0, ObjectKind.COROUTINE, "main", "main", 1, 2, 9);
        var asked = new Prediction(task, "main is resumed", 3, 8, ObjectState.SUSPENDED, 4,
                Optional.of(new Result(StepKind.YIELDED, "<Future pending>")));
        assertEquals(EnumSet.of(Part.STATE, Part.LINE), asked.parts());
    }

    private static Prediction yields(String value) {
        return new Prediction(AVG, "avg.send(30)", 22, 30, ObjectState.SUSPENDED, 6,
                Optional.of(new Result(StepKind.YIELDED, value)));
    }

    private static Prediction ends(StepKind how, String value) {
        return new Prediction(AVG, "next(avg)", 22, 30, ObjectState.CLOSED, 9, Optional.of(new Result(how, value)));
    }
}
