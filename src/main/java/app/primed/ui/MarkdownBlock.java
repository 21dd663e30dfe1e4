package app.primed.ui;

import app.primed.markdown.Block;
import app.primed.markdown.Block.Task;
import app.primed.markdown.BlockRow;
import app.primed.markdown.CalloutFamily;
import app.primed.markdown.Inline;
import app.primed.python.HighlightedLine;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
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

    /// A row whose tasks can be ticked: see [TaskEvent].
    ///
    /// @param besideCode a node at the top right of the first row of a piece of Python, such as *Step this*
    public static Region of(BlockRow row, Function<Block.Code, Node> besideCode) {
        var region = of(row, besideCode, INDENT);
        if (row.task() != Task.NONE || row.block() instanceof Block.Paragraph(_, var words)
                && words.stream().anyMatch(Inline.Marked.class::isInstance)) {
            listen(region, row.block().line());
        }
        return region;
    }

    private static void listen(Node node, int line) {
        if (node instanceof TaskBox box) {
            box.listen(line);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> listen(child, line));
        }
    }

    /// @param indent of a list, in pixels
    public static Region of(BlockRow row, Function<Block.Code, Node> besideCode, double indent) {
        Region line = inner(row, besideCode, indent);
        for (int at = row.bars().size() - 1; at >= 0; at--) {
            int outside = at == 0 ? 0 : row.bars().get(at - 1).depth();
            line = barred(row, at, outside, line, indent);
        }
        return line;
    }

    /// What is right of the bars: the marker, where it belongs there, and the content.
    private static Region inner(BlockRow row, Function<Block.Code, Node> besideCode, double indent) {
        var content = content(row, besideCode);
        HBox.setHgrow(content, Priority.ALWAYS);
        var line = new HBox();
        line.getStyleClass().addAll("md-row", "md-" + style(row));
        if (row.part() > 0) {
            line.getStyleClass().add("md-continued");
        }
        line.setMinWidth(0);
        line.setFillHeight(true);
        int outside = row.bars().isEmpty() ? 0 : row.bars().getLast().depth();
        if (row.depth() > outside) {
            line.getChildren().add(marker(row, indent * (row.depth() - outside)));
        }
        line.getChildren().add(content);
        return line;
    }

    /// A row of a quote or a callout: its rows meet, so that bars and background are of one piece.
    ///
    /// @param outside how many lists the quote around it is in
    private static Region barred(BlockRow row, int at, int outside, Region inner, double indent) {
        var bar = row.bars().get(at);
        HBox.setHgrow(inner, Priority.ALWAYS);
        var region = new Region();
        region.getStyleClass().addAll("md-bar", bar.quote() ? "md-quote" : "callout");
        var line = new HBox(region, inner);
        line.setMinWidth(0);
        line.getStyleClass().add("md-barred");
        if (!bar.quote()) {
            var family = CalloutFamily.of(bar.kind()).style();
            region.getStyleClass().add(family);
            inner.getStyleClass().addAll("callout-body", family);
        }
        if (bar.opens()) {
            line.getStyleClass().add(bar.closes() ? "md-alone" : "md-opens");
        } else if (bar.closes()) {
            line.getStyleClass().add("md-closes");
        }
        if (bar.depth() > outside) {
            boolean marked = row.depth() > outside && row.depth() <= bar.depth();
            line.getChildren().addFirst(marked
                    ? marker(row, indent * (bar.depth() - outside))
                    : space(
                            indent * (bar.depth() - outside)));
        }
        return line;
    }

    private static Region space(double width) {
        var space = new Region();
        space.setMinWidth(width);
        return space;
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

    private static Node marker(BlockRow row, double width) {
        Node shown = row.task() != Task.NONE ? new TaskBox(row.task()) : new Label(row.marker());
        shown.getStyleClass().add("md-marker");
        var slot = new HBox(shown);
        slot.setAlignment(Pos.TOP_RIGHT);
        slot.getStyleClass().add("md-marker-slot");
        slot.setMinWidth(width);
        slot.setPrefWidth(width);
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
        var words = MarkdownText.of(callout.heading(), "md-text", "strong");
        var icon = Icons.of(switch (CalloutFamily.of(callout.kind())) {
            case NOTE -> Feather.INFO;
            case TIP -> Feather.ZAP;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.ALERT_OCTAGON;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case QUOTE -> Feather.MESSAGE_SQUARE;
            case PRIVATE -> Feather.LOCK;
        });
        var title = new HBox(8, icon, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        return title;
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
