package app.primed.shell;

import app.primed.stepper.io.Engine;
import app.primed.stepper.io.ProgramRun;
import app.primed.stepper.io.RunListener;
import app.primed.stepper.model.Program;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.model.ValueQuestion;
import java.util.OptionalInt;

/// The engine in use, which a person may exchange while the program runs: the embedded Python or their own.
public final class SwitchableEngine implements Engine {
    private volatile Engine chosen;
    private volatile Runnable changed = () -> {};

    public SwitchableEngine(Engine first) {
        chosen = first;
    }

    /// Sets what runs when another engine is in use.
    void onChange(Runnable action) {
        changed = action;
    }

    /// Takes another engine from the next run on. Runs of the old one end.
    synchronized void choose(Engine other) {
        var before = chosen;
        chosen = other;
        before.close();
        other.warm();
        changed.run();
    }

    @Override
    public ProgramRun run(Program program, RunLimits limits, Runnable grew) {
        return chosen.run(program, limits, grew);
    }

    @Override
    public ProgramRun runLive(Program program, RunLimits limits, OptionalInt hold, RunListener onlooker) {
        return chosen.runLive(program, limits, hold, onlooker);
    }

    @Override
    public ProgramRun runTo(Program program, RunLimits limits, ValueQuestion question) {
        return chosen.runTo(program, limits, question);
    }

    @Override
    public void warm() {
        chosen.warm();
    }

    @Override
    public String sandboxWarning() {
        return chosen.sandboxWarning();
    }

    @Override
    public String description() {
        return chosen.description();
    }

    /// The version of Python, without its sandbox.
    String pythonVersion() {
        var words = description();
        var end = words.indexOf(" · ");
        return end < 0 ? words : words.substring(0, end);
    }

    @Override
    public void close() {
        chosen.close();
    }
}
