package app.primed.notebook.viewmodel;

import app.primed.notebook.model.Actions;
import app.primed.notebook.model.Additions;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.Side;
import app.primed.notebook.model.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the board does to the open note. What it was drawn from may be older than the text: each action finds its
/// entry again in a reading of the text as it is, and does nothing where the entry is gone.
public final class NoteActions {
    private final Supplier<Session> now;
    private final Consumer<? super TextEdit> apply;

    /// @param now a reading of the text as it is this moment
    /// @param apply makes one undoable change of the text, and reads it again
    NoteActions(Supplier<Session> now, Consumer<? super TextEdit> apply) {
        this.now = now;
        this.apply = apply;
    }

    /// Ticks an open task, unticks a done one.
    public void toggle(Entry entry) {
        act(now -> again(now, entry).flatMap(e -> Actions.toggle(now, e)));
    }

    public void answer(Question question, String words) {
        act(now -> now.questions().stream()
                .filter(q -> q.line() == question.line() && q.text().equals(question.text())).findFirst()
                .flatMap(q -> Actions.answer(now, q, words)));
    }

    public void add(SectionKind kind, String words) {
        act(now -> Actions.add(now, kind, words));
    }

    /// Adds many entries in one undoable change.
    public void add(Additions additions, List<Additions.Addition> all) {
        act(now -> additions.to(now, all));
    }

    public void argue(Debate debate, Debate.Option option, Side side, String words) {
        act(now -> now.debates().stream().filter(d -> d.line() == debate.line()).findFirst()
                .flatMap(d -> d.options().stream().filter(o -> o.line() == option.line()).findFirst()
                        .or(() -> d.options().isEmpty() ? Optional.of(option) : Optional.empty())
                        .flatMap(o -> Actions.argue(now, d, o, side, words))));
    }

    private void act(Function<Session, Optional<TextEdit>> action) {
        var read = now.get();
        action.apply(read).filter(edit -> !edit.changesNothing(read.text())).ifPresent(apply);
    }

    private static Optional<Entry> again(Session session, Entry entry) {
        return session.sections().stream().flatMap(s -> s.entries().stream()).flatMap(Entry::all)
                .filter(e -> e.line() == entry.line() && e.text().equals(entry.text())).findFirst();
    }
}
