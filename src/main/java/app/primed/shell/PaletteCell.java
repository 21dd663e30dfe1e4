package app.primed.shell;

import app.primed.search.model.Hit;
import app.primed.search.model.Trait;
import app.primed.ui.Icons;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A row of the palette as it is seen: a command with its keys, a found line with its words marked.
final class PaletteCell extends ListCell<PaletteRow> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    /// How many characters are shown before the first marked word, so that it stays visible.
    private static final int BEFORE = 48;
    private static final int LONGEST = 220;

    private Optional<PaletteRow> shown = Optional.empty();

    @Override
    protected void updateItem(PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!empty && row != null && shown.filter(row::looksLike).isPresent()) {
            return;
        }
        shown = empty ? Optional.empty() : Optional.ofNullable(row);
        setText(null);
        setPrefWidth(0);
        setDisable(false);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case PaletteRow.Do(var command) -> {
                setGraphic(wide(command(command)));
                setAccessibleText(command.group() + ": " + command.words());
            }
            case PaletteRow.Line(var hit) -> {
                setGraphic(wide(line(hit)));
                setAccessibleText(hit.text() + ", " + where(hit));
            }
            case PaletteRow.More(var words) -> {
                var label = new Label(words, Icons.of(Feather.MORE_HORIZONTAL));
                label.getStyleClass().add("more-hits");
                setGraphic(wide(new HBox(label)));
                setAccessibleText(words);
            }
            case PaletteRow.Say(var words) -> {
                var label = new Label(words);
                label.getStyleClass().addAll("muted", "small");
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
                setGraphic(wide(new HBox(label)));
                setAccessibleText(words);
                setDisable(true);
            }
        }
    }

    private Region wide(Region row) {
        row.prefWidthProperty().bind(widthProperty().subtract(24));
        row.setMinWidth(0);
        return row;
    }

    private static HBox command(PaletteCommand command) {
        var group = new Label(command.group());
        group.getStyleClass().addAll("muted", "small");
        group.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label(command.words());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        var row = new HBox(10, name, group);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!command.keys().isEmpty()) {
            var key = new Label(command.keys());
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(key);
        }
        return row;
    }

    private static HBox line(Hit hit) {
        var words = new HBox(marked(hit).toArray(Node[]::new));
        words.setMinWidth(0);
        words.getStyleClass().add("found-line");
        var place = new Label(where(hit));
        place.getStyleClass().addAll("muted", "small");
        place.setMinWidth(0);
        var icon = Icons.of(icon(hit));
        var row = new HBox(10, icon, new VBox(1, words, place));
        row.getStyleClass().add("muted-icon");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Day, what the section is for, who said it, the note.
    static String where(Hit hit) {
        var parts = new ArrayList<String>();
        parts.add(hit.day().map(DAY::format).orElse("undated"));
        parts.add(hit.passage().heading().isEmpty() ? hit.passage().kind() : hit.passage().heading());
        hit.passage().by().ifPresent(by -> parts.add("@" + by));
        parts.add(hit.note() + ":" + hit.line());
        return String.join(" · ", parts);
    }

    private static List<Label> marked(Hit hit) {
        var text = hit.text();
        var near = hit.closest();
        int from = near.isEmpty() || near.getFirst().from() <= BEFORE ? 0 : near.getFirst().from() - BEFORE / 2;
        int last = near.isEmpty() ? from : near.getLast().to();
        int end = Math.min(text.length(), from + LONGEST);
        var parts = new ArrayList<Label>();
        int at = from;
        for (var mark : hit.marks()) {
            if (mark.from() >= at && mark.to() <= last) {
                part((at == from && from > 0 ? "…" : "") + text.substring(at, mark.from()), false, parts);
                part(text.substring(mark.from(), mark.to()), true, parts);
                at = mark.to();
            }
        }
        part(text.substring(at, end), false, parts);
        if (at < end) {
            parts.getLast().setMinWidth(0); // It alone gives way where room is short.
        }
        return parts;
    }

    private static void part(String words, boolean mark, List<Label> parts) {
        if (!words.isEmpty()) {
            var label = new Label(words.replace('\n', ' ').replace('\t', ' '));
            label.setMinWidth(Region.USE_PREF_SIZE);
            if (mark) {
                label.getStyleClass().add("found-word");
            }
            parts.add(label);
        }
    }

    private static Feather icon(Hit hit) {
        var traits = hit.passage().traits();
        if (traits.contains(Trait.CODE)) {
            return Feather.CODE;
        }
        if (traits.contains(Trait.QUESTION)) {
            return Feather.HELP_CIRCLE;
        }
        if (traits.contains(Trait.TASK)) {
            return traits.contains(Trait.DONE) ? Feather.CHECK_SQUARE : Feather.SQUARE;
        }
        if (traits.contains(Trait.HEADING)) {
            return Feather.HASH;
        }
        return hit.passage().by().isPresent() ? Feather.MESSAGE_SQUARE : Feather.FILE_TEXT;
    }
}
