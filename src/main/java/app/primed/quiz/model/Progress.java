package app.primed.quiz.model;

import app.primed.quiz.model.LogLine.Mark;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Seen;
import app.primed.quiz.model.LogLine.Undo;
import java.time.Instant;
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
    private final Marks marks;

    private Progress(
            Scheduler scheduler, boolean fuzzed, Map<String, List<Review>> reviews, Map<String, CardState> states,
            Map<String, Seen> seen, Marks marks) {
        this.scheduler = scheduler;
        this.fuzzed = fuzzed;
        this.reviews = reviews;
        this.states = states;
        this.seen = seen;
        this.marks = marks;
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
        var marks = new ArrayList<Mark>();
        for (var line : lines) {
            if (ids.add(line.id())) {
                switch (line) {
                    case Review review -> graded.add(review);
                    case Undo undo -> undone.add(undo.cancels());
                    case Seen s -> seen.merge(s.card(), s, (a, b) -> b.at().isBefore(a.at()) ? a : b);
                    case Mark mark -> marks.add(mark);
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
        return new Progress(scheduler, fuzzed, reviews, states, seen, Marks.NONE.plus(marks).without(undone));
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

    /// Whether a person set the card aside for the time being.
    public boolean isSuspended(String card) {
        return marks.isSuspended(card);
    }

    /// Whether a person left the card out of the quiz for good.
    public boolean isDropped(String card) {
        return marks.isDropped(card);
    }

    /// Whether the card may be asked: neither suspended nor left out.
    public boolean isAsked(String card) {
        return !isSuspended(card) && !isDropped(card);
    }

    /// A person's own note on the card; empty where there is none.
    public String note(String card) {
        return marks.note(card);
    }

    /// A time for a new line about the card that is later than what the log says of it already.
    public Instant after(String card, Instant now) {
        return marks.next(card, now);
    }

    public Fuzz fuzz(String card) {
        return fuzzed ? Fuzz.of(card) : Fuzz.OFF;
    }

    /// With one more line.
    public Progress plus(LogLine line) {
        return plus(List.of(line));
    }

    /// With more lines. Setting many cards aside at once, or taking that back, costs one copy and not one for each.
    public Progress plus(List<? extends LogLine> lines) {
        var progress = this;
        var said = new ArrayList<Mark>();
        var undone = new HashSet<String>();
        for (var line : lines) {
            switch (line) {
                case Review review -> progress = progress.with(review);
                case Seen s -> progress = progress.with(s);
                case Mark mark -> said.add(mark);
                case Undo undo -> undone.add(undo.cancels());
            }
        }
        return progress.with(marks.plus(said).without(undone)).without(undone);
    }

    private Progress with(Review review) {
        var list = new ArrayList<>(reviews.getOrDefault(review.card(), List.of()));
        list.add(review);
        list.sort(Comparator.comparing(Review::at));
        return withReviews(review.card(), list);
    }

    private Progress with(Seen s) {
        var more = new HashMap<>(seen);
        more.put(s.card(), s);
        return new Progress(scheduler, fuzzed, reviews, states, more, marks);
    }

    private Progress with(Marks other) {
        return other == marks ? this : new Progress(scheduler, fuzzed, reviews, states, seen, other);
    }

    /// Without the reviews that were taken back.
    private Progress without(Set<String> undone) {
        var progress = this;
        if (!undone.isEmpty()) {
            for (var e : reviews.entrySet()) {
                var kept = e.getValue().stream().filter(r -> !undone.contains(r.id())).toList();
                if (kept.size() < e.getValue().size()) {
                    progress = progress.withReviews(e.getKey(), kept);
                }
            }
        }
        return progress;
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
        return new Progress(scheduler, fuzzed, moreReviews, moreStates, seen, marks);
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
