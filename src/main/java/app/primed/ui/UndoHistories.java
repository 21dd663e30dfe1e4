package app.primed.ui;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.fxmisc.undo.impl.ChangeQueue;

/// The undo history of the text in an editor, and those of the texts it showed before. A text that comes back exactly
/// as it was left has its history again; for any other the places of the changes would be wrong.
final class UndoHistories<C> implements ChangeQueue<C> {
    private static final int MOST_TEXTS = 10;
    /// Characters in texts and changes, in all.
    private static final long MOST_CHARACTERS = 4_000_000;

    /// From the one left longest ago to the one left last.
    private final Map<String, History<C>> left = new LinkedHashMap<>();
    private final ToLongFunction<C> size;
    private String name = "";
    private List<C> changes = new ArrayList<>();
    private int at;
    private Optional<History<C>> next = Optional.empty();

    /// @param at how many of the changes are made; those behind are undone
    private record History<C>(String text, List<C> changes, int at) {}

    /// @param size how many characters a change keeps
    UndoHistories(ToLongFunction<C> size) {
        this.size = size;
    }

    /// Keeps the history of the text that is left. What changes until [#enter] is in none.
    void leave(String text) {
        if (!name.isEmpty()) {
            left.remove(name);
            left.put(name, new History<>(text, changes, at));
            long characters = left.values().stream().mapToLong(this::characters).sum();
            for (Iterator<History<C>> oldest = left.values().iterator(); left.size() > MOST_TEXTS
                    || characters > MOST_CHARACTERS;) {
                characters -= characters(oldest.next());
                oldest.remove();
            }
        }
        begin(new History<>("", List.of(), 0));
    }

    /// A text is shown. The next [#forgetHistory()] gives it its history; the undo manager then sees that it is another.
    ///
    /// @param entered its name; empty for one whose history is not kept
    void enter(String entered, String text) {
        name = entered;
        next = Optional.ofNullable(left.get(entered)).filter(history -> history.text().equals(text));
    }

    /// The text has another name from now on.
    void rename(String to) {
        name = to;
    }

    private long characters(History<C> history) {
        return history.text().length() + history.changes().stream().mapToLong(size).sum();
    }

    private void begin(History<C> history) {
        changes = new ArrayList<>(history.changes());
        at = history.at();
    }

    @Override
    public void forgetHistory() {
        begin(next.orElse(new History<>("", List.of(), 0)));
        next = Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return at < changes.size();
    }

    @Override
    public boolean hasPrev() {
        return at > 0;
    }

    @Override
    public C peekNext() {
        return changes.get(at);
    }

    @Override
    public C peekPrev() {
        return changes.get(at - 1);
    }

    @Override
    public C next() {
        return changes.get(at++);
    }

    @Override
    public C prev() {
        return changes.get(--at);
    }

    @Override
    @SafeVarargs
    public final void push(C... made) {
        changes.subList(at, changes.size()).clear();
        changes.addAll(List.of(made));
        at = changes.size();
    }

    /// Nobody marks one: whether a text is saved is known elsewhere.
    @Override
    public QueuePosition getCurrentPosition() {
        return () -> false;
    }
}
