package app.primed.ui;

import app.primed.trace.ObjectState;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The data of a [TimelineView]: lanes of bars over steps, and arrows between lanes. Only the visible part is read, so
/// a timeline may be long, and it may grow between drawings.
///
/// A lane has a number that never changes: 0, 1, 2 … for objects in order of creation, -1, -2, -3 … for threads, the
/// main thread first.
public interface TimelineModel {

    /// No lane.
    int NO_LANE = Integer.MIN_VALUE;

    /// The kind of a bar.
    enum Kind {
        /// Plain code: the module, or a thread.
        PLAIN,
        CREATED,
        RUNNING,
        SUSPENDED,
        CLOSED;

        /// The kind of bar for an object's state.
        public static Kind of(ObjectState state) {
            return switch (state) {
                case CREATED -> CREATED;
                case RUNNING -> RUNNING;
                case SUSPENDED -> SUSPENDED;
                case CLOSED -> CLOSED;
            };
        }

        /// The state that the bar shows; empty for plain code.
        Optional<ObjectState> state() {
            return this == PLAIN ? Optional.empty() : Optional.of(ObjectState.valueOf(name()));
        }
    }

    /// How lanes can be grouped.
    enum Grouping {
        /// By the function that created their objects.
        FUNCTION,
        /// By kind: generator, coroutine or asynchronous generator.
        KIND,
        /// By the asyncio task that runs them.
        TASK
    }

    /// A row of bars, in ascending order and not overlapping.
    interface Lane {
        String name();

        int bars();

        /// The first step of a bar.
        int from(int bar);

        /// The step after the last of a bar.
        int to(int bar);

        Kind kind(int bar);

        /// The name of the lane's group, empty for none.
        default Optional<String> group(Grouping by) {
            return Optional.empty();
        }
    }

    /// A transfer of control from one lane to another.
    ///
    /// @param label what was passed (`send(10)`)
    record Arrow(int step, int fromLane, int toLane, String label) {}

    /// The number of steps.
    int length();

    /// The number of threads.
    int threads();

    /// The number of objects.
    int objects();

    Lane lane(int number);

    int arrows();

    /// The step of the n-th arrow, ascending.
    int arrowStep(int n);

    Arrow arrow(int n);

    /// The objects that are created and not closed at a step.
    default List<Integer> alive(int step) {
        return IntStream.range(0, objects())
                .filter(number -> {
                    var lane = lane(number);
                    var bar = firstAfter(lane.bars(), lane::to, step);
                    return bar < lane.bars() && lane.from(bar) <= step && lane.kind(bar) != Kind.CLOSED;
                })
                .boxed()
                .toList();
    }

    /// The index of the first of `count` ascending numbers greater than `value`; `count` if there is none.
    static int firstAfter(int count, IntUnaryOperator numbers, int value) {
        var low = 0;
        var high = count;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (numbers.applyAsInt(middle) > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The tasks in the event loop's ready queue at a step, first in line first; empty if there is no loop.
    default List<String> ready(int step) {
        return List.of();
    }

    /// A step before which time passed.
    ///
    /// @param length how long, in microseconds
    /// @param time the time at the step, as text
    record Pause(int step, long length, String time) {}

    /// The number of pauses.
    default int pauses() {
        return 0;
    }

    /// The step of the n-th pause, ascending.
    default int pauseStep(int n) {
        throw new IndexOutOfBoundsException(n);
    }

    default Pause pause(int n) {
        throw new IndexOutOfBoundsException(n);
    }

    /// The number of marks on the slider.
    default int marks() {
        return 0;
    }

    /// The step of the n-th mark, ascending.
    default int markStep(int n) {
        throw new IndexOutOfBoundsException(n);
    }

    /// An empty timeline.
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
