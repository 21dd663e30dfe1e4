package app.primed.quiz.io;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardText;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The text of a deck. Changing or deleting a card changes only that card's characters; formatting, escapes, line
/// endings and unknown fields stay as they are. Immutable.
final class DeckDocument {
    private record Place(int index, LocatedJson.Fields fields, Card card) {}

    private final String text;
    private final LocatedJson.Items items;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<Integer, String> unusable = new HashMap<>();
    private final JsonFormatter typing;

    /// @param text without a byte order mark
    /// @param name the file name that card sources use
    /// @throws JsonProcessingException if it is not JSON
    /// @throws IOException if it is not a deck
    DeckDocument(String text, String name) throws IOException {
        this.text = text;
        this.typing = new JsonFormatter(text);
        try (var parser = Json.factory().createParser(text.toCharArray())) {
            if (!(LocatedJson.read(parser) instanceof LocatedJson.Fields deck)
                    || !(deck.get("cards").orElse(null) instanceof LocatedJson.Items found)) {
                throw new IOException("it holds no list of cards");
            }
            items = found;
            var title = deck.get("deck").orElse(null) instanceof LocatedJson.Text t && !t.value().isBlank()
                    ? t.value()
                    : name.replaceFirst("^.*/", "").replaceFirst("\\.json$", "");
            for (var i = 0; i < items.all().size(); i++) {
                place(i, name, title);
            }
        }
    }

    /// As in [DeckReader], the first valid card with an id wins.
    private void place(int index, String name, String title) {
        try {
            var card = CardReader.read(items.all().get(index), name, title);
            places.putIfAbsent(card.id(), new Place(index, (LocatedJson.Fields) items.all().get(index), card));
        } catch (InvalidCardException e) {
            unusable.put(index, "" + e.getMessage());
        }
    }

    Optional<Card> card(String id) {
        return Optional.ofNullable(places.get(id)).map(Place::card);
    }

    /// Why the card at the position of `id` in `other` is invalid; empty if it is valid.
    String reason(DeckDocument other, String id) {
        var place = other.places.get(id);
        return place == null ? "" : unusable.getOrDefault(place.index, "");
    }

    /// Ids in the order of the text.
    List<String> ids() {
        return places.values().stream().sorted(Comparator.comparingInt(Place::index)).map(p -> p.card.id()).toList();
    }

    /// The text with one card changed.
    ///
    /// @param id of a card in this deck
    String with(String id, CardText wanted) {
        var place = Objects.requireNonNull(places.get(id), id);
        var now = CardText.of(place.card);
        // By position, last first: a change does not move what comes before it.
        var changes = new TreeMap<Integer, Change>(Comparator.reverseOrder());
        var fields = place.fields;
        text(fields, "topic", now.topic(), wanted.topic(), changes);
        text(fields, "title", now.title(), wanted.title(), changes);
        text(fields, "prompt", now.prompt(), wanted.prompt(), changes);
        text(fields, "answer", now.answer(), wanted.answer(), changes);
        text(fields, "explanation", now.explanation(), wanted.explanation(), changes);
        text(fields, "starter", now.starter(), wanted.starter(), changes);
        list(fields, "right", now.correct(), wanted.correct(), changes);
        list(fields, "wrong", now.incorrect(), wanted.incorrect(), changes);
        var changed = new StringBuilder(text);
        changes.values().forEach(c -> changed.replace(c.from, c.to, c.words));
        return changed.toString();
    }

    private record Change(int from, int to, String words) {
        Change and(String more) {
            return new Change(from, to, words + more);
        }
    }

    private void text(LocatedJson.Fields fields, String name, String now, String wanted, Map<Integer, Change> changes) {
        if (now.equals(wanted)) {
            return;
        }
        switch (fields.get(name).orElse(null)) {
            case null -> {
                var last = last(fields);
                var at = last.to();
                var words = typing.field(fields, last, name, typing.text(wanted));
                changes.merge(at, new Change(at, at, words), (a, b) -> a.and(b.words));
            }
            case LocatedJson.Items lines -> put(lines, typing.list(lines, List.of(wanted.split("\n", -1))), changes);
            case LocatedJson value -> put(value, typing.text(wanted), changes);
        }
    }

    private void list(
            LocatedJson.Fields fields, String name, List<String> now, List<String> wanted,
            Map<Integer, Change> changes) {
        if (now.equals(wanted) || !(fields.get(name).orElse(null) instanceof LocatedJson.Items list)) {
            return;
        }
        if (now.size() != wanted.size()) {
            put(list, typing.list(list, wanted), changes);
            return;
        }
        for (var i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(wanted.get(i))) {
                put(list.all().get(i), typing.text(wanted.get(i)), changes);
            }
        }
    }

    private static void put(LocatedJson value, String words, Map<Integer, Change> changes) {
        changes.put(value.from(), new Change(value.from(), value.to(), words));
    }

    private static LocatedJson last(LocatedJson.Fields fields) {
        return new ArrayList<>(fields.all().values()).getLast();
    }

    /// The text without these cards and their commas.
    String without(Set<String> ids) {
        var all = items.all();
        var cut = new boolean[all.size()];
        ids.forEach(id -> Optional.ofNullable(places.get(id)).ifPresent(p -> cut[p.index] = true));
        var lastKept = all.size() - 1;
        while (lastKept >= 0 && cut[lastKept]) {
            lastKept--;
        }
        if (lastKept < 0) {
            return text.substring(0, items.from() + 1) + text.substring(items.to() - 1);
        }
        var rest = new StringBuilder(text.length());
        var at = 0;
        for (var i = 0; i < lastKept; i++) {
            if (cut[i]) {
                // Including the comma and the space after it, so that what follows moves up.
                rest.append(text, at, all.get(i).from());
                at = all.get(i + 1).from();
            }
        }
        return rest.append(text, at, all.get(lastKept).to()).append(text, all.getLast().to(), text.length()).toString();
    }
}
