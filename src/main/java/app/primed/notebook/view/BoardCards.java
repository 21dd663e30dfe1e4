package app.primed.notebook.view;

import app.primed.notebook.model.Debate;
import app.primed.notebook.model.Section;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.board.BoardContents;
import app.primed.notebook.model.board.BoardLine;
import app.primed.notebook.model.board.BoardLine.Form;
import app.primed.notebook.model.board.BoardSection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;

/// The nodes of the board's cards. A card that is there in the next reading, too, is the same node, with the focus and
/// what is half typed in it.
final class BoardCards {
    /// Ends the name of a card without a field.
    private static final String OPEN = "-open";

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
        if (hasUnsavedText()) {
            from.ifPresent(note -> waiting.put(note, new Waiting(Map.copyOf(nodes), last)));
        }
        nodes.clear();
        var back = to.map(waiting::remove);
        back.ifPresent(cards -> nodes.putAll(cards.nodes()));
        last = back.map(Waiting::last).orElse(List.of());
    }

    /// Whether something is typed on a card that is not in the text yet.
    boolean hasUnsavedText() {
        return last.stream().anyMatch(card -> unsaved(card.node()));
    }

    /// The cards of a reading, in the order of the text.
    ///
    /// @param most lines of text after which no more are made
    List<Card> of(BoardContents contents, int most) {
        var gone = handOver(contents.sections());
        handOverDebates(contents.sections());
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
        for (var card : gone) {
            int line = card.section().section().line();
            next.stream().flatMap(c -> c.node() instanceof SectionCard there ? Stream.of(there) : Stream.empty())
                    .filter(there -> there != card && there.adds())
                    .min(Comparator.<SectionCard, Boolean>comparing(there -> there.section().section().line() > line)
                            .thenComparingInt(there -> distance(there.section(), line)))
                    .ifPresent(there -> there.take(card));
        }
        last.stream().filter(card -> next.stream().noneMatch(c -> c.node() == card.node()) && unsaved(card.node()))
                .forEach(next::add);
        last = List.copyOf(next);
        return next;
    }

    /// Cards in which something is half typed go on with their section when its heading has changed.
    ///
    /// @return those whose section is no more
    private List<SectionCard> handOver(List<BoardSection> all) {
        used.clear();
        var fresh = new LinkedHashMap<String, BoardSection>();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).empty() && all.get(i).debate().isEmpty()) {
                fresh.put(key(name(all.get(i))) + (ends(all, i) ? "" : OPEN), all.get(i));
            }
        }
        var before = last.stream()
                .flatMap(card -> card.node() instanceof SectionCard there ? Stream.of(there) : Stream.empty()).toList();
        var lost = new ArrayList<>(before.stream().filter(card -> card.last() && !fresh.containsKey(card.key())
                && !fresh.containsKey(card.key() + OPEN)
                && all.stream().noneMatch(s -> s.heading().equals(card.section().heading())) && unsaved(card))
                .toList());
        before.forEach(card -> fresh.remove(card.key()));
        fresh.keySet().removeIf(key -> key.endsWith(OPEN));
        lost.removeIf(card -> goOn(card, fresh, 0));
        before.forEach(host -> host.guest().filter(guest -> goOn(guest, fresh, 1)).ifPresent(_ -> host.giveBack()));
        return lost;
    }

    /// Debates keep their cards, with what is half typed there, when their heading changes or another one comes before
    /// them: by their topics, else by their places. What is half typed goes on only in a debate that is plainly the same.
    private void handOverDebates(List<BoardSection> all) {
        used.clear();
        var fresh = new LinkedHashMap<String, BoardSection>();
        all.stream().filter(card -> card.debate().isPresent()).forEach(card -> fresh.put(debateKey(card), card));
        var before = new ArrayList<>(last.stream()
                .flatMap(card -> card.node() instanceof DebateCard there ? Stream.of(there) : Stream.empty()).toList());
        before.forEach(card -> nodes.remove(card.key(), card));
        List<BiPredicate<DebateCard, Map.Entry<String, BoardSection>>> ways = List.of(
                (card, now) -> topic(now.getValue()).equals(card.debate().topic()),
                (card, now) -> now.getKey().equals(card.key())
                        && (!unsaved(card) || akin(card.debate(), now.getValue())),
                (card, now) -> unsaved(card) && akin(card.debate(), now.getValue()));
        for (var way : ways) {
            before.removeIf(card -> {
                var next = fresh.entrySet().stream().filter(now -> way.test(card, now)).min(
                        Comparator.comparingInt(now -> distance(now.getValue(), card.debate().line())));
                next.ifPresent(now -> {
                    fresh.remove(now.getKey());
                    card.become(now.getKey());
                    nodes.put(now.getKey(), card);
                });
                return next.isPresent();
            });
        }
        used.clear();
    }

    /// Whether a debate has an option of another one's, or its place.
    private static boolean akin(Debate before, BoardSection card) {
        var now = card.debate().orElseThrow();
        return Math.abs(now.line() - before.line()) < 3 || now.options().stream().map(Debate.Option::name)
                .anyMatch(name -> before.options().stream().anyMatch(option -> option.name().equals(name)));
    }

    private static String topic(BoardSection card) {
        return card.debate().orElseThrow().topic();
    }

    /// Makes a card the one of the new section that is most like its own, if there is one.
    ///
    /// @param least rows that must be the same
    private boolean goOn(SectionCard card, Map<String, BoardSection> fresh, int least) {
        var rows = card.section().rows().stream().map(BoardLine::said).toList();
        var next = fresh.entrySet().stream().filter(e -> alike(e.getValue(), rows) >= least)
                .min(Comparator.<Map.Entry<String, BoardSection>>comparingLong(e -> -alike(e.getValue(), rows))
                        .thenComparingInt(e -> distance(e.getValue(), card.section().section().line())));
        next.ifPresent(e -> {
            nodes.values().remove(card);
            nodes.put(e.getKey(), card);
            card.become(e.getKey(), e.getValue());
            fresh.remove(e.getKey());
        });
        return next.isPresent();
    }

    private static long alike(BoardSection section, List<String> rows) {
        return section.rows().stream().filter(row -> rows.contains(row.said())).count();
    }

    private static int distance(BoardSection section, int line) {
        return Math.abs(section.section().line() - line);
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
        var chips = node(end ? "chips-end" : key("chips"), EmptySections.class,
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
        var key = debateKey(card);
        var node = node(key, DebateCard.class, () -> new DebateCard(card, key, context));
        node.show(card);
        return node;
    }

    private String debateKey(BoardSection card) {
        return key("debate-" + Integer.toHexString(card.heading().hashCode()));
    }

    private Node section(List<BoardSection> all, int at) {
        var card = all.get(at);
        boolean end = ends(all, at);
        var key = key(name(card));
        var node = node(key + (end ? "" : OPEN), SectionCard.class,
                () -> new SectionCard(key, card, end, context));
        boolean titled = card.opens() && !(first(all, at) && BoardHeader.says(card));
        node.show(card, titled ? card.section().heading().words() : "");
        return node;
    }

    private static String name(BoardSection card) {
        return card.kind() == SectionKind.OTHER
                ? "other-" + Integer.toHexString(card.heading().hashCode())
                : card.kind().id();
    }

    /// Whether what is added to its section goes behind a card's rows.
    private static boolean ends(List<BoardSection> all, int at) {
        boolean properties = all.get(at).rows().stream().allMatch(row -> row.form() == Form.PROPERTIES);
        return !properties && (at + 1 == all.size() || all.get(at + 1).opens());
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
