package app.primed.notebook.view;

import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.model.board.BoardContents;
import app.primed.notebook.model.board.BoardReader;
import app.primed.notebook.viewmodel.MetPeople;
import app.primed.notebook.viewmodel.NoteActions;
import app.primed.notebook.viewmodel.NoteFolds;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.ReadingCorrections;
import app.primed.notebook.viewmodel.RelatedEntries;
import app.primed.platform.Settings;
import app.primed.ui.MarkdownText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The note as cards in the order of its text, following the readings. Every line of the note is on one of them.
final class Board extends ScrollPane {
    /// Columns are this wide or wider.
    private static final double COLUMN = 400;
    /// Lines of text of a column in one block: about what is seen of it at once.
    private static final int BLOCK = 50;

    private final OpenNote openNote;
    private final BoardContext context;
    private final BoardHeader header = new BoardHeader();
    private final VBox content = new CachedHeightBox(0);
    private final List<BoardBlock> blocks = new ArrayList<>();
    private final BoardCards cards;
    private final BoardCard firstSteps;
    private List<BoardCards.Card> drawn = List.of();
    private Optional<Path> note = Optional.empty();
    private Session session = SessionReader.EMPTY;
    private BoardContents contents = BoardReader.read(session);
    private int most = BLOCK;
    private int shown;
    /// The rest of long cards comes frame by frame, so that the first rows of all are there at once, and then the next
    /// block, before one scrolls there.
    private final AnimationTimer growing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (getScene() == null) {
                stop();
            } else if (!content.isNeedsLayout()
                    && drawn.stream().noneMatch(card -> card.node() instanceof RowCard rows && rows.grow())
                    && !more()) {
                stop();
            }
        }
    };

    /// @param showLine shows a line (1-based) in the text
    Board(
            OpenNote openNote, NoteActions actions, ReadingCorrections corrections, RelatedEntries related,
            MetPeople people, NotebookLinks links, Settings settings,
            IntConsumer showLine) {
        this.openNote = openNote;
        this.context = new BoardContext(actions, links, () -> session, showLine,
                code -> links.step().accept(openNote.snippet(code)), corrections, this::focusLine,
                NoteFolds.ofBoard(openNote, settings), related, people);
        this.cards = new BoardCards(context);
        this.firstSteps = firstSteps();
        getStyleClass().add("board");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
        content.getChildren().add(header);
        viewportBoundsProperty().subscribe(_ -> {
            if (columnCount() != shown) {
                distribute();
            }
            growing.start();
        });
        vvalueProperty().subscribe(_ -> growing.start());
        sceneProperty().subscribe(_ -> growing.start());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == this && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
                RowNavigation.rows(content).stream().findFirst().ifPresent(Node::requestFocus);
                event.consume();
            }
        });
        openNote.pathProperty().subscribe(_ -> related.refreshSoon());
        related.revisionProperty().subscribe(_ -> {
            if (!drawn.isEmpty()) {
                show(session);
            }
        });
        focusWithinProperty().subscribe(within -> {
            if (within) {
                reveal();
            }
        });
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> reveal());
    }

    /// Shows a reading: what looks as before stays as it is, with the focus, the place and what is half typed.
    void show(Session now) {
        if (!openNote.path().equals(note)) {
            cards.change(note, openNote.path());
            note = openNote.path();
            most = block();
            setVvalue(0);
        }
        session = now;
        contents = openNote.board(now);
        draw();
    }

    private void draw() {
        boolean within = focusWithin();
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var focus = Optional.ofNullable(owner).map(Node::getId);
        var place = getVvalue();
        var before = drawn;
        drawn = cards();
        header.show(session, contents);
        if (!nodes(drawn).equals(nodes(before))) {
            distribute();
            setVvalue(place);
        }
        growing.start();
        if (within && owner != null && (owner.getScene() == null || !inside(owner))) {
            // What had the focus is gone with its card; the window would pick a button far away.
            focus.map(id -> lookup("#" + id)).orElse(this).requestFocus();
        } else if (within && owner != null && !owner.isFocused() && !focusWithin()) {
            owner.requestFocus();
        }
    }

    private static List<Node> nodes(List<BoardCards.Card> all) {
        return all.stream().map(BoardCards.Card::node).toList();
    }

    private List<BoardCards.Card> cards() {
        if (note.isEmpty()) {
            return List.of(); // Nothing to add to: it is being opened, or the screen says how to begin one.
        }
        boolean bare = contents.sections().stream().allMatch(s -> s.empty() && s.kind() == SectionKind.DAY);
        return bare && !cards.hasUnsavedText() ? List.of(new BoardCards.Card(firstSteps, 6)) : cards.of(contents, most);
    }

    private int block() {
        return BLOCK * columnCount();
    }

    /// Whether the note has more than was made of it so far.
    private boolean hasRest() {
        return drawn.stream().mapToInt(BoardCards.Card::height).sum() >= most;
    }

    /// Creates the next rows of a long note when the end of the last ones becomes visible.
    ///
    /// @return whether it did
    private boolean more() {
        double room = content.getHeight() - getViewportBounds().getHeight();
        boolean near = room <= 0 || (1 - getVvalue()) * room < getViewportBounds().getHeight();
        if (near && hasRest()) {
            most += block();
            double top = getVvalue() * Math.max(0, room);
            draw();
            layout();
            double now = content.getHeight() - getViewportBounds().getHeight();
            setVvalue(now <= 0 ? 0 : top / now);
            return true;
        }
        return false;
    }

    /// Gives the focus to the row of an entry, or to the nearest one.
    ///
    /// @param line 1-based
    private void focusLine(int line) {
        while (hasRest() && RowNavigation.rows(content).stream().allMatch(row -> row.line().line() < line)) {
            most += block();
            draw();
        }
        RowNavigation.rows(content).stream().min(Comparator.comparingInt(row -> Math.abs(row.line().line() - line)))
                .ifPresentOrElse(Node::requestFocus, this::requestFocus);
    }

    private BoardCard firstSteps() {
        var card = new BoardCard("An empty note", "");
        card.setId("first-steps");
        var words = MarkdownText.abbreviated("Type a heading such as ");
        words.add("`Goals`").add(" or ").add("`Questions`")
                .add(" on the left, or start here. What you add is written into the text.");
        card.row(words);
        for (var kind : List.of(SectionKind.GOALS, SectionKind.QUESTIONS, SectionKind.LEARNINGS)) {
            card.row(card.field(context, "add-" + kind.id(), "Add a " + kind.heading().toLowerCase(Locale.ROOT)
                    .replaceFirst("s$", "") + "…", said -> context.actions().add(kind, said)));
        }
        return card;
    }

    private int columnCount() {
        double width = getViewportBounds().getWidth();
        return Math.clamp((int) (width / COLUMN), 1, 3);
    }

    /// Cards in the order of the text, in blocks of columns.
    private void distribute() {
        shown = columnCount();
        var parts = new ArrayList<List<BoardCards.Card>>();
        int full = BLOCK * shown;
        int height = full;
        for (var card : drawn) {
            if (height >= full) {
                parts.add(new ArrayList<>());
                height = 0;
            }
            parts.getLast().add(card);
            height += card.height();
        }
        for (int i = 0; i < parts.size(); i++) {
            if (i == blocks.size()) {
                blocks.add(new BoardBlock());
            }
            blocks.get(i).show(nodes(parts.get(i)), parts.get(i).stream().map(BoardCards.Card::height).toList(), shown);
        }
        var all = new ArrayList<Node>(List.of(header));
        blocks.subList(0, parts.size()).forEach(block -> all.add(block.node()));
        // What stays in place keeps its styles: JavaFX computes those of all that is added.
        var there = content.getChildren();
        int same = 0;
        while (same < Math.min(all.size(), there.size()) && all.get(same) == there.get(same)) {
            same++;
        }
        there.remove(same, there.size());
        there.addAll(all.subList(same, all.size()));
    }

    private boolean focusWithin() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        return at != null && inside(at);
    }

    private boolean inside(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    /// Brings the row that has the focus in sight.
    private void reveal() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        double room = content.getHeight() - getViewportBounds().getHeight();
        if (!(owner instanceof BoardRow) || !inside(owner) || room <= 0) {
            return;
        }
        var bounds = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        double top = getVvalue() * room;
        if (bounds.getMinY() < top) {
            setVvalue(Math.max(0, bounds.getMinY() - 12) / room);
        } else if (bounds.getMaxY() > top + getViewportBounds().getHeight()) {
            setVvalue(Math.min(room, bounds.getMaxY() + 12 - getViewportBounds().getHeight()) / room);
        }
    }
}
