package app.primed.notebook.view;

import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.board.BoardContents;
import app.primed.notebook.model.board.BoardLine;
import app.primed.notebook.model.board.BoardLine.Form;
import app.primed.notebook.model.board.BoardSection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The nodes of the board's cards. A card that is there in the next reading, too, is the same node, with the focus and
/// what is half typed in it.
final class BoardCards {
    private final BoardContext context;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Map<Path, Waiting> waiting = new HashMap<>();
    private List<Card> last = List.of();

    private record Waiting(Map<String, Node> nodes, List<Card> last) {}

    /// @param height about how tall it is, in lines of text
    record Card(Node node, int height) {}

    BoardCards(BoardContext context) {
        this.context = context;
    }

    /// The cards of another note from now on. Those in which something is half typed wait until their note is back.
    void change(Optional<Path> from, Optional<Path> to) {
        if (last.stream().anyMatch(card -> unsaved(card.node()))) {
            from.ifPresent(note -> waiting.put(note, new Waiting(Map.copyOf(nodes), last)));
        }
        nodes.clear();
        var back = to.map(waiting::remove);
        back.ifPresent(cards -> nodes.putAll(cards.nodes()));
        last = back.map(Waiting::last).orElse(List.of());
    }

    /// The cards of a reading, in the order of the text.
    ///
    /// @param most lines of text after which no more are made
    List<Card> of(BoardContents contents, int most) {
        used.clear();
        var next = new ArrayList<Card>();
        var empty = new ArrayList<Section>();
        var all = contents.sections();
        int height = 0;
        int i = 0;
        for (; i < all.size() && height < most; i++) {
            var card = all.get(i);
            if (first(all, i) && card.empty() && BoardHeader.says(card)) {
                continue;
            }
            if (card.empty() && !holdsOthers(all, i)) {
                empty.add(card.section());
                continue;
            }
            if (!empty.isEmpty()) {
                next.add(chips(empty, false));
                empty.clear();
            }
            var node = card.empty() ? heading(card) : card.debate().isPresent() ? debate(card) : section(all, i);
            int tall = height(card, node);
            height += tall;
            next.add(new Card(node, tall));
        }
        if (i == all.size()) {
            next.add(chips(empty, true));
        }
        last.stream().filter(card -> next.stream().noneMatch(c -> c.node() == card.node()) && unsaved(card.node()))
                .forEach(next::add);
        last = List.copyOf(next);
        return next;
    }

    /// Whether nothing but properties is above a card.
    private static boolean first(List<BoardSection> all, int at) {
        return all.subList(0, at).stream()
                .allMatch(card -> card.rows().stream().allMatch(row -> row.form() == Form.PROPERTIES)
                        && !card.section().headed());
    }

    private static boolean unsaved(Node node) {
        return node instanceof BoardCard card && card.hasUnsavedText()
                || node instanceof EmptySections chips && chips.hasUnsavedText();
    }

    /// Whether the next heading is deeper.
    private static boolean holdsOthers(List<BoardSection> all, int at) {
        return all.get(at).section().headed() && at + 1 < all.size()
                && all.get(at + 1).section().heading().level() > all.get(at).section().heading().level();
    }

    private Card chips(List<Section> empty, boolean end) {
        var chips = node(end ? "chips-end" : "chips-" + empty.getFirst().heading().text(), EmptySections.class,
                () -> new EmptySections(context));
        chips.show(List.copyOf(empty), end);
        return new Card(chips, 2 + empty.size() / 4);
    }

    private Node heading(BoardSection card) {
        var line = node("heading-" + card.heading(), HeadingLine.class, HeadingLine::new);
        line.show(card.section().heading().words(), card.section().heading().level());
        return line;
    }

    private Node debate(BoardSection card) {
        // Keyed by its place in its section, so that renaming the topic leaves the card as it is.
        var key = key("debate-" + Integer.toHexString(card.heading().hashCode()));
        var node = node(key, DebateCard.class, () -> new DebateCard(card, key, context));
        node.show(card);
        return node;
    }

    private Node section(List<BoardSection> all, int at) {
        var card = all.get(at);
        boolean properties = card.rows().stream().allMatch(row -> row.form() == Form.PROPERTIES);
        boolean end = !properties && (at + 1 == all.size() || all.get(at + 1).opens());
        var name = card.kind() == SectionKind.OTHER
                ? "other-" + Integer.toHexString(card.heading().hashCode())
                : card.kind().id();
        var key = key(name);
        var node = node(key + (end ? "" : "-open"), SectionCard.class,
                () -> new SectionCard(key, card, end, context));
        boolean titled = card.opens() && !(first(all, at) && BoardHeader.says(card));
        node.show(card, titled ? card.section().heading().words() : "");
        return node;
    }

    /// A name with a number from the second card of that name on.
    private String key(String name) {
        int nth = used.merge(name, 1, Integer::sum);
        return nth == 1 ? name : name + "-" + nth;
    }

    private <N extends Node> N node(String key, Class<N> type, Supplier<N> make) {
        return type.cast(nodes.computeIfAbsent(key, _ -> make.get()));
    }

    private static int height(BoardSection card, Node node) {
        if (card.empty() || node instanceof BoardCard shown && shown.folded()) {
            return 2;
        }
        return 4 + card.rows().stream().limit(RowCard.MOST_ROWS).mapToInt(BoardCards::height).sum();
    }

    private static int height(BoardLine row) {
        return switch (row.form()) {
            case CODE, TABLE, CALLOUT -> 1 + Math.min(40, (int) row.said().lines().count());
            default -> 1 + Math.min(2_000, row.said().length()) / 55;
        };
    }
}
