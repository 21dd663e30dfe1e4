package app.primed.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A recorded run. It grows while the program runs: one thread appends, any thread reads the steps below [#size()].
/// Numbers of objects, frames and steps are never reused.
public interface Trace {

    /// No object or frame.
    int NONE = -1;

    /// The source code as it was run.
    String source();

    /// The number of steps recorded so far.
    int size();

    /// @throws IndexOutOfBoundsException unless 0 ≤ index < size()
    Step step(int index);

    /// All objects recorded so far, by number.
    List<TracedObject> objects();

    /// The object's states over time, without gaps; the last span ends at [#size()].
    List<StateSpan> spans(int object);

    /// All states of the object in order, without repeats. Unlike [#spans(int)] it includes states that ended in the
    /// step they began in.
    List<ObjectState> statesPassed(int object);

    /// The object's state at a step; empty before it was created.
    Optional<ObjectState> stateAt(int object, int step);

    /// The objects alive at a step (created and not closed), in order of creation.
    default List<Integer> alive(int step) {
        var states = at(step).states();
        return IntStream.range(0, states.size())
                .filter(id -> states.get(id) != ObjectState.CLOSED)
                .boxed()
                .toList();
    }

    /// How the object ended, as far as it is recorded.
    ObjectEnd endOf(int object);

    /// The name of the asyncio task that last ran the object at or before a step; empty for none. If a step that
    /// resumed the object has no [Step#by()], that task's event loop resumed it.
    Optional<String> taskAt(int object, int step);

    /// The ready queue of asyncio's event loop at a step, first in line first: tasks by name, anything else by its
    /// function's name. Empty if no loop runs. Takes logarithmic time plus the length of the queue.
    default List<String> readyAt(int step) {
        return List.of();
    }

    /// The program's clock at a step, in microseconds since its start. Changes of less than a millisecond are not
    /// recorded. A program that waits on a virtual clock gets to the end of a wait at once.
    default long timeAt(int step) {
        return 0;
    }

    /// How long the program waited on its virtual clock just before a step, in microseconds; 0 if it did not.
    default long waitedAt(int step) {
        return 0;
    }

    /// The number of steps before which the program waited, or time passed in which it recorded nothing.
    default int pauses() {
        return 0;
    }

    /// The n-th of those steps, ascending.
    default int pauseStep(int n) {
        throw new IndexOutOfBoundsException(n);
    }

    /// How long the program has waited on its virtual clock so far, in microseconds.
    default long waited() {
        return 0;
    }

    /// The names of the threads so far, by number: `MainThread` first. A name may be empty.
    List<String> threads();

    /// The state of the program at a step.
    ProgramState at(int step);

    /// A frame's locals at a step, also once it has ended; empty for a frame that is not known there.
    ///
    /// @param frame its number; 0 is the module
    default List<LocalVariable> localsOf(int frame, int step) {
        return at(step).frames().stream().filter(each -> each.id() == frame).findFirst()
                .map(Frame::locals).orElse(List.of());
    }

    /// A text of another run of the same program with the names of the objects to which it refers by number.
    default String resolve(String text) {
        return text;
    }

    /// Everything written to stdout and stderr so far, in order.
    String output();

    /// A part of [#output()].
    default String output(int from, int to) {
        return output().substring(from, to);
    }

    /// Everything written to stdout.
    String stdout();

    /// How the run ended; empty while it continues.
    Optional<RunEnd> end();

    /// The Python that ran it ("Python 3.14.3 (embedded)"); empty until it is known.
    String engine();
}
