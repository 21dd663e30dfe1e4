package app.primed.stepper.viewmodel;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The user's breakpoints, for each program opened since the start. They move with their lines when the code changes.
public final class Breakpoints {
    private final Map<String, Set<Integer>> ofPrograms = new HashMap<>();
    private final ReadOnlyObjectWrapper<Set<Integer>> lines = new ReadOnlyObjectWrapper<>(Set.of());
    private String program = "";
    private String text = "";

    /// Switches to another program, or to none.
    void open(String name, String source) {
        program = name;
        text = source;
        set(ofPrograms.getOrDefault(name, Set.of()));
    }

    /// Sets or removes the breakpoint at a 1-based line.
    public void toggle(int line) {
        if (line < 1 || line > text.split("\n", -1).length) {
            return;
        }
        var changed = new TreeSet<>(lines.get());
        if (!changed.remove(line)) {
            changed.add(line);
        }
        set(changed);
    }

    public void clear() {
        set(Set.of());
    }

    /// Adapts to changed code: breakpoints on removed lines are dropped, those below move with their lines.
    void sourceChanged(String source) {
        if (source.equals(text)) {
            return;
        }
        var before = text.split("\n", -1);
        var now = source.split("\n", -1);
        text = source;
        var same = 0;
        while (same < Math.min(before.length, now.length) && before[same].equals(now[same])) {
            same++;
        }
        var sameEnd = 0;
        while (sameEnd < Math.min(before.length, now.length) - same
                && before[before.length - 1 - sameEnd].equals(now[now.length - 1 - sameEnd])) {
            sameEnd++;
        }
        var moved = new TreeSet<Integer>();
        for (var line : lines.get()) {
            if (line > before.length - sameEnd) {
                moved.add(line + now.length - before.length);
            } else if (line <= same || line <= now.length - sameEnd) {
                moved.add(line);
            }
        }
        set(moved);
    }

    private void set(Set<Integer> to) {
        if (!program.isEmpty()) {
            ofPrograms.put(program, Set.copyOf(to));
        }
        lines.set(Set.copyOf(to));
    }

    /// The 1-based lines with breakpoints.
    public ReadOnlyObjectProperty<Set<Integer>> linesProperty() {
        return lines.getReadOnlyProperty();
    }
}
