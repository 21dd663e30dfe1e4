package app.primed.ui;

import app.primed.markdown.Block;
import app.primed.markdown.Block.Task;
import app.primed.markdown.BlockRow;
import app.primed.markdown.Inline;
import app.primed.python.HighlightedLine;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// A row of rendered Markdown as a node.
public final class MarkdownBlock {
    private static final double INDENT = 24;

    private MarkdownBlock() {}

    /// @param besideCode a node at the top right of the first row of a piece of Python, such as *Step this*
    public static Region of(BlockRow row, Function<Block.Code, Node> besideCode) {
        return of(row, besideCode, INDENT);
    }

    /// @param indent of a list, in pixels
    public static Region of(BlockRow row, Function<Block.Code, Node> besideCode, double indent) {
        var content = content(row, besideCode);
        HBox.setHgrow(content, Priority.ALWAYS);
        var line = new HBox();
        line.getStyleClass().addAll("md-row", "md-" + style(row));
        if (row.part() > 0) {
            line.getStyleClass().add("md-continued");
        }
        line.setMinWidth(0);
        line.setFillHeight(true);
        if (row.depth() > 0) {
            line.getChildren().add(marker(row, indent));
        }
        line.getChildren().add(content);
        return row.bars().isEmpty() ? line : barred(row, line);
    }

    /// A row of a quote or a callout: its rows meet, so that bars and background are of one piece.
    private static Region barred(BlockRow row, HBox inner) {
        HBox.setHgrow(inner, Priority.ALWAYS);
        var line = new HBox();
        line.setMinWidth(0);
        for (var bar : row.bars()) {
            var region = new Region();
            region.getStyleClass().addAll("md-bar", bar.isEmpty() ? "md-quote" : "callout");
            region.getStyleClass().addAll(bar.isEmpty() ? List.of() : List.of(family(bar)));
            line.getChildren().add(region);
        }
        if (!row.bars().getLast().isEmpty()) {
            inner.getStyleClass().addAll("callout-body", family(row.bars().getLast()));
        }
        line.getChildren().add(inner);
        return line;
    }

    private static String style(BlockRow row) {
        return switch (row.block()) {
            case Block.Heading heading -> "h" + heading.level();
            case Block.Code _ -> "code-row";
            case Block.Table _ -> "table-row";
            case Block.Rule _ -> "rule-row";
            case Block.Callout _ -> "callout-title";
            case Block.Footnote _ -> "footnote";
            default -> row.depth() > 0 ? "item" : "paragraph";
        };
    }

    private static Node marker(BlockRow row, double indent) {
        Node shown = row.task() != Task.NONE ? new TaskBox(row.task()) : new Label(row.marker());
        shown.getStyleClass().add("md-marker");
        var slot = new HBox(shown);
        slot.setAlignment(Pos.TOP_RIGHT);
        slot.getStyleClass().add("md-marker-slot");
        slot.setMinWidth(indent * row.depth());
        slot.setPrefWidth(indent * row.depth());
        return slot;
    }

    private static Region content(BlockRow row, Function<Block.Code, Node> besideCode) {
        return switch (row.block()) {
            case Block.Heading heading -> MarkdownText.of(heading.words(), "md-heading", "md-h" + heading.level());
            case Block.Paragraph(_, var words) -> words.size() == 1 && words.getFirst() instanceof Inline.Picture only
                    ? new PictureView(only)
                    : row.task() == Task.DONE || row.task() == Task.CANCELLED
                            ? MarkdownText.of(words, "md-text", "done")
                            : MarkdownText.of(words, "md-text");
            case Block.Code code -> code(code, row.part() == 0, besideCode);
            case Block.Table table -> new MarkdownTable(table, row.part() == 0);
            case Block.Callout callout -> calloutTitle(callout);
            case Block.Footnote note -> MarkdownText.of(List.of(new Inline.Aside("[" + note.label() + "] ")), "md-text")
                    .add(note.words(), "md-text", "small");
            default -> {
                var rule = new Region();
                rule.getStyleClass().add("md-rule");
                yield rule;
            }
        };
    }

    private static Region calloutTitle(Block.Callout callout) {
        var words = callout.title().isEmpty()
                ? MarkdownText.of(List.of(new Inline.Text(capitalized(callout.kind()))), "md-text", "strong")
                : MarkdownText.of(callout.title(), "md-text", "strong");
        var icon = Icons.of(switch (family(callout.kind())) {
            case "callout-tip" -> Feather.ZAP;
            case "callout-warning" -> Feather.ALERT_TRIANGLE;
            case "callout-danger" -> Feather.ALERT_OCTAGON;
            case "callout-success" -> Feather.CHECK_CIRCLE;
            case "callout-quote" -> Feather.MESSAGE_SQUARE;
            case "callout-private" -> Feather.LOCK;
            default -> Feather.INFO;
        });
        var title = new HBox(8, icon, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        return title;
    }

    private static String capitalized(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    /// Obsidian's kinds of callouts, in families of one colour.
    private static String family(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "tip", "hint", "important", "example" -> "callout-tip";
            case "warning", "caution", "attention", "question", "help", "faq" -> "callout-warning";
            case "danger", "error", "bug", "failure", "fail", "missing" -> "callout-danger";
            case "success", "check", "done" -> "callout-success";
            case "quote", "cite" -> "callout-quote";
            case "private" -> "callout-private";
            default -> "callout-note";
        };
    }

    private static Region code(Block.Code code, boolean first, Function<Block.Code, Node> beside) {
        var flow = new TextFlow();
        flow.getStyleClass().add("md-code");
        flow.setAccessibleText(code.text());
        if (code.python()) {
            int at = 0;
            var lines = code.text().split("\n", -1);
            for (var pieces : HighlightedLine.of(List.of(lines))) {
                int from = 0;
                for (var piece : pieces) {
                    flow.getChildren().add(text(lines[at].substring(from, from + piece.length()), piece.style()));
                    from += piece.length();
                }
                at++;
                if (at < lines.length) {
                    flow.getChildren().add(text("\n", ""));
                }
            }
        } else {
            flow.getChildren().add(text(code.text(), ""));
        }
        var box = new StackPane(flow);
        box.getStyleClass().addAll("md-code-box", code.python() ? "python" : "plain");
        if (first && code.python()) {
            var button = beside.apply(code);
            StackPane.setAlignment(button, Pos.TOP_RIGHT);
            box.getChildren().add(button);
        } else if (first && !code.language().isEmpty()) {
            var label = new Label(code.language());
            label.getStyleClass().addAll("muted", "small");
            StackPane.setAlignment(label, Pos.TOP_RIGHT);
            box.getChildren().add(label);
        }
        return box;
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().addAll("code-text", style.isEmpty() ? "py-plain" : style);
        return text;
    }
}
