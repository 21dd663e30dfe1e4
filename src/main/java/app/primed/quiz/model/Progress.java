package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.LogLine.Undo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where every card stands: a fold over the review log and nothing else. Immutable.
public final class Progress {
    private final Scheduler scheduler;
    private final boolean fuzzed;
    private final Map<String, List<Review>> reviews;
    private final Map<String, CardState> states;
    private final Map<String, Seen> seen;

    private Progress(
            Scheduler scheduler, boolean fuzzed, Map<String, List<Review>> reviews, Map<String, CardState> states,
            Map<String, Seen> seen) {
        this.scheduler = scheduler;
        this.fuzzed = fuzzed;
        this.reviews = reviews;
        this.states = states;
        this.seen = seen;
    }

    /// Folds a log. Lines that stand there twice (after a merge) count once; reviews count in order of their time,
    /// those of one instant in the order of their lines.
    ///
    /// @param fuzzed whether intervals are spread, each card with a seed of its own
    public static Progress of(Collection<? extends LogLine> lines, Scheduler scheduler, boolean fuzzed) {
        var ids = new HashSet<String>();
        var undone = new HashSet<String>();
        var seen = new HashMap<String, Seen>();
        var graded = new ArrayList<Review>();
        for (var line : lines) {
            if (ids.add(line.id())) {
                switch (line) {
                    case Review review -> graded.add(review);
                    case Undo undo -> undone.add(undo.cancels());
                    case Seen s -> seen.merge(s.card(), s, (a, b) -> b.at().isBefore(a.at()) ? a : b);
                }
            }
        }
        graded.sort(Comparator.comparing(Review::at));
        var reviews = new LinkedHashMap<String, List<Review>>();
        var states = new HashMap<String, CardState>();
        for (var review : graded) {
            if (!undone.contains(review.id())) {
                reviews.computeIfAbsent(review.card(), c -> new ArrayList<>(4)).add(review);
            }
        }
        reviews.forEach((card, list) -> states.put(card, fold(card, list, scheduler, fuzzed)));
        return new Progress(scheduler, fuzzed, reviews, states, seen);
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public CardState state(String card) {
        return states.getOrDefault(card, CardState.NEW);
    }

    /// The card's reviews that count, oldest first.
    public List<Review> reviews(String card) {
        return List.copyOf(reviews.getOrDefault(card, List.of()));
    }

    /// Every card with a review that counts, in order of the first.
    public Set<String> cards() {
        return Set.copyOf(reviews.keySet());
    }

    /// How each card made from a note read when it was graded last.
    public Map<String, Seen> seen() {
        return Map.copyOf(seen);
    }

    public Fuzz fuzz(String card) {
        return fuzzed ? Fuzz.of(card) : Fuzz.OFF;
    }

    /// With one more line.
    public Progress plus(LogLine line) {
        return switch (line) {
            case Review review -> {
                var list = new ArrayList<>(reviews.getOrDefault(review.card(), List.of()));
                list.add(review);
                list.sort(Comparator.comparing(Review::at));
                yield withReviews(review.card(), list);
            }
            case Undo undo -> reviews.entrySet().stream()
                    .filter(e -> e.getValue().stream().anyMatch(r -> r.id().equals(undo.cancels())))
                    .findFirst()
                    .map(e -> withReviews(
                            e.getKey(),
                            e.getValue().stream().filter(r -> !r.id().equals(undo.cancels())).toList()))
                    .orElse(this);
            case Seen s -> {
                var more = new HashMap<>(seen);
                more.put(s.card(), s);
                yield new Progress(scheduler, fuzzed, reviews, states, more);
            }
        };
    }

    private Progress withReviews(String card, List<Review> list) {
        var moreReviews = new LinkedHashMap<>(reviews);
        var moreStates = new HashMap<>(states);
        if (list.isEmpty()) {
            moreReviews.remove(card);
            moreStates.remove(card);
        } else {
            moreReviews.put(card, list);
            moreStates.put(card, fold(card, list, scheduler, fuzzed));
        }
        return new Progress(scheduler, fuzzed, moreReviews, moreStates, seen);
    }

    private static CardState fold(String card, List<Review> list, Scheduler scheduler, boolean fuzzed) {
        var fuzz = fuzzed ? Fuzz.of(card) : Fuzz.OFF;
        var state = CardState.NEW;
        for (var review : list) {
            state = scheduler.next(state, review.grade(), review.at(), fuzz);
        }
        return state;
    }
}
