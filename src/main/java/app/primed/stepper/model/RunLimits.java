package app.primed.stepper.model;

import java.time.Duration;

/// The limits of a run. The first one reached ends the run.
///
/// @param steps recorded steps
/// @param wallClock time from start to end
/// @param cpu processor time of the child
/// @param memoryBytes address space of the child
/// @param outputBytes output to stdout and stderr together
/// @param realTime whether waiting takes real time; otherwise it takes none, on a virtual clock
public record RunLimits(
        int steps, Duration wallClock, Duration cpu, long memoryBytes, int outputBytes, boolean realTime) {
    public static final RunLimits DEFAULT =
            new RunLimits(1_000_000, Duration.ofSeconds(10), Duration.ofSeconds(10), 512L << 20, 1 << 20);

    /// Limits of a run on a virtual clock.
    public RunLimits(int steps, Duration wallClock, Duration cpu, long memoryBytes, int outputBytes) {
        this(steps, wallClock, cpu, memoryBytes, outputBytes, false);
    }

    public RunLimits withRealTime(boolean real) {
        return new RunLimits(steps, wallClock, cpu, memoryBytes, outputBytes, real);
    }

    /// @throws IllegalArgumentException unless steps > 0
    public RunLimits withSteps(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a run has at least one step, not " + steps);
        }
        return new RunLimits(steps, wallClock, cpu, memoryBytes, outputBytes, realTime);
    }
}
