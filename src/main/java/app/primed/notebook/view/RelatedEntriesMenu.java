package app.primed.notebook.view;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Question;
import app.primed.notebook.model.RecurringEntries.Occurrence;
import app.primed.notebook.model.RecurringEntries.RecurringEntry;
import app.primed.ui.Icons;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// Other notes with the same question or debate, each opening its line; and questions that may be the same in other
/// words, for the user to decide.
final class RelatedEntriesMenu {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int MOST = 12;
    private static final int WORDS = 70;

    private RelatedEntriesMenu() {}

    /// Empty if no other note has the question.
    static Optional<Button> chip(Question question, BoardContext context) {
        var echo = context.elsewhere().of(question);
        if (echo.isEmpty()) {
            return Optional.empty();
        }
        int days = echo.days().size();
        var words = days == 0 ? "similar question" : days == 1 ? "1 other day" : days + " other days";
        var description = days == 0
                ? "It looks similar question question: say whether they are the same"
                : "When this question was asked before, and whether it was answered";
        return Optional.of(chip(words, description, () -> items(question, context)));
    }

    /// Empty if no other note has the debate.
    static Optional<Button> chip(Debate debate, BoardContext context) {
        var places = context.elsewhere().of(debate);
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(chip(
                        places.size() == 1
                                ? "also debated on " + day(places.getFirst())
                                : "debated on " + places.size()
                                        + " other days",
                        "When this was debated before", () -> places.stream().limit(MOST).map(place -> item(
                                day(place) + verdict(place.value()), () -> open(place, context))).toList()));
    }

    static List<MenuItem> items(Question question, BoardContext context) {
        var echo = context.elsewhere().of(question);
        var items = new ArrayList<MenuItem>();
        echo.days().stream().limit(MOST).forEach(place -> items.add(item(
                day(place) + (place.value().answered() ? "   answered" : "   open"), () -> open(place, context))));
        if (!echo.days().isEmpty() && !echo.near().isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        echo.near().stream().limit(MOST).forEach(other -> items.add(near(question, other, context)));
        return items;
    }

    private static Menu near(Question question, RecurringEntry<Question> other, BoardContext context) {
        var menu = new Menu("Maybe the same: \u201c" + brief(other.words()) + "\u201d");
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(
                item("Same question", () -> context.elsewhere().decide(question, other, true)),
                item("Different question", () -> context.elsewhere().decide(question, other, false)));
        if (!other.occurrences().isEmpty()) {
            menu.getItems().add(item("Show it, " + day(other.occurrences().getLast()),
                    () -> open(other.occurrences().getLast(), context)));
        }
        return menu;
    }

    private static void open(Occurrence<?> place, BoardContext context) {
        context.elsewhere().open(place, context.showLine());
    }

    private static String day(Occurrence<?> place) {
        return place.day().map(DAY::format).orElse(place.note());
    }

    private static String verdict(Debate debate) {
        return debate.verdict().map(v -> "   " + brief(v.text())).orElse("");
    }

    private static String brief(String words) {
        return words.length() > WORDS ? words.substring(0, WORDS) + "\u2026" : words;
    }

    private static Button chip(String words, String description, Supplier<List<MenuItem>> items) {
        var chip = new Button(words, Icons.of(Feather.CLOCK));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip-button", "other-days");
        Icons.describe(chip, description, "");
        chip.setOnAction(_ -> {
            var menu = new ContextMenu();
            menu.getItems().setAll(items.get());
            menu.show(chip, Side.BOTTOM, 0, 2);
        });
        return chip;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
