package app.primed.shell;

import app.primed.stepper.io.Engine;
import app.primed.stepper.io.Onlooker;
import app.primed.stepper.io.Running;
import app.primed.stepper.model.Limits;
import app.primed.stepper.model.Program;
import java.util.OptionalInt;

/// The engine in use, which a person may exchange while the program runs: the embedded Python or their own.
public final class ChosenEngine implements Engine {
    private volatile Engine chosen;

    public ChosenEngine(Engine first) {
        chosen = first;
    }

    /// Takes another engine from the next run on. Runs of the old one end.
    synchronized void choose(Engine other) {
        var before = chosen;
        chosen = other;
        before.close();
        other.warm();
    }

    @Override
    public Running run(Program program, Limits limits, Runnable grew) {
        return chosen.run(program, limits, grew);
    }

    @Override
    public Running runLive(Program program, Limits limits, OptionalInt hold, Onlooker onlooker) {
        return chosen.runLive(program, limits, hold, onlooker);
    }

    @Override
    public void warm() {
        chosen.warm();
    }

    @Override
    public String description() {
        return chosen.description();
    }

    @Override
    public void close() {
        chosen.close();
    }
}
