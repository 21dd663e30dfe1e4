package app.primed.notebook.view;

import app.primed.notebook.model.Entry;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Entries as they are: learnings, advice, opinions, ponderings, and what stands under headings of no kind.
final class ListCard extends Card {

    /// @param adds the kind its field adds to; empty for no field
    ListCard(String title, List<Entry> entries, Optional<SectionKind> adds, NotebookViewModel notebook) {
        super(title, entries.isEmpty() ? "" : Integer.toString(entries.size()));
        entries.stream().limit(Board.MOST_ROWS).forEach(entry -> row(line(entry)));
        if (entries.size() > Board.MOST_ROWS) {
            row(Board.more(entries.size() - Board.MOST_ROWS));
        }
        adds.ifPresent(
                kind -> row(adder("add-" + kind.id(), prompt(kind), words -> notebook.actions().add(kind, words))));
    }

    private static Node line(Entry entry) {
        var words = Words.brief("");
        entry.by().filter(by -> !by.after()).ifPresent(by -> words.add(Words.handle(by.by())).add(" "));
        words.add(entry.said().isBlank() ? "…" : entry.said());
        entry.by().filter(by -> by.after()).ifPresent(by -> words.add("  ").add(Words.handle(by.by())));
        if (entry.nested().isEmpty()) {
            return entry.item() && entry.by().isEmpty() ? Card.line(bullet(), words) : words;
        }
        var nested = new VBox(2);
        nested.getStyleClass().add("nested");
        entry.nested().stream().flatMap(Entry::all).filter(e -> !e.text().isBlank()).limit(8)
                .forEach(child -> nested.getChildren().add(Words.brief(child.text(), "muted")));
        var all = new VBox(2, words, nested);
        return entry.item() && entry.by().isEmpty() ? Card.line(bullet(), all) : all;
    }

    private static Node bullet() {
        var bullet = new Region();
        bullet.getStyleClass().add("bullet");
        return bullet;
    }

    private static String prompt(SectionKind kind) {
        return switch (kind) {
            case LEARNINGS -> "Add a learning…";
            case ADVICE -> "Add advice: handle: words…";
            case OPINIONS -> "Add an opinion…";
            case PONDERINGS -> "Ponder on…";
            case IDEAS -> "Add an idea…";
            case DEBATES -> "Open a debate…";
            default -> "Add to " + kind.heading() + "…";
        };
    }
}
