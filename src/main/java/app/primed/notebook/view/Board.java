package app.primed.notebook.view;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Entry;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.Session;
import app.primed.notebook.viewmodel.NotebookViewModel;
import app.primed.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The note as cards, one a kind, drawn anew from each reading. What is empty is folded into chips at the end.
final class Board extends ScrollPane {
    static final int MOST_ROWS = 40;
    private static final double NARROW = 760;
    private static final double WIDE = 1240;
    private static final List<SectionKind> ORDER = List.of(
            SectionKind.GOALS, SectionKind.QUESTIONS, SectionKind.VIEWER_QUESTIONS, SectionKind.DEBATES,
            SectionKind.ADVICE, SectionKind.INTERVIEW_QUESTIONS, SectionKind.CODE_CHALLENGE, SectionKind.LEARNINGS,
            SectionKind.OPINIONS, SectionKind.PONDERINGS, SectionKind.VIEWER_UNDERSTANDING, SectionKind.TODO,
            SectionKind.IDEAS, SectionKind.QUOTES, SectionKind.EXPERIENCES, SectionKind.CONFESSIONS,
            SectionKind.BOUNTIES, SectionKind.RESOURCES, SectionKind.SCRAPS);

    private final NotebookViewModel notebook;
    private final Neighbours neighbours;
    private final Columns columns = new Columns();
    private List<Node> cards = List.of();
    private int shown;

    Board(NotebookViewModel notebook, Neighbours neighbours) {
        this.notebook = notebook;
        this.neighbours = neighbours;
        getStyleClass().add("board");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(columns);
        columns.getStyleClass().add("board-columns");
        viewportBoundsProperty().subscribe(_ -> {
            if (columnCount() != shown) {
                spread();
            }
        });
    }

    /// Draws a reading. The focus and the place stay where they are.
    void show(Session session) {
        boolean within = focusWithin();
        var focus = focused();
        var place = getVvalue();
        cards = cards(session);
        spread();
        setVvalue(place);
        if (within) {
            // What had the focus may be gone with the old cards; the window would pick a button far away.
            focus.map(id -> lookup("#" + id)).orElse(this).requestFocus();
        }
    }

    static Node more(int count) {
        var label = new Label("and " + count + " more in the text");
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private List<Node> cards(Session session) {
        if (session.sections().stream()
                .allMatch(s -> s.entries().isEmpty() && s.kind() == SectionKind.DAY || s.range().end() == 0)) {
            return List.of(firstSteps());
        }
        var drawn = new ArrayList<Node>();
        var empty = new ArrayList<SectionKind>();
        for (var kind : ORDER) {
            if (session.of(kind).findAny().isEmpty()) {
                continue;
            }
            int before = drawn.size();
            var title = title(session, kind);
            switch (kind) {
                case GOALS, TODO -> ifAny(session.tasks(kind), t -> drawn.add(new TaskCard(title, kind, t, notebook)));
                case QUESTIONS, VIEWER_QUESTIONS, INTERVIEW_QUESTIONS -> ifAny(
                        session.questions().stream().filter(q -> q.section() == kind).toList(),
                        q -> drawn.add(new QuestionCard(title, kind, q, notebook, neighbours)));
                case DEBATES -> debates(session, drawn);
                default -> ifAny(session.entries(kind), e -> drawn.add(
                        new ListCard(title, e, Optional.of(kind), notebook)));
            }
            if (drawn.size() == before) {
                empty.add(kind);
            }
        }
        if (session.of(SectionKind.DEBATES).findAny().isEmpty()) {
            debates(session, drawn);
        }
        var others = session.of(SectionKind.OTHER)
                .filter(s -> s.headed() && !s.entries().isEmpty() && !debated(session, s)).toList();
        others.stream().limit(MOST_ROWS)
                .forEach(s -> drawn.add(new ListCard(s.heading().text(), s.entries(), Optional.empty(), notebook)));
        if (others.size() > MOST_ROWS) {
            drawn.add(more(others.size() - MOST_ROWS));
        }
        if (!empty.isEmpty()) {
            drawn.add(new EmptySections(empty, kind -> title(session, kind), notebook));
        }
        return drawn;
    }

    /// The writer's own heading where there is one such section.
    private static String title(Session session, SectionKind kind) {
        var headings = session.of(kind).map(section -> section.heading().text()).distinct().toList();
        return headings.size() == 1 ? headings.getFirst() : kind.heading();
    }

    private void debates(Session session, List<Node> drawn) {
        var simple = new ArrayList<Entry>();
        for (var debate : session.debates().stream().limit(MOST_ROWS).toList()) {
            if (!debate.options().isEmpty() || debate.topic().endsWith("?")) {
                drawn.add(new DebateCard(debate, notebook));
            } else {
                at(session, debate).ifPresent(simple::add);
            }
        }
        if (!simple.isEmpty()) {
            drawn.add(new ListCard("Debates", simple, Optional.of(SectionKind.DEBATES), notebook));
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

    private Node firstSteps() {
        var card = new Card("An empty note", "");
        var words = Words.brief("Type a heading such as ");
        words.add("`Goals`").add(" or ").add("`Questions`")
                .add(" on the left, or begin here. What you add is written into the text.");
        card.row(words);
        card.row(Card.adder("add-goals", "Add a goal…", w -> notebook.actions().add(SectionKind.GOALS, w)));
        card.row(Card.adder("add-questions", "Add a question…", w -> notebook.actions().add(SectionKind.QUESTIONS, w)));
        card.row(Card.adder("add-learnings", "Add a learning…", w -> notebook.actions().add(SectionKind.LEARNINGS, w)));
        return card;
    }

    private static <T> void ifAny(List<T> all, java.util.function.Consumer<List<T>> draw) {
        if (!all.isEmpty()) {
            draw.accept(all);
        }
    }

    private int columnCount() {
        double width = getViewportBounds().getWidth();
        return width >= WIDE ? 3 : width >= NARROW ? 2 : 1;
    }

    /// Cards in order, each into the column that is shortest so far.
    private void spread() {
        shown = columnCount();
        var boxes = new ArrayList<VBox>();
        var heights = new int[shown];
        for (int i = 0; i < shown; i++) {
            var box = new VBox(12);
            box.setMinWidth(0);
            boxes.add(box);
        }
        for (var card : cards) {
            int shortest = 0;
            for (int i = 1; i < shown; i++) {
                shortest = heights[i] < heights[shortest] ? i : shortest;
            }
            boxes.get(shortest).getChildren().add(card);
            heights[shortest] += card instanceof Card c ? c.rows() : 1;
        }
        columns.show(boxes);
    }

    private boolean focusWithin() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    /// The name of what has the focus; the field of an answer goes away, its question's button stays.
    private Optional<String> focused() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        return Optional.ofNullable(owner).map(Node::getId).map(id -> id.replaceFirst("^answering-", "answer-"));
    }
}
