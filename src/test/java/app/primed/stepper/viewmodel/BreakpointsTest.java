package app.primed.stepper.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BreakpointsTest {
    private final Breakpoints breakpoints = new Breakpoints();

    @Test
    void toggles() {
        breakpoints.open("a.py", "x = 1\ny = 2\n");
        breakpoints.toggle(2);
        assertEquals(Set.of(2), lines());
        breakpoints.toggle(1);
        breakpoints.toggle(2);
        assertEquals(Set.of(1), lines());
        breakpoints.toggle(0);
        breakpoints.toggle(99);
        assertEquals(Set.of(1), lines());
        breakpoints.clear();
        assertEquals(Set.of(), lines());
    }

    @Test
    void moveWithTheirLinesWhenTheCodeChanges() {
        breakpoints.open("a.py", "one\ntwo\nthree\nfour\n");
        breakpoints.toggle(1);
        breakpoints.toggle(4);
        breakpoints.sourceChanged("one\nnew\nnewer\ntwo\nthree\nfour\n");
        assertEquals(Set.of(1, 6), lines());
        breakpoints.sourceChanged("one\nfour\n");
        assertEquals(Set.of(1, 2), lines());
        breakpoints.sourceChanged("four\n");
        assertEquals(Set.of(1), lines());
    }

    @Test
    void aChangedLineKeepsItsOwn() {
        breakpoints.open("a.py", "one\ntwo\nthree");
        breakpoints.toggle(2);
        breakpoints.sourceChanged("one\ntwo!\nthree");
        assertEquals(Set.of(2), lines());
    }

    @Test
    void eachProgramHasItsOwn() {
        breakpoints.open("a.py", "one\ntwo\n");
        breakpoints.toggle(2);
        breakpoints.open("b.py", "one\ntwo\n");
        assertEquals(Set.of(), lines());
        breakpoints.open("a.py", "one\ntwo\n");
        assertEquals(Set.of(2), lines());
    }

    private Set<Integer> lines() {
        return breakpoints.linesProperty().get();
    }
}
