package app.primed.stepper.viewmodel;

import app.primed.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The branches of a program and the moves made on the current one.
final class BranchList {
    private final ReadOnlyObjectWrapper<List<Branch>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Branch>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<AppliedMove> moves = new ArrayList<>();
    private OptionalInt hold = OptionalInt.empty();

    /// Clears the moves for another run.
    void clearMoves() {
        hold = OptionalInt.empty();
        moves.clear();
    }

    void clear() {
        all.set(List.of());
        current.set(Optional.empty());
    }

    /// Starts a branch of the stored ones, its program held at a step. It is stored with its first move.
    void startBranch(OptionalInt step) {
        current.set(Optional.empty());
        hold = step;
    }

    void add(AppliedMove made) {
        moves.add(made);
    }

    /// Stores a run with its moves as the current branch.
    void save(Trace trace) {
        var kept = new ArrayList<>(all.get());
        var at = IntStream.range(0, kept.size()).filter(i -> kept.get(i).trace() == trace).findFirst();
        var name = at.isPresent() ? kept.get(at.getAsInt()).name() : kept.isEmpty() ? "Run" : "Branch " + kept.size();
        var branch = new Branch(name, hold, List.copyOf(moves), trace);
        if (at.isPresent()) {
            kept.set(at.getAsInt(), branch);
        } else {
            kept.add(branch);
        }
        all.set(List.copyOf(kept));
        current.set(Optional.of(branch));
    }

    /// Restores the moves of a branch.
    void restore(Branch branch) {
        hold = branch.hold();
        moves.clear();
        moves.addAll(branch.moves());
    }

    void setCurrent(Branch branch) {
        current.set(Optional.of(branch));
    }

    boolean isCurrent(Branch branch) {
        return current.get().filter(branch::equals).isPresent();
    }

    /// The moves made on the current branch, oldest first.
    List<AppliedMove> moves() {
        return List.copyOf(moves);
    }

    /// The lines below the program that show the moves.
    List<String> lines() {
        return moves.stream().flatMap(made -> made.text().lines()).toList();
    }

    /// The step at which the program of the current branch is held, empty if it ran to its end.
    OptionalInt hold() {
        return hold;
    }

    ReadOnlyObjectProperty<List<Branch>> allProperty() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Branch>> currentProperty() {
        return current.getReadOnlyProperty();
    }
}
