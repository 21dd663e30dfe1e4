package app.primed.notebook.view;

import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.board.BoardLine.Form;
import app.primed.notebook.model.board.BoardSection;
import java.util.Optional;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;

/// A section of the note, or a part of it: its rows in the order of the text, and a field that adds one more.
final class SectionCard extends RowCard {
    private final ProgressBar bar = new ProgressBar(0);
    private final TextField add;
    private final boolean last;
    private String key;
    private BoardSection section;
    /// The card whose words are in the field since its heading was deleted, and those words.
    private Optional<SectionCard> guest = Optional.empty();
    private String taken = "";

    /// @param key remembers whether it is folded, and names its field
    /// @param last whether nothing of its section follows, so that what is added goes behind its rows
    SectionCard(String key, BoardSection section, boolean last, BoardContext context) {
        super(key, context);
        this.key = key;
        this.last = last;
        this.section = section;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("card-progress");
        bar.setFocusTraversable(false);
        body().getChildren().addFirst(bar);
        add = field(context, "add-" + key, prompt(section), words -> {
            boolean written = context.actions().add(this.section.section(), words);
            if (written && this.section.kind().asks()) {
                context.corrections().asked(words);
            }
            return written;
        });
        if (last) {
            row(add);
        }
        RowDrag.into(this, row -> row.moveInto(this.section.section()));
    }

    private static String prompt(BoardSection section) {
        var heading = section.section().heading().words();
        return section.kind() != SectionKind.OTHER || heading.isEmpty()
                ? section.kind().prompt()
                : "Add to " + heading + "…";
    }

    /// Whether it has a field.
    boolean last() {
        return last;
    }

    /// Whether it has a field and nothing is typed there.
    boolean adds() {
        return last && add.getText().isEmpty();
    }

    String key() {
        return key;
    }

    /// What it showed last.
    BoardSection section() {
        return section;
    }

    /// Becomes the card of a section under another heading, with what is half typed in it.
    void become(String other, BoardSection now) {
        key = other;
        rememberAs(other, context);
        add.setId("add-" + other);
        add.setPromptText(prompt(now));
        add.setAccessibleText(prompt(now));
    }

    /// Takes what is typed in the field of a card whose section is no more.
    void take(SectionCard gone) {
        add.setText(gone.add.getText());
        if (gone.add.isFocused()) {
            add.requestFocus();
        }
        add.positionCaret(gone.add.getCaretPosition());
        gone.add.clear();
        guest = Optional.of(gone);
        taken = add.getText();
    }

    /// The card whose words it took, while they are as they were.
    Optional<SectionCard> guest() {
        return guest.filter(_ -> !taken.isEmpty() && taken.equals(add.getText()));
    }

    /// Gives the words back to the card they came from: its section has a heading again.
    void giveBack() {
        guest.ifPresent(card -> card.add.setText(taken));
        guest = Optional.empty();
        add.clear();
    }

    void show(BoardSection now, String title) {
        section = now;
        var tasks = now.rows().stream().filter(row -> row.form() == Form.TASK).toList();
        long done = tasks.stream().filter(row -> !row.entry().orElseThrow().task().isOpen()).count();
        boolean counted = now.kind().tasks() && !tasks.isEmpty();
        bar.setVisible(counted);
        bar.setManaged(counted);
        bar.setProgress(counted ? (double) done / tasks.size() : 0);
        var progress = done + " of " + tasks.size() + " done";
        bar.setAccessibleText(progress);
        // The text under the note's day is on the board itself.
        var style = title.isEmpty() ? "untitled" : "card";
        if (!getStyleClass().contains(style)) { // Each change makes JavaFX style the whole card again.
            getStyleClass().removeAll("card", "untitled");
            getStyleClass().add(style);
        }
        head(title, now.section().heading().level(), counted ? progress : count(now));
        show(now.rows());
    }

    private String count(BoardSection now) {
        if (now.kind().quizzes()) {
            var asked = now.rows().stream().flatMap(row -> row.question().stream()).toList();
            long today = asked.stream()
                    .filter(q -> "due now".equals(context.links().due().apply(q.text()).orElse(""))).count();
            return asked.isEmpty() ? "" : asked.size() + (today > 0 ? " · " + today + " due today" : "");
        }
        if (now.kind().asks()) {
            var asked = now.rows().stream().flatMap(row -> row.question().stream()).toList();
            long open = asked.stream().filter(q -> !q.answered()).count();
            return asked.isEmpty() ? "" : open == 0 ? "all answered" : open + " open";
        }
        long entries = now.rows().stream().filter(row -> row.depth() == 0 && row.read() && row.form() != Form.CODE)
                .count();
        return entries == 0 ? "" : Long.toString(entries);
    }
}
