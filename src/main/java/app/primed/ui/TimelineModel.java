package app.primed.ui;

import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What [TimelineView] draws: lanes of bars over steps, and arrows between them. Asked only about what is visible, so it
/// may be as long as it likes; it may grow between two drawings.
///
/// A lane is known by a number that stays its own while the timeline grows: 0, 1, 2 … for objects in the order they
/// were created, -1, -2, -3 … for threads, the main one first.
public interface TimelineModel {

    /// Stands where there is no lane.
    int NO_LANE = Integer.MIN_VALUE;

    /// What a bar stands for.
    enum Kind {
        /// Plain code: the module, or a thread.
        PLAIN,
        CREATED,
        RUNNING,
        SUSPENDED,
        CLOSED;

        /// The bar of an object in a state.
        public static Kind of(ObjectState state) {
            return switch (state) {
                case CREATED -> CREATED;
                case RUNNING -> RUNNING;
                case SUSPENDED -> SUSPENDED;
                case CLOSED -> CLOSED;
            };
        }

        /// The state it shows, empty for plain code.
        Optional<ObjectState> state() {
            return this == PLAIN ? Optional.empty() : Optional.of(ObjectState.valueOf(name()));
        }
    }

    /// What lanes can have in common.
    enum Grouping {
        /// The function their objects were made by.
        FUNCTION,
        /// Generator, coroutine or asynchronous generator.
        KIND,
        /// The asyncio task that runs them.
        TASK
    }

    /// Bars in ascending order, not overlapping.
    interface Lane {
        String name();

        int bars();

        /// The first step of a bar.
        int from(int bar);

        /// The step after its last.
        int to(int bar);

        Kind kind(int bar);

        /// The name of the group it belongs to, empty for none.
        default Optional<String> group(Grouping by) {
            return Optional.empty();
        }
    }

    /// Control passes from one lane to another at a step.
    ///
    /// @param label what went along (`send(10)`)
    record Arrow(int step, int fromLane, int toLane, String label) {}

    /// Steps in all.
    int length();

    /// How many threads have a lane.
    int threads();

    /// How many objects have one.
    int objects();

    /// The lane of a number.
    Lane lane(int number);

    int arrows();

    /// The step of the n-th arrow; ascending.
    int arrowStep(int n);

    Arrow arrow(int n);

    /// The objects neither unborn nor closed at a step.
    default List<Integer> alive(int step) {
        return IntStream.range(0, objects())
                .filter(number -> {
                    var lane = lane(number);
                    var bar = TimelineViewport.firstAfter(lane.bars(), lane::to, step);
                    return bar < lane.bars() && lane.from(bar) <= step && lane.kind(bar) != Kind.CLOSED;
                })
                .boxed()
                .toList();
    }

    /// The tasks that wait for their turn in the event loop at a step, the next one first; empty where there is no loop.
    default List<String> ready(int step) {
        return List.of();
    }

    /// How many steps have a mark on the slider.
    default int marks() {
        return 0;
    }

    /// The step of the n-th mark; ascending.
    default int markStep(int n) {
        throw new IndexOutOfBoundsException(n);
    }

    /// An empty one.
    TimelineModel NONE = new TimelineModel() {
        @Override
        public int length() {
            return 0;
        }

        @Override
        public int threads() {
            return 0;
        }

        @Override
        public int objects() {
            return 0;
        }

        @Override
        public Lane lane(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public int arrows() {
            return 0;
        }

        @Override
        public int arrowStep(int n) {
            throw new IndexOutOfBoundsException(n);
        }

        @Override
        public Arrow arrow(int n) {
            throw new IndexOutOfBoundsException(n);
        }
    };
}
