package app.primed.notebook.view;

import app.primed.markdown.InlineReader;
import app.primed.notebook.viewmodel.NoteLinks;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.ui.Icons;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Beside the rendered note: which notes link to it, each with its line, and which it links to.
final class LinksPane extends ScrollPane {
    private static final int LONGEST = 160;
    private static final double WORDS = 200;

    private final NoteLinks links;
    private final OpenNote note;
    private final BiConsumer<Path, Integer> open;
    private final VBox box = new VBox(6);

    /// @param open opens a note at a 1-based line
    LinksPane(NoteLinks links, OpenNote note, BiConsumer<Path, Integer> open) {
        this.links = links;
        this.note = note;
        this.open = open;
        setId("links");
        getStyleClass().addAll("links-pane", "bare-scroll");
        setFitToWidth(true);
        setContent(box);
        box.getStyleClass().add("links-box");
        links.backlinksProperty().subscribe(_ -> show());
        links.outgoingProperty().subscribe(_ -> show());
        note.pathProperty().subscribe(_ -> show()); // The hint names it.
        sceneProperty().subscribe(_ -> show());
    }

    private void show() {
        if (getScene() == null) {
            return; // To look for the links of a large note at every key would take too long.
        }
        box.getChildren().clear();
        var here = links.backlinksProperty().get();
        box.getChildren().add(heading("LINKS TO THIS NOTE", here.size()));
        if (here.isEmpty()) {
            var hint = new Label("Write [[" + note.fileName().replaceFirst("\\.[A-Za-z]+$", "")
                    + "]] in another note to link to this one.");
            hint.getStyleClass().addAll("muted", "small");
            hint.setWrapText(true);
            box.getChildren().add(hint);
        }
        here.forEach(link -> box.getChildren().add(row(link.note(), words(link.text()), link.line())));
        var there = links.outgoingProperty().get();
        if (!there.isEmpty()) {
            box.getChildren().add(heading("LINKS FROM HERE", there.size()));
            there.forEach(target -> box.getChildren().add(row(target.file(), "", 1)));
        }
    }

    private static String words(String line) {
        var plain = InlineReader.plain(InlineReader.read(line)).replace('\n', ' ');
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    private static Node heading(String words, int count) {
        var title = new Label(words);
        title.getStyleClass().add("eyebrow");
        var number = new Label(Integer.toString(count));
        number.getStyleClass().addAll("muted", "small");
        var space = new Region();
        HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        var row = new HBox(title, space, number);
        row.getStyleClass().add("links-heading");
        return row;
    }

    private Node row(Path file, String words, int line) {
        var name = new Label(String.valueOf(file.getFileName()), Icons.of(Feather.FILE_TEXT));
        name.getStyleClass().add("strong");
        var folder = new Label(folder(file));
        folder.getStyleClass().addAll("muted", "small");
        var head = new HBox(6, name, folder);
        head.setAlignment(Pos.BASELINE_LEFT);
        var content = new VBox(2, head);
        if (!words.isEmpty()) {
            var said = new Label(words);
            said.setWrapText(true);
            said.getStyleClass().addAll("muted", "small");
            content.getChildren().add(said);
        }
        var button = new LinkCard(content);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("link-card");
        button.setAccessibleText("Open " + note.nameOf(file) + (line > 1 ? ", line " + line : ""));
        button.setOnAction(_ -> open.accept(file, line));
        return button;
    }

    /// As high as its words need at its width, which a button does not ask for.
    private static final class LinkCard extends Button {
        private final VBox content;

        LinkCard(VBox content) {
            this.content = content;
            setGraphic(content);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return WORDS;
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            double sides = snappedLeftInset() + snappedRightInset();
            return snappedTopInset() + content.prefHeight((width < 0 ? WORDS : width) - sides) + snappedBottomInset();
        }
    }

    private String folder(Path file) {
        var name = note.nameOf(file);
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }
}
