package app.primed.notebook.view;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.model.SessionReader;
import app.primed.notebook.viewmodel.NoteActions;
import app.primed.notebook.viewmodel.OpenNote;
import app.primed.notebook.viewmodel.RelatedEntries;
import app.primed.platform.Settings;
import app.primed.ui.MarkdownText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The note as cards, one a kind, following the readings. What is empty is folded into chips at the end.
final class Board extends ScrollPane {
    private static final int MOST_CARDS = 40;
    private static final double NARROW = 760;
    private static final double WIDE = 1240;
    private final OpenNote openNote;
    private final BoardContext context;
    private final BoardColumns columns = new BoardColumns();
    private final Map<String, BoardCard> cards = new HashMap<>();
    private final EmptySections empty;
    private List<Node> drawn = List.of();
    private Optional<Path> note = Optional.empty();
    private Session session = SessionReader.EMPTY;
    private int shown;
    /// The rest of long cards comes frame by frame, so that the first rows of all are there at once.
    private final AnimationTimer growing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (drawn.stream().noneMatch(node -> node instanceof RowCard<?> card && card.grow())) {
                stop();
            }
        }
    };

    /// @param showLine shows a line (1-based) in the text
    Board(
            OpenNote openNote, NoteActions actions, RelatedEntries related, NotebookLinks links, Settings settings,
            IntConsumer showLine) {
        this.openNote = openNote;
        this.context = new BoardContext(actions, links, () -> session, showLine, this::focusLine,
                settings, related);
        this.empty = new EmptySections(context);
        getStyleClass().add("board");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(columns);
        columns.getStyleClass().add("board-columns");
        viewportBoundsProperty().subscribe(_ -> {
            if (columnCount() != shown) {
                distribute();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == this && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
                RowNavigation.rows(columns).stream().findFirst().ifPresent(Node::requestFocus);
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
            note = openNote.path();
            cards.clear();
            setVvalue(0);
        }
        session = now;
        boolean within = focusWithin();
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        var focus = Optional.ofNullable(owner).map(Node::getId);
        var place = getVvalue();
        var next = cards(now);
        if (!next.equals(drawn)) {
            drawn = next;
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

    /// Gives the focus to the row of an entry, or to the nearest one.
    ///
    /// @param line 1-based
    private void focusLine(int line) {
        RowNavigation.rows(columns).stream().min(Comparator.comparingInt(row -> Math.abs(row.entry().line() - line)))
                .ifPresentOrElse(Node::requestFocus, this::requestFocus);
    }

    private List<Node> cards(Session now) {
        if (note.isEmpty()) {
            return List.of(); // Nothing to add to: it is being opened, or the screen says how to begin one.
        }
        if (now.sections().stream()
                .allMatch(s -> s.entries().isEmpty() && s.kind() == SectionKind.DAY || s.range().end() == 0)) {
            return List.of(card("first-steps", this::firstSteps));
        }
        var next = new ArrayList<Node>();
        var bare = new ArrayList<SectionKind>();
        for (var kind : SectionKind.onBoard()) {
            if (kind == SectionKind.OTHER || now.of(kind).findAny().isEmpty()) {
                continue; // Each section of no kind has its own card, below.
            }
            int before = next.size();
            var title = title(now, kind);
            switch (kind.content()) {
                case TASKS -> ifAny(now.tasks(kind), tasks -> next.add(
                        with(kind.id(), TaskCard.class, () -> new TaskCard(kind, context), c -> c.show(title, tasks))));
                case QUESTIONS, QUIZ_QUESTIONS -> ifAny(
                        now.questions().stream().filter(q -> q.section() == kind).toList(),
                        asked -> next.add(with(kind.id(), QuestionCard.class, () -> new QuestionCard(kind, context),
                                c -> c.show(title, asked))));
                case DEBATES -> debates(now, next);
                case CHALLENGES, TEXT -> ifAny(now.entries(kind), entries -> next.add(list(kind, title, entries)));
            }
            if (next.size() == before && kind != SectionKind.DAY) {
                bare.add(kind);
            }
        }
        if (now.of(SectionKind.DEBATES).findAny().isEmpty()) {
            debates(now, next);
        }
        var others = now.of(SectionKind.OTHER).toList();
        others.stream().filter(s -> !s.entries().isEmpty() && !debated(now, s)).limit(MOST_CARDS)
                .forEach(s -> next.add(other(s, next.size())));
        empty.show(bare, kind -> title(now, kind),
                others.stream().filter(s -> s.headed() && s.entries().isEmpty() && s.range().endLine() - s.line() < 4)
                        .limit(MOST_CARDS).toList());
        next.add(empty);
        cards.values().stream().filter(card -> !next.contains(card) && drawn.contains(card) && card.hasUnsavedText())
                .forEach(next::add);
        return next;
    }

    private Node list(SectionKind kind, String title, List<Entry> entries) {
        return with(kind.id(), ListCard.class, () -> new ListCard(kind.id(), kind.prompt(), context,
                words -> context.actions().add(kind, words),
                row -> row.focusMoved(context.actions().moveInto(row.entry(), kind))), c -> c.show(title, entries));
    }

    private Node other(Section section, int number) {
        var heading = section.headed() ? section.heading().text() : "Before the first heading";
        var key = "other-" + number + "-" + heading;
        return with(key, ListCard.class, () -> new ListCard("other-" + Integer.toHexString(heading.hashCode()),
                "Add to " + heading + "…", context, words -> context.actions().add(section, words),
                row -> row.moveInto(section)), c -> c.show(heading, section.entries()));
    }

    private <C extends BoardCard> C with(String key, Class<C> type, Supplier<C> make, Consumer<C> show) {
        var card = type.cast(card(key, make));
        show.accept(card);
        return card;
    }

    private BoardCard card(String key, Supplier<? extends BoardCard> make) {
        return cards.computeIfAbsent(key, _ -> make.get());
    }

    /// The writer's own heading where there is one such section.
    private static String title(Session session, SectionKind kind) {
        var headings = session.of(kind).map(section -> section.heading().text()).distinct().toList();
        return headings.size() == 1 ? headings.getFirst() : kind.heading();
    }

    private void debates(Session now, List<Node> next) {
        var simple = new ArrayList<Entry>();
        for (var debate : now.debates().stream().limit(MOST_CARDS).toList()) {
            if (!debate.options().isEmpty() || debate.topic().endsWith("?") || debate.verdict().isPresent()) {
                var key = "debate-" + next.size();
                next.add(with(key, DebateCard.class, () -> new DebateCard(debate, key, context), c -> c.show(debate)));
            } else {
                at(now, debate).ifPresent(simple::add);
            }
        }
        if (!simple.isEmpty()) {
            next.add(list(SectionKind.DEBATES, "Debates", simple));
        }
    }

    private static Optional<Entry> at(Session session, Debate debate) {
        return session.sections().stream().flatMap(s -> s.entries().stream()).flatMap(Entry::all)
                .filter(e -> e.line() == debate.line()).findFirst();
    }

    private static boolean debated(Session session, Section section) {
        return session.debates().stream().anyMatch(
                d -> d.line() >= section.line() && d.line() <= section.range().endLine());
    }

    private BoardCard firstSteps() {
        var card = new BoardCard("An empty note", "");
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

    private static <T> void ifAny(List<T> all, Consumer<List<T>> draw) {
        if (!all.isEmpty()) {
            draw.accept(all);
        }
    }

    private int columnCount() {
        double width = getViewportBounds().getWidth();
        return width >= WIDE ? 3 : width >= NARROW ? 2 : 1;
    }

    /// Cards in order, each into the column that is shortest so far.
    private void distribute() {
        shown = columnCount();
        var boxes = new ArrayList<CachedHeightBox>();
        var heights = new int[shown];
        for (int i = 0; i < shown; i++) {
            boxes.add(new CachedHeightBox(12));
        }
        for (var card : drawn) {
            int shortest = 0;
            for (int i = 1; i < shown; i++) {
                shortest = heights[i] < heights[shortest] ? i : shortest;
            }
            boxes.get(shortest).getChildren().add(card);
            heights[shortest] += card instanceof BoardCard c ? c.rows() : 1;
        }
        columns.show(boxes);
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
        double room = columns.getHeight() - getViewportBounds().getHeight();
        if (!(owner instanceof BoardRow) || !inside(owner) || room <= 0) {
            return;
        }
        var bounds = columns.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        double top = getVvalue() * room;
        if (bounds.getMinY() < top) {
            setVvalue(Math.max(0, bounds.getMinY() - 12) / room);
        } else if (bounds.getMaxY() > top + getViewportBounds().getHeight()) {
            setVvalue(Math.min(room, bounds.getMaxY() + 12 - getViewportBounds().getHeight()) / room);
        }
    }
}
