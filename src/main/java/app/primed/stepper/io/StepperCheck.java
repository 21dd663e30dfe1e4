package app.primed.stepper.io;

import app.primed.platform.SystemCheck;
import app.primed.platform.UserFacingException;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.trace.RunEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Whether the stepper's Python runs in its sandbox, found by running a small program twice.
///
/// @param works whether it does
/// @param found the version, what is missing of the sandbox, and how fast the second run began
public record StepperCheck(boolean works, List<SystemCheck> found) {
    private static final Program PROGRAM =
            new Program("doctor.py", "def g():\n    yield 1\n\n\nx = g()\nnext(x)\nx.close()\n");

    /// @throws InterruptedException if the thread was interrupted
    public static StepperCheck of(Engine engine) throws InterruptedException {
        var found = new ArrayList<SystemCheck>();
        try {
            engine.warm();
            var ending = engine.run(PROGRAM, RunLimits.DEFAULT, () -> {}).ended().get();
            found.add(new SystemCheck("Python", engine.description()));
            if (!engine.sandboxWarning().isEmpty()) {
                found.add(new SystemCheck("Sandbox", engine.sandboxWarning()));
            }
            if (ending.reason() != RunEnd.Reason.FINISHED) {
                found.add(new SystemCheck("Stepper", "does not work: " + ending.message()));
                return new StepperCheck(false, found);
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1)); // the next child gets ready
            var first = new CompletableFuture<Long>();
            var pressed = System.nanoTime();
            var again = engine.run(PROGRAM, RunLimits.DEFAULT, () -> first.complete(System.nanoTime()));
            again.ended().get();
            found.add(new SystemCheck("Stepper", "works: %d steps recorded, the first %d ms after Run with a warm child"
                    .formatted(again.trace().size(), TimeUnit.NANOSECONDS.toMillis(first.join() - pressed))));
            return new StepperCheck(true, found);
        } catch (UserFacingException trouble) {
            return failed(found, trouble);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UserFacingException trouble) {
                return failed(found, trouble);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static StepperCheck failed(List<SystemCheck> found, UserFacingException trouble) {
        found.add(new SystemCheck("Python", trouble.getMessage() + " " + trouble.remedy()));
        return new StepperCheck(false, found);
    }
}
