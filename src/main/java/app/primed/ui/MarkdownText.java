package app.primed.ui;

import app.primed.markdown.DirectionMarks;
import app.primed.markdown.EmojiFinder;
import app.primed.markdown.Inline;
import app.primed.markdown.InlineReader;
import app.primed.markdown.LinkTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Inline Markdown as wrapped text: code in the code font, emphasis without its marks, links, tags and pictures, and
/// names of generator states in their colours. What is chosen in it comes out as a [LinkEvent].
public final class MarkdownText extends TextFlow {
    private static final Pattern FENCE = Pattern.compile("(?<![^\\n])```\\w*\\n([\\s\\S]*?)\\n```(?![^\\n])");
    private static final int MAX_LENGTH = 600;

    private final String[] defaultStyles;

    /// @param styles style classes of all the text
    public MarkdownText(String words, String... styles) {
        defaultStyles = styles.clone();
        getStyleClass().add("words");
        add(words, styles);
        setMinWidth(0);
    }

    /// @param styles style classes of all the text
    public static MarkdownText of(List<Inline> words, String... styles) {
        return new MarkdownText("", styles).add(words, styles);
    }

    /// Text cut off after 600 characters.
    public static MarkdownText abbreviated(String words, String... styles) {
        return new MarkdownText(words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) + "…" : words, styles);
    }

    /// Replaces the text.
    public void setText(String words) {
        getChildren().clear();
        add(words, defaultStyles);
        setAccessibleText(words);
    }

    /// Appends text in another style.
    public MarkdownText add(String shown, String... styles) {
        Matcher m = FENCE.matcher(shown);
        int at = 0;
        while (m.find()) {
            words(shown.substring(at, m.start()), styles);
            text(m.group(1), with(styles, "code"));
            at = m.end();
        }
        words(shown.substring(at), styles);
        return this;
    }

    public MarkdownText add(Node node) {
        getChildren().add(node);
        return this;
    }

    /// Appends what was read before.
    public MarkdownText add(List<Inline> words, String... styles) {
        words.forEach(inline -> add(inline, styles));
        return this;
    }

    public static Label handle(String name) {
        return chip("@" + DirectionMarks.show(name), "handle");
    }

    public static Label chip(String words, String... styles) {
        var chip = new Label(words);
        chip.getStyleClass().add("chip");
        chip.getStyleClass().addAll(styles);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// Text with the spaces around it, which separate it from what is beside it.
    private void words(String shown, String... styles) {
        int from = shown.length() - shown.stripLeading().length();
        int to = shown.stripTrailing().length();
        plain(shown.substring(0, from), styles);
        if (to > from) {
            add(InlineReader.read(shown.substring(from, to)), styles);
            plain(shown.substring(to), styles);
        }
    }

    private void add(Inline inline, String... styles) {
        switch (inline) {
            case Inline.Text text -> plain(text.text(), styles);
            case Inline.Code code -> text(DirectionMarks.show(code.code()), with(styles, "code"));
            case Inline.State state -> text(state.name(), with(styles, "code",
                    state.name().substring(state.name().indexOf('_') + 1).toLowerCase(Locale.ROOT)));
            case Inline.Styled styled -> add(styled.words(),
                    with(styles, styled.style().name().toLowerCase(Locale.ROOT)));
            case Inline.Link link -> link(link, styles);
            case Inline.WikiLink link -> {
                var shown = text(link.shown(), with(styles, "link"));
                choosable(shown, link, link.note() + (link.heading().isEmpty() ? "" : "#" + link.heading()));
                shown.sceneProperty().subscribe(scene -> {
                    if (scene != null) {
                        shown.fireEvent(new LinkEvent(LinkEvent.SHOWN, shown, link));
                    }
                });
            }
            case Inline.Picture picture -> {
                var view = new PictureView(picture);
                view.fitInto(this);
                getChildren().add(view);
            }
            case Inline.Tag tag -> choosable(add(chip("#" + tag.name(), "tag")), tag, "Search for #" + tag.name());
            case Inline.Handle handle -> getChildren().add(handle(handle.name()));
            case Inline.Aside aside -> text(aside.text(), with(styles, "muted", "small"));
            case Inline.FootnoteReference note -> {
                var mark = text("[" + note.label() + "]", with(styles, "link", "small"));
                choosable(mark, note, "Footnote " + note.label());
            }
            case Inline.Marked marked -> getChildren().add(mark(marked.mark()));
            case Inline.Break _ -> text("\n", styles);
        }
    }

    private void link(Inline.Link link, String... styles) {
        if (LinkTarget.of(link.target()) == LinkTarget.REFUSED) {
            add(link.words(), with(styles, "dead-link"));
            text(" (" + DirectionMarks.show(link.target()) + ")", with(styles, "muted"));
            return;
        }
        int from = getChildren().size();
        add(link.words(), with(styles, "link"));
        getChildren().subList(from, getChildren().size()).forEach(node -> choosable(node, link, link.target()));
    }

    private Node add(Label label) {
        getChildren().add(label);
        return label;
    }

    private void choosable(Node node, Inline link, String tooltip) {
        node.setCursor(Cursor.HAND);
        node.setAccessibleRole(AccessibleRole.HYPERLINK);
        node.setFocusTraversable(true);
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                event.consume();
                fireEvent(new LinkEvent(this, link));
            }
        });
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                fireEvent(new LinkEvent(this, link));
            }
        });
        Tooltip.install(node, new Tooltip(DirectionMarks.show(tooltip)));
    }

    private static Node mark(Inline.Mark mark) {
        return switch (mark) {
            case OPEN_QUESTION -> chip("open", "open-mark");
            case ANSWERED_QUESTION -> chip("answered", "answered-mark");
            case PRO -> styled("+ ", "pro-mark", "strong");
            case CON -> styled("− ", "con-mark", "strong");
            case TODO -> new TaskBox(app.primed.markdown.Block.Task.OPEN);
            case DONE -> new TaskBox(app.primed.markdown.Block.Task.DONE);
        };
    }

    private void plain(String words, String... styles) {
        if (words.isEmpty()) {
            return;
        }
        for (var piece : EmojiFinder.pieces(words)) {
            if (piece.emoji() && !piece.name().isEmpty()) {
                text(":" + piece.name() + ":", with(styles, "emoji-name"));
            } else if (piece.emoji()) {
                Theme.loadEmojiFont();
                text(piece.text(), with(styles, "emoji"));
            } else {
                text(piece.text(), styles);
            }
        }
    }

    private Text text(String words, String... styles) {
        var text = styled(words, styles);
        getChildren().add(text);
        return text;
    }

    private static Text styled(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().add("words-text");
        text.getStyleClass().addAll(styles);
        if (isShaped(words)) {
            text.getStyleClass().add("shaped");
        }
        return text;
    }

    /// Whether letters change their shape beside others, from Hebrew to Khmer: JavaFX takes the glyphs of such a script
    /// from a wrong font where it slants them.
    private static boolean isShaped(String words) {
        return words.chars().anyMatch(c -> c >= 0x0590 && c < 0x1100 || c >= 0x1780 && c < 0x1800
                || c >= 0xFB1D && c < 0xFE00 || c >= 0xFE70 && c < 0xFF00);
    }

    private static String[] with(String[] styles, String... more) {
        var all = new ArrayList<>(Arrays.asList(styles));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
