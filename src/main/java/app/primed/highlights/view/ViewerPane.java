package app.primed.highlights.view;

import app.primed.highlights.model.NoteLocation;
import app.primed.highlights.model.Period;
import app.primed.highlights.model.ViewerPage;
import app.primed.highlights.model.ViewerPage.Contribution;
import app.primed.highlights.model.ViewerPage.Kind;
import app.primed.ui.MarkdownText;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A viewer's page: all they advised, asked, argued, voted for and said.
final class ViewerPane extends VBox {
    private static final int AT_ONCE = 40;

    private final Consumer<NoteLocation> open;

    ViewerPane(ViewerPage page, Consumer<NoteLocation> open) {
        super(14);
        this.open = open;
        var summary = new Label(summary(page));
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.getStyleClass().add("muted");
        getChildren().add(summary);
        for (var kind : Kind.values()) {
            var deeds = page.of(kind);
            if (!deeds.isEmpty()) {
                var title = new Label(kind.title().toUpperCase(java.util.Locale.ROOT) + "  " + deeds.size());
                title.getStyleClass().add("eyebrow");
                var rows = new VBox(2);
                rows.getStyleClass().addAll("card", "deeds");
                fill(rows, deeds, AT_ONCE);
                getChildren().addAll(title, rows);
            }
        }
    }

    private void fill(VBox rows, java.util.List<Contribution> deeds, int most) {
        rows.getChildren().clear();
        deeds.stream().limit(most).forEach(deed -> rows.getChildren().add(row(deed)));
        if (deeds.size() > most) {
            var all = new Button("Show all " + deeds.size());
            all.setOnAction(_ -> fill(rows, deeds, deeds.size()));
            rows.getChildren().add(all);
        }
    }

    private Node row(Contribution deed) {
        var words = MarkdownText.abbreviated((deed.side().isEmpty() ? "" : deed.side() + " ") + deed.text());
        if (!deed.topic().isEmpty()) {
            words.add("  " + deed.topic(), "muted", "small");
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var day = new Label(deed.at().day().map(Period.DAY::format).orElse("undated"));
        day.getStyleClass().addAll("muted", "small");
        day.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, words, day);
        row.getStyleClass().add("deed");
        NoteLink.of(row, deed.text(), deed.at(), open);
        return row;
    }

    private static String summary(ViewerPage page) {
        var counts = Arrays.stream(Kind.values()).filter(kind -> !page.of(kind).isEmpty())
                .map(kind -> kind.count(page.of(kind).size())).collect(Collectors.joining(" · "));
        var when = page.first().flatMap(first -> page.last().map(last -> first.equals(last)
                ? ", " + Period.DAY.format(first)
                : ", " + Period.DAY.format(first) + " to " + Period.DAY.format(last))).orElse("");
        return counts + " in " + page.sessions() + (page.sessions() == 1 ? " session" : " sessions") + when;
    }
}
