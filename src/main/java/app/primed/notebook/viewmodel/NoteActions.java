package app.primed.notebook.viewmodel;

import app.primed.markdown.Block;
import app.primed.notebook.model.ArgumentSide;
import app.primed.notebook.model.BulkInsert;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.DebateEdits;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.EntryEdits;
import app.primed.notebook.model.MoveEdits;
import app.primed.notebook.model.NoteEdits;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.TaskState;
import app.primed.notebook.model.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the board does to the open note. The reading it shows may be older than the text, so each action looks its
/// entry up in a reading of the text as it is, and does nothing if the entry is gone. Each is one step of the editor's
/// undo history.
public final class NoteActions {
    private final Supplier<OpenNote> note;
    private final WriteAccess access;
    private final StatusMessage message;

    /// @param note the one to change
    NoteActions(Supplier<OpenNote> note, WriteAccess access, StatusMessage message) {
        this.note = note;
        this.access = access;
        this.message = message;
    }

    /// Whether the note can be changed. Says so if not; the caller then keeps what was typed.
    public boolean mayWrite() {
        if (note.get().isOpening()) {
            message.show("Nothing was changed: " + note.get().chosenName() + " is still opening");
            return false;
        }
        return access.mayWrite();
    }

    /// Makes the text an earlier or corrected one.
    void rewrite(String text) {
        if (mayWrite()) {
            note.get().rewrite(text);
        }
    }

    /// Ticks an open task, unticks a done one.
    public void toggle(Entry entry) {
        on(entry, NoteEdits::toggleTask);
    }

    /// Ticks or unticks the task of a line, wherever its box is.
    ///
    /// @param line 1-based
    /// @param shown how it is shown; nothing is done where the text says something else by now
    public void toggle(int line, Block.Task shown) {
        act(now -> NoteEdits.toggleTask(now, line, shown));
    }

    /// Writes how far a task is into its box; an entry that is no task becomes one.
    public void mark(Entry entry, TaskState state) {
        on(entry, (now, e) -> Optional.of(NoteEdits.mark(now, e, state)));
    }

    /// Whether a line may be made a card. Says so if not: what is marked as private makes none, since cards can be shown
    /// on the stage.
    public boolean mayBeCard(Entry entry) {
        boolean hidden = PrivateText.hides(note.get().session(), entry.range());
        if (hidden) {
            message.show("No card was made: the line, or one below it, is marked as private");
        }
        return !hidden;
    }

    public void answer(Question question, String words) {
        act(now -> now.questions().stream()
                .filter(q -> q.line() == question.line() && q.text().equals(question.text())).findFirst()
                .flatMap(q -> NoteEdits.addAnswer(now, q, words)));
    }

    /// Puts words under an entry.
    ///
    /// @return whether they are in the text; if not, it is said why
    public boolean addUnder(Entry entry, String words) {
        return said(now -> find(now, entry).flatMap(e -> NoteEdits.addNested(now, e, words)));
    }

    /// @return as [#addUnder]
    public boolean add(SectionKind kind, String words) {
        return said(now -> NoteEdits.addEntry(now, kind, words));
    }

    /// Adds many entries in one undoable change.
    public void add(BulkInsert additions, List<BulkInsert.NewEntry> all) {
        act(now -> additions.into(now, all));
    }

    /// Adds to one section, found by its heading; where that is gone, to the one that has its line now.
    ///
    /// @return as [#addUnder]
    public boolean add(Section section, String words) {
        return said(now -> find(now, section)
                .or(() -> now.sections().stream().filter(s -> s.line() <= section.line())
                        .reduce((_, later) -> later))
                .or(() -> now.sections().stream().findFirst())
                .flatMap(s -> NoteEdits.addEntry(now, s, words)));
    }

    /// Begins a section at the note's end.
    ///
    /// @return as [#addUnder]
    public boolean addSection(String heading) {
        return said(now -> NoteEdits.addSection(now, heading));
    }

    /// An entry's words as they are edited: a line for each of its own lines.
    public String editableText(Entry entry) {
        var read = note.get().current().orElseGet(note.get()::session);
        return find(read, entry).map(e -> EntryEdits.editableText(read, e)).orElse(entry.text());
    }

    /// @return whether the entry was still there to be changed
    public boolean reword(Entry entry, String words) {
        var there = note.get().current().flatMap(now -> find(now, entry)).isPresent();
        on(entry, (now, e) -> EntryEdits.reword(now, e, words));
        return there;
    }

    public void remove(Entry entry) {
        on(entry, (now, e) -> Optional.of(EntryEdits.remove(now, e)));
    }

    /// Sets who said an entry; an empty handle removes the name.
    public void attribute(Entry entry, String handle) {
        on(entry, (now, e) -> EntryEdits.attribute(now, e, handle));
    }

    /// Past the entry before (-1) or after it (1).
    ///
    /// @return the 1-based line the entry is on now; empty if it did not move
    public OptionalInt step(Entry entry, int by) {
        return move(entry, (now, e) -> MoveEdits.byOne(now, e, by));
    }

    /// Before (or after) another entry.
    ///
    /// @return as [#step]
    public OptionalInt moveBeside(Entry entry, Entry other, boolean after) {
        return move(entry, (now, e) -> find(now, other)
                .map(o -> after ? MoveEdits.after(now, e, o) : MoveEdits.before(now, e, o)).orElse(List.of()));
    }

    /// To the end of a section.
    ///
    /// @return as [#step]
    public OptionalInt moveInto(Entry entry, Section section) {
        return move(entry, (now, e) -> find(now, section).map(s -> MoveEdits.into(now, e, s)).orElse(List.of()));
    }

    /// To where new entries of a kind go.
    ///
    /// @return as [#step]
    public OptionalInt moveInto(Entry entry, SectionKind kind) {
        return move(entry, (now, e) -> MoveEdits.into(now, e, kind));
    }

    /// @return as [#addUnder]
    public boolean argue(Debate debate, Debate.Option option, ArgumentSide side, String words) {
        return said(now -> find(now, debate).flatMap(d -> find(d, option)
                .or(() -> d.options().isEmpty() ? Optional.of(option) : Optional.empty())
                .flatMap(o -> DebateEdits.addArgument(now, d, o, side, words))));
    }

    /// @return as [#addUnder]
    public boolean addOption(Debate debate, String words) {
        return said(debate, (now, d) -> DebateEdits.addOption(now, d, words));
    }

    /// @return as [#addUnder]
    public boolean vote(Debate debate, Debate.Option option, String handle) {
        return said(debate, (now, d) -> find(d, option).flatMap(o -> DebateEdits.addVote(now, o, handle)));
    }

    public void unvote(Debate debate, Debate.Option option, String handle) {
        on(debate, (now, d) -> find(d, option).flatMap(o -> DebateEdits.removeVote(now, o, handle)));
    }

    /// Sets how a debate was decided; empty text removes the verdict.
    ///
    /// @return as [#addUnder]
    public boolean decide(Debate debate, String words) {
        return said(debate, (now, d) -> DebateEdits.setVerdict(now, d, words));
    }

    /// @return as [#addUnder]
    public boolean rename(Debate debate, String words) {
        return said(debate, (now, d) -> DebateEdits.renameTopic(now, d, words));
    }

    private void on(Entry entry, BiFunction<Session, Entry, Optional<TextEdit>> action) {
        act(now -> find(now, entry).flatMap(e -> action.apply(now, e)));
    }

    private void on(Debate debate, BiFunction<Session, Debate, Optional<TextEdit>> action) {
        act(now -> find(now, debate).flatMap(d -> action.apply(now, d)));
    }

    private boolean said(Debate debate, BiFunction<Session, Debate, Optional<TextEdit>> action) {
        return said(now -> find(now, debate).flatMap(d -> action.apply(now, d)));
    }

    /// Acts on the text as it is. A large note that is still being read is acted on as soon as it is read.
    private void act(Function<Session, Optional<TextEdit>> action) {
        var target = note.get();
        target.current().ifPresentOrElse(read -> act(target, read, action), () -> target.whenRead(() -> act(action)));
    }

    private boolean act(OpenNote target, Session read, Function<Session, Optional<TextEdit>> action) {
        var edit = action.apply(read).filter(e -> !e.changesNothing(read.text())).filter(_ -> mayWrite());
        edit.ifPresent(e -> target.apply(List.of(e)));
        return edit.isPresent();
    }

    /// Writes words that were typed, or reports that it could not.
    private boolean said(Function<Session, Optional<TextEdit>> action) {
        var target = note.get();
        var read = target.current();
        if (read.isEmpty()) {
            message.show("Nothing was written: the note is still being read. Try again in a moment.");
            return false;
        }
        boolean written = act(target, read.get(), action);
        if (!written && mayWrite()) {
            message.show("Nothing was written: what it belongs to is no longer in the note");
        }
        return written;
    }

    private OptionalInt move(Entry entry, BiFunction<Session, Entry, List<TextEdit>> action) {
        var target = note.get();
        var edits = target.current().flatMap(read -> find(read, entry).map(e -> action.apply(read, e)))
                .orElse(List.of());
        if (edits.isEmpty() || !mayWrite()) {
            return OptionalInt.empty();
        }
        target.apply(edits);
        return target.current().map(now -> OptionalInt.of(MoveEdits.lineAfter(edits, now)))
                .orElse(OptionalInt.empty());
    }

    private static Optional<Entry> find(Session session, Entry entry) {
        return session.sections().stream()
                .filter(s -> s.range().line() <= entry.line() && entry.line() <= s.range().endLine())
                .flatMap(s -> s.entries().stream()).flatMap(Entry::all)
                .filter(e -> e.line() == entry.line() && e.text().equals(entry.text())).findFirst();
    }

    private static Optional<Debate> find(Session session, Debate debate) {
        return session.debates().stream()
                .filter(d -> d.line() == debate.line() && d.topic().equals(debate.topic())).findFirst();
    }

    private static Optional<Section> find(Session session, Section section) {
        return session.sections().stream().filter(s -> s.heading().text().equals(section.heading().text()))
                .min(java.util.Comparator.comparingInt(s -> Math.abs(s.line() - section.line())));
    }

    private static Optional<Debate.Option> find(Debate debate, Debate.Option option) {
        return debate.options().stream().filter(o -> o.line() == option.line() && o.name().equals(option.name()))
                .findFirst();
    }
}
