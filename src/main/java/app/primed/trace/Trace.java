package app.primed.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A recorded run. It grows while the program runs: one thread appends, any thread reads what [#size()] covers.
/// Numbers of objects, frames and steps are never reused.
public interface Trace {

    /// Stands where there is no object or frame.
    int NONE = -1;

    /// The program's text, as it was run.
    String source();

    /// Steps recorded so far.
    int size();

    /// @throws IndexOutOfBoundsException unless 0 ≤ index < size()
    Step step(int index);

    /// Every object recorded so far, by number.
    List<TracedObject> objects();

    /// The object's states over time, without gaps; the last one ends at [#size()].
    List<StateSpan> spans(int object);

    /// Every state the object went through, in order, without repeats. Unlike [#spans(int)] it also has
    /// the states that lasted no whole step.
    List<ObjectState> statesPassed(int object);

    /// The object's state at a step; empty before it was created.
    Optional<ObjectState> stateAt(int object, int step);

    /// The numbers of the objects alive at a step, created and not closed, in the order they were created.
    default List<Integer> alive(int step) {
        var states = at(step).states();
        return IntStream.range(0, states.size())
                .filter(id -> states.get(id) != ObjectState.CLOSED)
                .boxed()
                .toList();
    }

    /// How the object's life ended, as far as it is recorded.
    ObjectEnd endOf(int object);

    /// The name of the asyncio task that ran the object last at or before a step; empty where no task did.
    /// Where a step that resumed it has no [Step#by()], that task's event loop is who resumed it.
    Optional<String> taskAt(int object, int step);

    /// Who is ready to run in asyncio's event loop at a step, first in line first: tasks by their names, anything else
    /// by its function's. Empty where no loop runs. Takes logarithmic time and as much again as there are ready.
    default List<String> readyAt(int step) {
        return List.of();
    }

    /// The names of the threads so far, by number: `MainThread` first. A name may be empty.
    List<String> threads();

    /// The state of the program at a step.
    ProgramState at(int step);

    /// All that was written to stdout and stderr so far, in order.
    String output();

    /// A part of [#output()].
    default String output(int from, int to) {
        return output().substring(from, to);
    }

    /// What was written to stdout alone.
    String stdout();

    /// How the run ended; empty while it continues.
    Optional<RunEnd> end();

    /// Which Python ran it ("Python 3.14.3 (embedded)"), empty until it said so.
    String engine();
}
