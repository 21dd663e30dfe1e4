package app.primed.notebook.viewmodel;

import app.primed.markdown.Block;
import app.primed.notebook.model.Fence;
import app.primed.notebook.model.NoteBlocks;
import app.primed.notebook.model.PrivateText;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The section the stage shows, from the note's saved text. It follows each save of that note, also when another note is
/// opened.
public final class StagedSection {

    /// @param section its heading and entries
    /// @param blocks what is under the heading
    /// @param fences the code in it, in order
    public record SectionContent(Section section, List<Block> blocks, List<Fence> fences) {}

    private record SectionKey(Path note, String heading, int nth) {}

    private final OpenNotes notes;
    private final SessionReader reader;
    private final ReadOnlyObjectWrapper<Optional<SectionContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SectionKey> chosen = Optional.empty();
    private String read = "";

    /// @param reader reads the saved text as the notebook does
    public StagedSection(OpenNotes notes, SessionReader reader) {
        this.notes = notes;
        this.reader = reader;
        notes.panes().forEach(pane -> {
            pane.saving().stateProperty().addListener((_, _, _) -> refresh());
            pane.note().sessionProperty().addListener((_, _, _) -> refresh());
        });
    }

    public ReadOnlyObjectProperty<Optional<SectionContent>> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Chooses the section of a line of the open note.
    ///
    /// @param line 1-based, in the text as it is in the editor
    /// @return whether there is one on disk
    public boolean choose(int line) {
        var section = at(notes.active().session(), line);
        chosen = notes.active().path().flatMap(note -> section.map(found -> new SectionKey(
                note, found.heading().text(), nth(notes.active().session(), found))));
        read = "";
        content.set(Optional.empty());
        refresh();
        return content.get().isPresent();
    }

    private static Optional<Section> at(Session session, int line) {
        return session.sections().stream()
                .filter(s -> s.range().line() <= line && line <= s.range().endLine())
                .reduce((_, last) -> last)
                .or(() -> session.sections().stream().filter(s -> s.range().line() <= line)
                        .reduce((_, last) -> last));
    }

    /// Which of the sections with the same heading it is.
    private static int nth(Session session, Section section) {
        return (int) session.sections().stream().takeWhile(s -> s != section)
                .filter(s -> s.heading().text().equals(section.heading().text())).count();
    }

    private void refresh() {
        chosen.ifPresent(c -> notes.showing(c.note())
                .flatMap(pane -> pane.saving().savedText()).filter(text -> !text.equals(read)).ifPresent(text -> {
                    read = text;
                    var name = notes.active().nameOf(c.note());
                    var session = PrivateText.publicReading(reader.read(text, name), reader, name);
                    session.sections().stream().filter(s -> s.heading().text().equals(c.heading())).skip(c.nth())
                            .findFirst()
                            .ifPresent(found -> content.set(Optional
                                    .of(new SectionContent(found, new NoteBlocks(session).in(found), within(session,
                                            found)))));
                }));
    }

    private static List<Fence> within(Session session, Section section) {
        return session.fences().stream().filter(f -> f.range().line() >= section.range().line()
                && f.range().endLine() <= section.range().endLine()).toList();
    }
}
