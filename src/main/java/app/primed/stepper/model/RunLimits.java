package app.primed.stepper.model;

import java.time.Duration;

/// The limits of a run. The first one reached ends the run.
///
/// @param steps recorded steps
/// @param wallClock time from start to end
/// @param cpu processor time of the child
/// @param memoryBytes address space of the child
/// @param outputBytes output to stdout and stderr together
public record RunLimits(int steps, Duration wallClock, Duration cpu, long memoryBytes, int outputBytes) {
    public static final RunLimits DEFAULT =
            new RunLimits(1_000_000, Duration.ofSeconds(10), Duration.ofSeconds(10), 512L << 20, 1 << 20);

    /// @throws IllegalArgumentException unless steps > 0
    public RunLimits withSteps(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a run has at least one step, not " + steps);
        }
        return new RunLimits(steps, wallClock, cpu, memoryBytes, outputBytes);
    }
}
