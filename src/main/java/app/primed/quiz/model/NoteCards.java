package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Seen;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes cards of the questions and challenges in notes, and keeps each card's id while its question lives on.
///
/// A question nobody has answered yet is known by its words alone, wherever it stands: the same question copied from
/// day to day is one card. Once it was graded, the log remembers how it read ([Seen]), and a question that now
/// reads a little differently takes over the id whose own words are gone: in the same note when they are alike, in
/// another note (moved, or the note renamed) when they are nearly the same.
public final class NoteCards {
    static final double ALIKE_IN_THE_NOTE = 0.72;
    static final double ALIKE_ELSEWHERE = 0.85;

    private NoteCards() {}

    /// Cards in the order of the items.
    ///
    /// @param items what the notes hold; kinds other than interview questions and code challenges are left out
    /// @param seen how graded cards read, by id
    /// @param decks challenges of decks, which a note's challenge may be ([Card.Challenge#claims])
    public static List<Card> of(List<NoteItem> items, Map<String, Seen> seen, List<Card> decks) {
        var distinct = distinct(items);
        var ids = identities(distinct, seen);
        var cards = new LinkedHashMap<String, Card>();
        for (var i = 0; i < distinct.size(); i++) {
            var item = distinct.get(i);
            var source = new Source.Note(item.note(), item.line(), item.section(), item.day());
            var card = isChallenge(item)
                    ? challenge(item, ids.get(i), source, decks)
                    : new Card.Recall(ids.get(i), topic(item), item.text(), item.answer(), "", source);
            cards.putIfAbsent(card.id(), card);
        }
        return List.copyOf(cards.values());
    }

    /// All cards there are: those of notes first, then those of decks that no note claimed.
    public static List<Card> withDecks(List<NoteItem> items, Map<String, Seen> seen, List<Card> decks) {
        var all = new LinkedHashMap<String, Card>();
        of(items, seen, decks).forEach(card -> all.putIfAbsent(card.id(), card));
        decks.forEach(card -> all.putIfAbsent(card.id(), card));
        return List.copyOf(all.values());
    }

    private static Card challenge(NoteItem item, String id, Source.Note source, List<Card> decks) {
        var words = new HashSet<>(Likeness.words(item.text()));
        for (var card : decks) {
            if (card instanceof Card.Challenge c && !c.claims().isEmpty()
                    && c.claims().stream().allMatch(claim -> words.containsAll(Likeness.words(claim)))) {
                return c.from(source);
            }
        }
        return new Card.Challenge(
                id, topic(item), "", item.text(), "", List.of(), List.of(), item.answer(), List.of(), source);
    }

    private static boolean isChallenge(NoteItem item) {
        return item.sectionKind().equals("code-challenge");
    }

    private static String topic(NoteItem item) {
        return item.section().isEmpty() ? item.sectionKind() : item.section();
    }

    /// One item for each question: the one with an answer, else the latest.
    private static List<NoteItem> distinct(List<NoteItem> items) {
        var byWords = new LinkedHashMap<String, NoteItem>();
        var better = Comparator.comparing((NoteItem item) -> !item.answer().isEmpty())
                .thenComparing(item -> item.day().orElse(LocalDate.MIN));
        for (var item : items) {
            if ((isChallenge(item) || item.sectionKind().equals("interview-questions"))
                    && !Likeness.words(item.text()).isEmpty()) {
                byWords.merge(fingerprint(item), item, (a, b) -> better.compare(b, a) > 0 ? b : a);
            }
        }
        return List.copyOf(byWords.values());
    }

    private static List<String> identities(List<NoteItem> items, Map<String, Seen> seen) {
        var ids = new String[items.size()];
        var free = new HashMap<>(seen);
        var idOf = new HashMap<String, String>();
        seen.values().forEach(s -> idOf.put(kindOf(s.card()) + words(s.text()), s.card()));
        for (var i = 0; i < ids.length; i++) {
            var item = items.get(i);
            var id = idOf.get(kindOf(fingerprint(item)) + words(item.text()));
            if (id != null && free.remove(id) != null) {
                ids[i] = id;
            }
        }
        adopt(items, ids, free);
        var taken = new HashSet<>(seen.keySet());
        for (var i = 0; i < ids.length; i++) {
            if (ids[i] == null) {
                ids[i] = unused(fingerprint(items.get(i)), taken);
                taken.add(ids[i]);
            }
        }
        return List.of(ids);
    }

    /// Gives ids whose words are gone to the items most like them, best match first.
    private static void adopt(List<NoteItem> items, String[] ids, Map<String, Seen> free) {
        record Match(int item, String id, double likeness) {}
        var matches = new ArrayList<Match>();
        for (var gone : free.values()) {
            for (var i = 0; i < ids.length; i++) {
                var item = items.get(i);
                if (ids[i] == null && kindOf(gone.card()).equals(kindOf(fingerprint(item)))) {
                    var likeness = Likeness.of(gone.text(), item.text());
                    var sameNote = gone.note().equals(item.note());
                    if (likeness >= (sameNote ? ALIKE_IN_THE_NOTE : ALIKE_ELSEWHERE)) {
                        matches.add(new Match(i, gone.card(), likeness + (sameNote ? 1 : 0)));
                    }
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed());
        for (var match : matches) {
            if (ids[match.item] == null && free.remove(match.id) != null) {
                ids[match.item] = match.id;
            }
        }
    }

    private static String unused(String fingerprint, Set<String> taken) {
        var id = fingerprint;
        for (var n = 2; taken.contains(id); n++) {
            id = fingerprint + "-" + n;
        }
        return id;
    }

    private static String kindOf(String id) {
        return id.startsWith("task-") ? "task-" : "note-";
    }

    private static String words(String text) {
        return String.join(" ", Likeness.words(text));
    }

    private static String fingerprint(NoteItem item) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(words(item.text()).getBytes(StandardCharsets.UTF_8));
            return (isChallenge(item) ? "task-" : "note-") + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
