package app.primed.notebook.viewmodel;

import app.primed.notebook.model.LineDiff;
import app.primed.notebook.model.MojibakeRepair;
import app.primed.platform.Background;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Notices that the open note was once saved in the wrong encoding, and offers to repair it. Nothing is repaired
/// unasked, and a dismissed offer is not made again.
public final class EncodingRepair {
    private static final int SHORT = 60;

    private final OpenNote openNote;
    private final NoteActions actions;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Path> asItIs = new HashSet<>();

    /// @param rows the lines before and after, side by side
    /// @param lines how many lines would change
    /// @param before the first of them
    /// @param after that line repaired
    public record Offer(List<LineDiff.Row> rows, int lines, String before, String after) {}

    EncodingRepair(OpenNote openNote, NoteActions actions, Background background) {
        this.openNote = openNote;
        this.actions = actions;
        this.background = background;
        openNote.sessionProperty().subscribe(session -> check(session.text()));
    }

    /// What could be repaired; empty if nothing is wrong.
    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Repairs the text, one undo away.
    public void repair() {
        offer.set(Optional.empty());
        actions.rewrite(MojibakeRepair.repair(openNote.text()));
    }

    public void dismiss() {
        openNote.path().ifPresent(asItIs::add);
        offer.set(Optional.empty());
    }

    private void check(String text) {
        var note = openNote.path();
        if (note.isEmpty() || note.filter(asItIs::contains).isPresent()) {
            offer.set(Optional.empty());
            return;
        }
        background.submit("notebook-decoding", () -> offerFor(text), found -> {
            if (openNote.path().equals(note)) {
                offer.set(found);
            }
        });
    }

    private static Optional<Offer> offerFor(String text) {
        var repaired = MojibakeRepair.repair(text);
        if (repaired.equals(text)) {
            return Optional.empty();
        }
        var rows = LineDiff.rows(text, repaired);
        var changed = rows.stream().filter(row -> row.kind() == LineDiff.Kind.CHANGED).toList();
        var first = changed.isEmpty() ? rows.getFirst() : changed.getFirst();
        return Optional.of(new Offer(rows, Math.max(1, changed.size()), words(first.old()), words(first.now())));
    }

    private static String words(List<LineDiff.Piece> pieces) {
        var line = String.join("", pieces.stream().map(LineDiff.Piece::text).toList()).strip();
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }
}
