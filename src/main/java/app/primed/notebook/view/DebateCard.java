package app.primed.notebook.view;

import app.primed.markdown.InlineReader;
import app.primed.notebook.model.ArgumentSide;
import app.primed.notebook.model.Debate;
import app.primed.notebook.model.board.BoardLine;
import app.primed.notebook.model.board.BoardSection;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/// A debate: its options, what speaks for and against each side by side, who votes for it, and what came of it.
final class DebateCard extends BoardCard {
    private final BoardContext context;
    private final DebateFields fields;
    private String key;
    private final Label over = new Label();
    private BoardSection section;
    private Debate debate;
    private DebateRows rows;
    private int elsewhere;
    private int line;
    /// The option that was just added and is not read yet: what is typed goes on in it.
    private Optional<String> added = Optional.empty();

    /// @param section one with a debate
    /// @param key identifies it among the note's debates
    DebateCard(BoardSection section, String key, BoardContext context) {
        super("", "");
        this.section = section;
        this.debate = section.debate().orElseThrow();
        this.rows = DebateRows.of(section);
        this.key = key;
        this.context = context;
        this.fields = new DebateFields(this, context);
        getStyleClass().add("debate-card");
        over.getStyleClass().add("eyebrow");
        foldable(key, context);
        fill();
    }

    /// The debate in a newer reading. What is typed in its fields stays.
    void show(BoardSection now) {
        var argued = now.debate().orElseThrow();
        boolean alike = looks(now).equals(looks(section)) && context.elsewhere().of(argued).size() == elsewhere;
        section = now;
        debate = argued;
        rows = DebateRows.of(now);
        if (alike && bound()) {
            return;
        }
        var typed = fields().filter(field -> !field.getText().isEmpty()).toList();
        fill();
        typed.forEach(this::goOn);
        enterAdded();
    }

    /// Takes what is half typed for an argument into the new field of its option, else into the nearest one of its side.
    private void goOn(TextField before) {
        var free = fields().filter(field -> field.getText().isEmpty()
                && side(field).equals(side(before))).toList();
        free.stream().filter(field -> field.getUserData().equals(before.getUserData())).findFirst()
                .or(() -> free.stream().filter(field -> field.getId().equals(before.getId())).findFirst())
                .or(() -> free.stream().findFirst())
                .ifPresent(field -> {
                    field.setText(before.getText());
                    if (before.isFocused()) {
                        field.requestFocus();
                    }
                    field.positionCaret(before.getCaretPosition());
                });
    }

    private static String side(TextField field) {
        return field.getPromptText();
    }

    /// The focus lands in the option that was added, with what was typed since.
    private void enterAdded() {
        for (int i = debate.options().size() - 1; i >= 0 && added.isPresent(); i--) {
            if (!debate.options().get(i).name().equals(added.get())) {
                continue;
            }
            added = Optional.empty();
            var from = fields.of("option");
            if (from.isPresent() && lookup("#" + key + "-pro-" + i) instanceof TextField to) {
                boolean focused = from.get().isFocused();
                to.setText(from.get().getText());
                fields.close("option");
                if (focused) {
                    to.requestFocus();
                    to.end();
                }
            }
        }
    }

    String key() {
        return key;
    }

    Debate debate() {
        return debate;
    }

    /// Goes by another key from now on, with what is half typed in it.
    void become(String other) {
        Stream.concat(fields(), fields.all())
                .forEach(field -> field.setId(other + field.getId().substring(key.length())));
        key = other;
        rememberAs(other, context);
    }

    @Override
    boolean hasUnsavedText() {
        return super.hasUnsavedText() || !fields.isEmpty();
    }

    /// All that is drawn, and no line numbers.
    private static List<Object> looks(BoardSection section) {
        var debate = section.debate().orElseThrow();
        return List.of(section.opens() ? section.heading() : "", section.rows().stream().map(BoardLine::said).toList(),
                section.rows().stream().map(row -> row.line() - debate.line()).toList(), debate.topic(),
                debate.verdict().map(Debate.Verdict::text), debate.options().stream()
                        .map(o -> List.of(o.name(), o.votes(), o.arguments().stream()
                                .map(a -> List.of(a.side(), a.text(), a.by())).toList()))
                        .toList());
    }

    /// Whether every row has found its entry in the newer reading. They stand as far from the topic as before.
    private boolean bound() {
        int moved = debate.line() - line;
        line = debate.line();
        for (var row : RowNavigation.rows(this)) {
            var now = rows.at(row.line().line() + moved);
            if (now.isEmpty()) {
                return false;
            }
            row.bind(now.get());
        }
        return true;
    }

    private void fill() {
        line = debate.line();
        head("Debate — " + InlineReader.plain(InlineReader.read(debate.topic())), 0, count(debate));
        getChildren().remove(over);
        if (section.opens() && section.section().headed() && !section.heading().equals(debate.topic())) {
            over.setText(section.section().heading().words());
            getChildren().addFirst(over);
        }
        body().getChildren().clear();
        rest(debate.line(), body());
        var options = debate.options().isEmpty()
                ? List.of(new Debate.Option(debate.line(), "", List.of(), List.of()))
                : debate.options();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            if (option.name().isEmpty()) {
                var sides = new TwoColumnPane(side(option, i, ArgumentSide.PRO), side(option, i, ArgumentSide.CON));
                row(sides);
            }
        }
        var pairs = new ArrayList<Node>();
        for (int i = 0; i < options.size(); i++) {
            if (!options.get(i).name().isEmpty()) {
                pairs.add(option(options.get(i), i));
            }
        }
        if (!pairs.isEmpty()) {
            row(new TwoColumnPane(pairs.toArray(Node[]::new)));
        }
        debate.verdict().ifPresent(verdict -> {
            var words = new MarkdownText("");
            words.add("Verdict: ", "strong").add(verdict.text());
            var mark = Icons.of(Feather.FLAG);
            mark.getStyleClass().add("verdict-mark");
            var shown = BoardCard.line(mark, words);
            shown.getStyleClass().add("verdict");
            shown.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    decide();
                }
            });
            row(shown);
            rest(verdict.line(), body());
        });
        rest(DebateRows.APART, body());
        var ways = new FlowPane(6, 4);
        ways.getChildren().setAll(
                chip("+ option", "Add an option",
                        () -> fields.open("option", key + "-option", "New option", "", "Option (Enter to add)", true,
                                this::addOption)),
                chip(debate.verdict().isPresent() ? "change the verdict" : "verdict", "Write the verdict",
                        this::decide),
                chip("rename", "Rename the topic", () -> fields.open("topic", key + "-topic", "Topic",
                        debate.topic(), "Topic (Enter to rename)", false,
                        words -> context.actions().rename(debate, words))),
                chip("go to text", "Go to its lines in the text", () -> context.showLine().accept(debate.line())));
        elsewhere = context.elsewhere().of(debate).size();
        RelatedEntriesMenu.chip(debate, context).ifPresent(ways.getChildren()::add);
        row(ways);
        fields.show();
    }

    private boolean addOption(String words) {
        boolean written = context.actions().addOption(debate, words);
        added = Optional.of(words.strip()).filter(_ -> written);
        enterAdded();
        return written;
    }

    private void decide() {
        fields.open("verdict", key + "-verdict", "Verdict", debate.verdict().map(Debate.Verdict::text).orElse(""),
                "Verdict (Enter to save, empty to remove)", false,
                words -> context.actions().decide(debate, words));
    }

    private Node option(Debate.Option option, int number) {
        var name = new MarkdownText(option.name(), "strong");
        var box = new CachedHeightBox(4);
        box.getStyleClass().add("debate-option");
        box.getChildren().add(entryRow(option.line(), name));
        rest(option.line(), box);
        var votes = new FlowPane(4, 4);
        votes.setAlignment(Pos.CENTER_LEFT);
        if (!option.votes().isEmpty()) {
            var count = new Label(option.votes().size() == 1 ? "1 vote" : option.votes().size() + " votes");
            count.getStyleClass().addAll("muted", "small");
            votes.getChildren().add(count);
        }
        option.votes().forEach(by -> votes.getChildren().add(vote(option, by)));
        votes.getChildren().add(chip("+ vote", "Vote for " + option.name() + " with a viewer's handle",
                () -> fields.open("vote " + option.name(), key + "-vote-" + number, "Vote for " + option.name(), "",
                        "Handle (Enter to vote)", false,
                        handle -> context.actions().vote(debate, current(option), handle))));
        box.getChildren().add(votes);
        for (var side : ArgumentSide.values()) {
            box.getChildren().add(side(option, number, side));
        }
        return box;
    }

    private Debate.Option current(Debate.Option option) {
        return debate.options().stream().filter(o -> o.name().equals(option.name())).findFirst().orElse(option);
    }

    private Node vote(Debate.Option option, String by) {
        var chip = new Button("@" + by);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip-button", "voter");
        Icons.describe(chip, by + " votes for " + option.name(), "");
        var menu = new ContextMenu();
        var back = new MenuItem("Remove the vote of @" + by);
        back.setMnemonicParsing(false);
        back.setOnAction(_ -> context.actions().unvote(debate, current(option), by));
        menu.getItems().add(back);
        chip.setOnAction(_ -> menu.show(chip, javafx.geometry.Side.BOTTOM, 0, 2));
        return chip;
    }

    private Node side(Debate.Option option, int number, ArgumentSide side) {
        boolean pro = side == ArgumentSide.PRO;
        var head = new Label(pro ? "PROS" : "CONS");
        head.getStyleClass().addAll("eyebrow", pro ? "pros" : "cons");
        var column = new CachedHeightBox(2);
        column.getChildren().add(head);
        for (var argument : option.of(side)) {
            var words = new MarkdownText(pro ? "+ " : "− ", pro ? "pro-mark" : "con-mark");
            words.add(argument.text());
            argument.by().ifPresent(by -> words.add(" ").add(MarkdownText.handle(by)));
            column.getChildren().add(entryRow(argument.line(), words));
            rest(argument.line(), column);
        }
        var add = field(
                context, key + (pro ? "-pro-" : "-con-") + number, pro ? "+ add a pro…" : "− add a con…",
                words -> context.actions().argue(debate, debate.options().isEmpty() ? option : current(option),
                        side, words));
        add.setUserData(option.name());
        column.getChildren().add(add);
        return column;
    }

    /// A row of the entry on a line; only the words where the line is a heading.
    private Node entryRow(int number, Node content) {
        return rows.at(number).<Node>map(shown -> {
            var row = RowInput.row(shown, context);
            row.show(shown, content, row::edit);
            return row;
        }).orElse(content);
    }

    /// What is written under a line and is no part of the debate's form.
    private void rest(int number, Pane to) {
        rows.below(number).forEach(shown -> to.getChildren().add(RowContent.of(shown, context).row()));
    }

    private Button chip(String words, String tooltip, Runnable action) {
        var chip = new Button(words);
        chip.getStyleClass().add("chip-button");
        Icons.describe(chip, tooltip, "");
        chip.setOnAction(_ -> action.run());
        return chip;
    }

    private static String count(Debate debate) {
        var counts = new ArrayList<String>();
        if (debate.count(ArgumentSide.PRO) + debate.count(ArgumentSide.CON) > 0) {
            counts.add(debate.count(ArgumentSide.PRO) + " for · " + debate.count(ArgumentSide.CON) + " against");
        }
        if (debate.votes() > 0) {
            counts.add(debate.votes() + (debate.votes() == 1 ? " vote" : " votes"));
        }
        return String.join(" · ", counts);
    }
}
