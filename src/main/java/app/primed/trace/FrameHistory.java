package app.primed.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The history of one frame over the whole run: its lines and the values of its names.
final class FrameHistory {
    /// The value of a name that was unbound.
    private static final int UNBOUND = -1;
    private static final int FEW = 16;

    final int id;
    final String function;
    final int object;
    final ChangeLog lines = new ChangeLog();

    private final AppendOnlyList<Name> names = new AppendOnlyList<>();
    /// Only used for frames with many names, such as the module. Most frames have few.
    private @Nullable Map<String, Name> byName;

    private static final class Name extends ChangeLog {
        final String name;

        Name(String name) {
            this.name = name;
        }
    }

    FrameHistory(int id, String function, int object) {
        this.id = id;
        this.function = function;
        this.object = object;
    }

    void bind(int step, String name, int text) {
        var known = find(name);
        if (known == null) {
            known = new Name(name);
            known.set(step, text);
            names.add(known);
            if (byName != null) {
                byName.put(name, known);
            }
        } else {
            known.set(step, text);
        }
    }

    private @Nullable Name find(String name) {
        if (byName == null && names.size() > FEW) {
            byName = new HashMap<>();
            for (var each : names.all()) {
                byName.put(each.name, each);
            }
        }
        if (byName != null) {
            return byName.get(name);
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).name.equals(name)) {
                return names.get(i);
            }
        }
        return null;
    }

    void unbind(int step, String name) {
        var known = find(name);
        if (known != null) {
            known.set(step, UNBOUND);
        }
    }

    void at(int step, int line) {
        if (line > 0 && lines.last(0) != line) {
            lines.set(step, line);
        }
    }

    List<LocalVariable> localsAt(int step, TraceTexts texts) {
        var found = new ArrayList<LocalVariable>();
        for (var values : names.all()) {
            int change = values.changeAt(step);
            if (change < 0 || values.valueOf(change) == UNBOUND) {
                continue;
            }
            boolean had = change > 0 && values.valueOf(change - 1) != UNBOUND;
            found.add(new LocalVariable(
                    values.name,
                    texts.valueOf(values.name, values.valueOf(change)),
                    had ? Optional.of(texts.valueOf(values.name, values.valueOf(change - 1))) : Optional.empty(),
                    values.stepOf(change) == step,
                    lineThatBound(values.stepOf(change))));
        }
        return found;
    }

    /// A change is recorded at the step after the line that made it, but an argument is bound at the first step
    /// already.
    private int lineThatBound(int step) {
        return lines.valueAt(step - 1, lines.valueAt(step, 0));
    }
}
