package app.primed.notebook.viewmodel;

import app.primed.notebook.model.Capture;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.StreamTimestamp;
import app.primed.platform.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One line, one Enter, from anywhere: what is typed, where it will go, what was captured before. The line under the note
/// and the one that opens over other screens are the same line.
public final class CaptureViewModel {
    private static final String SECTION = "capture.section";
    private static final int MOST = 50;

    private final NewSessionViewModel sessions;
    private final NoteActions actions;
    private final StreamClock onAir;
    private final MetPeople people;
    private final ObjectProperty<SectionKind> section = new SimpleObjectProperty<>(SectionKind.QUESTIONS);
    private final StringProperty draft = new SimpleStringProperty("");
    private final List<String> before = new ArrayList<>();
    private int at;

    CaptureViewModel(
            NewSessionViewModel sessions, NoteActions actions, StreamClock onAir, MetPeople people, Settings settings) {
        this.sessions = sessions;
        this.actions = actions;
        this.onAir = onAir;
        this.people = people;
        section.set(SectionKind.byId(settings.get(SECTION, "")).orElse(SectionKind.QUESTIONS));
        section.subscribe(kind -> settings.put(SECTION, kind.id()));
    }

    /// Where a line without a prefix goes; remembered.
    public ObjectProperty<SectionKind> sectionProperty() {
        return section;
    }

    /// What is typed and not captured yet.
    public StringProperty draftProperty() {
        return draft;
    }

    /// Whose handles are completed.
    public MetPeople people() {
        return people;
    }

    /// Completes the handle at the line's end.
    ///
    /// @return whether one was being typed
    public boolean completeHandle() {
        var whole = people.complete(draft.get());
        whole.ifPresent(draft::set);
        return whole.isPresent();
    }

    /// What the line will become.
    public Optional<Capture> preview() {
        return Capture.parse(draft.get(), section.get());
    }

    /// Writes the line where it belongs, with the time on air behind it where the clock runs. Without an open note
    /// today's session begins.
    ///
    /// @param done receives the section and the note's name once the line is written
    public void capture(Consumer<Captured> done) {
        // What cannot be written stays in the line.
        preview().filter(_ -> actions.mayWrite()).ifPresent(capture -> {
            var words =
                    onAir.elapsed().map(time -> StreamTimestamp.append(capture.words(), time)).orElse(capture.words());
            var typed = draft.get();
            remember(typed);
            draft.set("");
            sessions.inSomeNote(note -> {
                actions.add(capture.kind(), words);
                done.accept(new Captured(capture.kind(), String.valueOf(note.getFileName())));
            });
        });
    }

    /// A line that was written.
    ///
    /// @param note the file's name
    public record Captured(SectionKind kind, String note) {}

    /// The line captured before the one shown.
    public void previous() {
        if (at > 0) {
            draft.set(before.get(--at));
        }
    }

    /// The one after it; behind the newest an empty line.
    public void next() {
        if (at < before.size()) {
            at++;
            draft.set(at < before.size() ? before.get(at) : "");
        }
    }

    private void remember(String typed) {
        before.remove(typed);
        before.add(typed);
        if (before.size() > MOST) {
            before.removeFirst();
        }
        at = before.size();
    }
}
