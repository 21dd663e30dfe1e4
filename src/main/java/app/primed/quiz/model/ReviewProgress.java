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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The state of every card, computed from the review log. Immutable.
public final class ReviewProgress {
    private static final Comparator<Review> ORDER =
            Comparator.comparing(Review::at).thenComparing(Review::id).thenComparing(Review::card)
                    .thenComparing(Review::grade);
    private static final Comparator<Seen> LATEST =
            Comparator.comparing(Seen::at).thenComparing(Seen::id).thenComparing(Seen::text)
                    .thenComparing(Seen::note).thenComparing(Seen::line);

    private final Scheduler scheduler;
    private final boolean fuzzed;
    private final PersistentMap<List<Review>> reviews;
    private final PersistentMap<CardState> states;
    private final PersistentMap<Seen> seen;
    private final CardMarks marks;
    private final List<Seen> allSeen;

    private ReviewProgress(
            Scheduler scheduler, boolean fuzzed, PersistentMap<List<Review>> reviews, PersistentMap<CardState> states,
            PersistentMap<Seen> seen, CardMarks marks, List<Seen> wordings) {
        this.scheduler = scheduler;
        this.fuzzed = fuzzed;
        this.reviews = reviews;
        this.states = states;
        this.seen = seen;
        this.marks = marks;
        this.allSeen = wordings;
    }

    /// Replays a log. Duplicate lines (after a merge) count once, and the order of the lines does not matter: reviews
    /// are sorted by time, then by id.
    ///
    /// @param fuzzed whether intervals are fuzzed, each card with its own seed
    public static ReviewProgress of(Collection<? extends LogLine> lines, Scheduler scheduler, boolean fuzzed) {
        var undone = new HashSet<String>();
        var seen = new HashMap<String, Seen>();
        var wordings = new ArrayList<Seen>();
        var graded = new ArrayList<Review>();
        var marks = new ArrayList<Mark>();
        for (var line : lines) {
            switch (line) {
                case Review review -> graded.add(review);
                case Undo undo -> undone.add(undo.cancels());
                case Seen s -> {
                    wordings.add(s);
                    seen.merge(s.card(), s, (a, b) -> LATEST.compare(a, b) > 0 ? a : b);
                }
                case Mark mark -> marks.add(mark);
            }
        }
        wordings.sort(LATEST);
        graded.sort(ORDER);
        var reviews = new HashMap<String, List<Review>>();
        var states = new HashMap<String, CardState>();
        var before = "";
        for (var review : graded) {
            // Duplicates are adjacent once sorted.
            var duplicate = review.id().equals(before);
            before = review.id();
            if (!duplicate && !undone.contains(review.id())) {
                reviews.computeIfAbsent(review.card(), c -> new ArrayList<>(4)).add(review);
            }
        }
        reviews.replaceAll((card, list) -> List.copyOf(list));
        reviews.forEach((card, list) -> states.put(card, fold(card, list, scheduler, fuzzed)));
        return new ReviewProgress(scheduler, fuzzed, PersistentMap.of(reviews), PersistentMap.of(states),
                PersistentMap.of(seen),
                CardMarks.NONE.plus(marks).without(undone), List.copyOf(wordings));
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public CardState state(String card) {
        return states.get(card).orElse(CardState.NEW);
    }

    /// The card's reviews that count, oldest first.
    public List<Review> reviews(String card) {
        return List.copyOf(reviews.get(card).orElse(List.of()));
    }

    /// Every card with a review that counts.
    public Set<String> cards() {
        return reviews.keys();
    }

    /// The latest wording of each note's card.
    public Map<String, Seen> seen() {
        return seen.copied();
    }

    /// All logged wordings of notes' cards.
    public CardWordings wordings() {
        return new CardWordings(seen.copied(), allSeen);
    }

    /// The latest wording of this card.
    public Optional<Seen> seen(String card) {
        return seen.get(card);
    }

    /// Whether the card is suspended.
    public boolean isSuspended(String card) {
        return marks.isSuspended(card);
    }

    /// Whether the card is excluded from the quiz.
    public boolean isDropped(String card) {
        return marks.isDropped(card);
    }

    /// Whether the card can be asked: neither suspended nor excluded.
    public boolean isActive(String card) {
        return !isSuspended(card) && !isDropped(card);
    }

    /// The user's note on the card; empty if there is none.
    public String note(String card) {
        return marks.note(card);
    }

    /// A time for a new line on the card that is later than all its lines.
    public Instant timeAfter(String card, Instant now) {
        return marks.timeAfter(card, now);
    }

    public Fuzz fuzz(String card) {
        return fuzzed ? Fuzz.of(card) : Fuzz.OFF;
    }

    public ReviewProgress plus(LogLine line) {
        return plus(List.of(line));
    }

    /// With more lines. Adding many at once costs a single copy.
    public ReviewProgress plus(List<? extends LogLine> lines) {
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

    private ReviewProgress with(Review review) {
        var list = new ArrayList<>(reviews(review.card()));
        list.add(review);
        list.sort(ORDER);
        return withReviews(review.card(), list);
    }

    private ReviewProgress with(Seen s) {
        var more = new ArrayList<>(allSeen);
        more.add(s);
        more.sort(LATEST);
        var known = seen.get(s.card()).filter(k -> LATEST.compare(k, s) > 0).isPresent();
        return new ReviewProgress(
                scheduler, fuzzed, reviews, states, known ? seen : seen.with(s.card(), s), marks, List.copyOf(more));
    }

    private ReviewProgress with(CardMarks other) {
        return other == marks ? this : new ReviewProgress(scheduler, fuzzed, reviews, states, seen, other, allSeen);
    }

    /// Without the reviews that were undone.
    private ReviewProgress without(Set<String> undone) {
        var progress = this;
        if (!undone.isEmpty()) {
            for (var card : reviews.keys()) {
                var list = reviews.get(card).orElseThrow();
                if (list.stream().anyMatch(r -> undone.contains(r.id()))) {
                    progress = progress.withReviews(
                            card, list.stream().filter(r -> !undone.contains(r.id())).toList());
                }
            }
        }
        return progress;
    }

    private ReviewProgress withReviews(String card, List<Review> list) {
        return list.isEmpty()
                ? new ReviewProgress(scheduler, fuzzed, reviews.without(card), states.without(card), seen, marks,
                        allSeen)
                : new ReviewProgress(scheduler, fuzzed, reviews.with(card, List.copyOf(list)),
                        states.with(card, fold(card, list, scheduler, fuzzed)), seen, marks, allSeen);
    }

    private static CardState fold(String card, List<Review> list, Scheduler scheduler, boolean fuzzed) {
        var fuzz = fuzzed ? Fuzz.of(card) : Fuzz.OFF;
        var state = CardState.NEW;
        for (var review : list.subList(0, list.size() - 1)) {
            state = scheduler.nextMemory(state, review.grade(), review.at());
        }
        return scheduler.next(state, list.getLast().grade(), list.getLast().at(), fuzz);
    }
}
