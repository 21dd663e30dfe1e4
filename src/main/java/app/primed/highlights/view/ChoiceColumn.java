package app.primed.highlights.view;

import app.primed.highlights.model.HighlightCollection;
import app.primed.highlights.model.Highlights;
import app.primed.highlights.model.Period;
import app.primed.highlights.viewmodel.HighlightsViewModel;
import app.primed.highlights.viewmodel.HighlightsViewModel.Choice;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What one may look at: the collections, the viewers, and when.
final class ChoiceColumn extends VBox {
    private static final int FEW_VIEWERS = 12;

    private final HighlightsViewModel model;
    private final Map<Object, ToggleButton> rows = new LinkedHashMap<>();
    private Map<Object, ToggleButton> former = Map.of();
    private boolean everyone;
    private boolean allKinds;

    ChoiceColumn(HighlightsViewModel model) {
        this.model = model;
        getStyleClass().add("choices");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (HighlightsKey.PREVIOUS.binding().matches(event)) {
                moveFocus(-1);
                event.consume();
            } else if (HighlightsKey.NEXT.binding().matches(event)) {
                moveFocus(1);
                event.consume();
            }
        });
        model.choiceProperty().subscribe(choice -> {
            if (choice instanceof Choice.By && !rows.isEmpty() && !rows.containsKey(choice)) {
                draw(); // Its row is among those left out.
            } else {
                mark();
            }
        });
    }

    /// Draws the column again. A row that stays is the same button as before, so that the focus stays or comes back.
    void draw() {
        var focused = rows.entrySet().stream().filter(e -> e.getValue().isFocused()).map(Map.Entry::getKey).findFirst();
        former = Map.copyOf(rows);
        rows.clear();
        getChildren().clear();
        var all = model.highlightsProperty().get();
        var period = model.periodProperty().get();
        var counts = all.counts(period);
        eyebrow("COLLECTIONS");
        HighlightCollection.mains().forEach(c -> choice(c.title(), counts.getOrDefault(c, 0), new Choice.Of(c)));
        var more = counts.keySet().stream().filter(c -> !c.main()).toList();
        var chosen = model.choiceProperty().get();
        more.stream().filter(c -> allKinds || chosen.equals(new Choice.Of(c)))
                .forEach(c -> choice(c.title(), counts.getOrDefault(c, 0), new Choice.Of(c)));
        if (!more.isEmpty()) {
            toggle("all-kinds", allKinds ? "Show fewer" : more.size() + " more kinds", () -> allKinds = !allKinds);
        }
        viewers(all, period);
        when(all);
        mark();
        focused.map(rows::get).ifPresent(Node::requestFocus);
        former = Map.of();
    }

    /// The focus goes to what is looked at.
    void focusChoice() {
        var row = rows.get(model.choiceProperty().get());
        if (row != null) {
            row.requestFocus();
        }
    }

    private void viewers(Highlights all, Period period) {
        var viewers = all.viewers(period);
        if (viewers.isEmpty()) {
            return;
        }
        eyebrow("VIEWERS");
        var shown = everyone ? viewers.size() : Math.min(FEW_VIEWERS, viewers.size());
        var chosen = model.choiceProperty().get();
        viewers.subList(0, shown).forEach(this::viewer);
        viewers.subList(shown, viewers.size()).stream().filter(v -> chosen.equals(new Choice.By(v.handle())))
                .forEach(this::viewer);
        if (!model.offers().isEmpty()) {
            sameNames();
        }
        if (viewers.size() > FEW_VIEWERS) {
            toggle("all-viewers", everyone ? "Show fewer" : "All " + viewers.size() + " viewers",
                    () -> everyone = !everyone);
        }
    }

    private void viewer(Highlights.Viewer viewer) {
        choice("@" + viewer.handle(), viewer.count(), new Choice.By(viewer.handle()));
    }

    /// Leads to the first of the handles that may be one person.
    private void sameNames() {
        int count = model.offers().size();
        var button = new Button(count == 1 ? "2 names of one person?" : count + " people with 2 names?");
        button.setId("same-names");
        button.getStyleClass().addAll("choice", "more");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.choose(new Choice.By(model.offers().getFirst().person())));
        getChildren().add(button);
    }

    /// A row that shows more of the column or less of it.
    private void toggle(String id, String words, Runnable turn) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll("choice", "more");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            turn.run();
            draw();
            // The button that was pressed is gone; the one in its place goes on.
            getChildren().stream().filter(node -> id.equals(node.getId())).forEach(Node::requestFocus);
        });
        getChildren().add(button);
    }

    private void when(Highlights all) {
        if (all.years().isEmpty()) {
            return;
        }
        eyebrow("WHEN");
        period(model.lastDays(), all);
        all.years().forEach(year -> period(new Period.InYear(year), all));
    }

    private void period(Period period, Highlights all) {
        var sessions = (int) all.entries().keySet().stream().filter(day -> period.has(java.util.Optional.of(day)))
                .count();
        row(period, period.title(), sessions, sessions + (sessions == 1 ? " day" : " days"),
                () -> model.togglePeriod(period));
    }

    private void choice(String name, int count, Choice choice) {
        row(choice, name, count, Integer.toString(count), () -> model.choose(choice));
    }

    private void row(Object key, String name, int count, String counted, Runnable choose) {
        var words = new Label(name);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        var number = new Label(counted);
        number.setMinWidth(USE_PREF_SIZE);
        number.getStyleClass().add(count == 0 ? "none" : "count");
        var content = new HBox(8, words, number);
        var button = former.get(key);
        if (button == null) {
            button = new ToggleButton();
            button.getStyleClass().add("choice");
            button.setMaxWidth(Double.MAX_VALUE);
        }
        button.setGraphic(content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(22));
        button.setAccessibleText(name + ", " + counted);
        button.setOnAction(_ -> {
            choose.run();
            mark();
        });
        rows.put(key, button);
        getChildren().add(button);
    }

    private void mark() {
        rows.forEach((key, row) -> row.setSelected(
                key.equals(model.choiceProperty().get()) || key.equals(model.periodProperty().get())));
    }

    private void moveFocus(int by) {
        var all = rows.values().stream().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isFocused()) {
                all.get(Math.clamp(i + by, 0, all.size() - 1)).requestFocus();
                return;
            }
        }
    }

    private void eyebrow(String words) {
        var label = new Label(words);
        label.getStyleClass().add("eyebrow");
        getChildren().add(label);
    }
}
