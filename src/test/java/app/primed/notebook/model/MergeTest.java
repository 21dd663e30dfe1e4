package app.primed.notebook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.Merge.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void whatLiesApartIsPutTogether() {
        var merge = Merge.of("a\nb\nc\nd\n", "a\nB\nc\nd\n", "a\nb\nc\nd\ne\n");
        assertTrue(merge.clean());
        assertEquals("a\nB\nc\nd\ne\n", merge.text());
    }

    @Test
    void theSameChangeOnBothSidesIsOne() {
        var merge = Merge.of("a\nb\nc", "a\nx\nc", "a\nx\nc");
        assertTrue(merge.clean());
        assertEquals("a\nx\nc", merge.text());
    }

    @Test
    void whatTouchesIsForTheUserToSettle() {
        var merge = Merge.of("a\nb\nc\nd", "a\nmine\nc\nd", "a\nb\ntheirs\nd");
        assertFalse(merge.clean());
        assertEquals(List.of(new Merge.Conflict(List.of("b", "c"), List.of("mine", "c"), List.of("b", "theirs"))),
                merge.conflicts());
        assertEquals("a\nmine\nc\nd", merge.text(List.of(Choice.MINE)));
        assertEquals("a\nb\ntheirs\nd", merge.text(List.of(Choice.THEIRS)));
        assertEquals("a\nmine\nc\nb\ntheirs\nd", merge.text(List.of(Choice.BOTH)));
    }

    @Test
    void bothAddedAtTheSamePlace() {
        var merge = Merge.of("a\n", "a\nmine\n", "a\ntheirs\n");
        assertEquals(1, merge.conflicts().size());
        assertEquals("a\nmine\ntheirs\n", merge.text(List.of(Choice.BOTH)));
    }

    @Test
    void aFileEmptiedOutsideTakesNothingAlong() {
        assertFalse(Merge.of("a\nb\nc\n", "a\nb\nc\nnew\n", "").clean());
        assertFalse(Merge.of("a\nb\nc\n", "a\nB\nc\n", "").clean());
    }

    /// Edits of lines far apart merge to what both together make.
    @Property(tries = 500)
    void editsApartAreBothKept(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        var random = new Random(seed);
        int size = 2 + random.nextInt(30);
        var base = new ArrayList<String>();
        var mine = new ArrayList<String>();
        var theirs = new ArrayList<String>();
        var both = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            var line = "line " + random.nextInt(6);
            base.add(line);
            var changed = switch (random.nextInt(3)) {
                case 0 -> List.of(line, "added " + i);
                case 1 -> List.of("changed " + i);
                default -> List.<String>of();
            };
            int who = random.nextInt(4);
            mine.addAll(who == 0 ? changed : List.of(line));
            theirs.addAll(who == 1 ? changed : List.of(line));
            both.addAll(who < 2 ? changed : List.of(line));
            for (int apart = 0; apart < 3; apart++) {
                var kept = "kept " + i + " " + apart;
                List.of(base, mine, theirs, both).forEach(text -> text.add(kept));
            }
        }
        var merge = Merge.of(String.join("\n", base), String.join("\n", mine), String.join("\n", theirs));
        assertTrue(merge.clean());
        assertEquals(String.join("\n", both), merge.text());
    }

    /// Whatever both did, no line of either is lost, and either side can be had as it was.
    @Property(tries = 1000)
    void noLineOfEitherIsLost(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        var random = new Random(seed);
        var base = lines(random, random.nextInt(12));
        var mine = edited(random, base, "m");
        var theirs = edited(random, base, "t");
        var merge = Merge.of(String.join("\n", base), String.join("\n", mine), String.join("\n", theirs));
        var all = List.of(merge.text(merge.conflicts().stream().map(_ -> Choice.BOTH).toList()).split("\n", -1));
        for (var own : List.of(mine, theirs)) {
            own.stream().filter(line -> line.length() > 1).forEach(line -> assertTrue(all.contains(line), line));
        }
        assertEquals(String.join("\n", mine),
                Merge.of(String.join("\n", base), String.join("\n", mine), String.join("\n", base)).text());
        assertEquals(String.join("\n", theirs),
                Merge.of(String.join("\n", base), String.join("\n", base), String.join("\n", theirs)).text());
    }

    private static List<String> lines(Random random, int count) {
        var lines = new ArrayList<String>();
        for (int i = 0; i <= count; i++) {
            lines.add("" + (char) ('a' + random.nextInt(4)));
        }
        return lines;
    }

    /// Edits of its own, each line of which no one else has.
    private static List<String> edited(Random random, List<String> base, String who) {
        var edited = new ArrayList<>(base);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(edited.size() + 1);
            if (random.nextInt(3) > 0 || at == edited.size()) {
                edited.add(at, who + i + random.nextInt(1000));
            } else {
                edited.remove(at);
            }
        }
        if (edited.isEmpty()) {
            edited.add("");
        }
        return edited;
    }
}
