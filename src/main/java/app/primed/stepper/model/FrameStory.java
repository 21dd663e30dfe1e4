package app.primed.stepper.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// One frame through the whole run: the lines it stood at and what its names were bound to.
final class FrameStory {
    /// Stands in a name's changes where the name was unbound.
    private static final int UNBOUND = -1;

    final int id;
    final String function;
    final int object;
    final Changes lines = new Changes();

    private final Map<String, Name> byName = new HashMap<>();
    private final CopyOnWriteArrayList<Name> names = new CopyOnWriteArrayList<>();

    private record Name(String name, Changes values) {}

    FrameStory(int id, String function, int object) {
        this.id = id;
        this.function = function;
        this.object = object;
    }

    void bind(int step, String name, int text) {
        var known = byName.get(name);
        if (known == null) {
            known = new Name(name, new Changes());
            byName.put(name, known);
            known.values().set(step, text);
            names.add(known);
        } else {
            known.values().set(step, text);
        }
    }

    void unbind(int step, String name) {
        var known = byName.get(name);
        if (known != null) {
            known.values().set(step, UNBOUND);
        }
    }

    void at(int step, int line) {
        if (line > 0 && lines.last(0) != line) {
            lines.set(step, line);
        }
    }

    List<Local> localsAt(int step, Texts texts) {
        var found = new ArrayList<Local>();
        for (var name : names) {
            var values = name.values();
            int change = values.changeAt(step);
            if (change < 0 || values.valueOf(change) == UNBOUND) {
                continue;
            }
            boolean had = change > 0 && values.valueOf(change - 1) != UNBOUND;
            found.add(new Local(
                    name.name(),
                    texts.get(values.valueOf(change)),
                    had ? Optional.of(texts.get(values.valueOf(change - 1))) : Optional.empty(),
                    values.stepOf(change) == step));
        }
        return found;
    }
}
