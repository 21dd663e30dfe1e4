package app.primed.notebook.viewmodel;

import app.primed.notebook.viewmodel.SaveState.Conflict;
import app.primed.notebook.viewmodel.SaveState.Deleted;
import app.primed.notebook.viewmodel.SaveState.Held;
import app.primed.notebook.viewmodel.SaveState.HoldReason;
import app.primed.notebook.viewmodel.SaveState.HoldWork;
import app.primed.notebook.viewmodel.SaveState.NoNote;
import app.primed.notebook.viewmodel.SaveState.ReadOnly;
import app.primed.notebook.viewmodel.SaveState.SaveFailure;
import app.primed.notebook.viewmodel.SaveState.Saved;
import app.primed.notebook.viewmodel.SaveState.Saving;
import app.primed.notebook.viewmodel.SaveState.Unsaved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The rules of saving: from a state and an event to the next state and what is to be done. Events that mean nothing in
/// a state leave it as it is; an outcome that comes late is one of them.
final class SaveTransitions {
    static final String READ_ONLY = "Read-only: another window edits this vault";
    private static final String RELOADED = "Changed outside, reloaded";

    /// @param effects to be done in this order
    record Transition(SaveState state, List<SaveEffect> effects) {}

    private SaveTransitions() {}

    static Transition next(SaveState state, SaveEvent event) {
        return switch (state) {
            case NoNote none -> to(none);
            case ReadOnly readOnly -> next(readOnly, event);
            case Saved saved -> next(saved, event);
            case Unsaved unsaved -> next(unsaved, event);
            case Saving saving -> next(saving, event);
            case Held held -> next(held, event);
        };
    }

    private static Transition next(ReadOnly state, SaveEvent event) {
        return switch (event) {
            case SaveEvent.Edited _ -> to(state, new SaveEffect.PutBack(), new SaveEffect.Say(READ_ONLY));
            case SaveEvent.Tick _ -> to(state, new SaveEffect.Check(false));
            case SaveEvent.FileSeen(boolean changed) when changed -> to(state, new SaveEffect.Reload());
            case SaveEvent.Reloaded(var file) ->
                to(state, new SaveEffect.ShowFile(file), new SaveEffect.Say(RELOADED));
            default -> to(state);
        };
    }

    private static Transition next(Saved state, SaveEvent event) {
        return switch (event) {
            case SaveEvent.Edited _ -> to(new Unsaved(true, Optional.empty()), new SaveEffect.StartPause());
            case SaveEvent.Tick _ -> to(state, new SaveEffect.Check(true));
            case SaveEvent.FileSeen(boolean changed) when changed -> to(state, new SaveEffect.Reload());
            case SaveEvent.Reloaded(var file) -> to(
                    new Saved(Optional.empty()), new SaveEffect.ShowFile(file), new SaveEffect.Say(RELOADED));
            case SaveEvent.HoldFound(var reason) -> hold(reason, false);
            case SaveEvent.Failed(var failure) -> to(new Unsaved(false, Optional.of(failure)));
            default -> to(state);
        };
    }

    private static Transition next(Unsaved state, SaveEvent event) {
        return switch (event) {
            // Further keys do not put the save off: whoever types without a pause is saved, too.
            case SaveEvent.Edited _ when !state.pausing() ->
                to(new Unsaved(true, state.failure()), new SaveEffect.StartPause());
            case SaveEvent.PauseOver _,SaveEvent.SaveRequested _ -> save(state.failure());
            case SaveEvent.Tick _ when state.failure().isPresent() -> save(state.failure());
            default -> to(state);
        };
    }

    private static Transition next(Saving state, SaveEvent event) {
        return switch (event) {
            case SaveEvent.Edited _ -> to(new Saving(true, state.failure()));
            case SaveEvent.Written written -> {
                var said = written.asUtf8()
                        ? List.<SaveEffect>of(new SaveEffect.Say(
                                "Saved as UTF-8 from now on: the old encoding cannot hold what you typed"))
                        : List.<SaveEffect>of();
                yield state.edited()
                        ? after(said, save(Optional.empty()))
                        : new Transition(new Saved(Optional.of(written.at())), said);
            }
            case SaveEvent.Unchanged _ ->
                state.edited() ? save(Optional.empty()) : to(new Saved(Optional.empty()));
            case SaveEvent.Merged merged -> {
                var shown = List.<SaveEffect>of(
                        new SaveEffect.ShowText(merged.text(), true),
                        new SaveEffect.Say("Merged with what was changed outside (" + merged.lines()
                                + (merged.lines() == 1 ? " line)" : " lines)")));
                yield merged.complete()
                        ? new Transition(new Saved(Optional.of(merged.at())), shown)
                        : after(shown, save(Optional.empty()));
            }
            // The next save finds the conflict with the newest text.
            case SaveEvent.MergeOverlaps _ -> save(state.failure());
            case SaveEvent.HoldFound(var reason) -> hold(reason, state.edited());
            case SaveEvent.Failed(var failure) -> state.edited()
                    ? to(new Unsaved(true, Optional.of(failure)), new SaveEffect.StartPause())
                    : to(new Unsaved(false, Optional.of(failure)));
            default -> to(state);
        };
    }

    private static Transition next(Held state, SaveEvent event) {
        var work = state.work();
        boolean deciding = work == HoldWork.REPLACING || work == HoldWork.READING;
        return switch (event) {
            case SaveEvent.Edited _ when work == HoldWork.NONE ->
                to(with(state, HoldWork.PAUSING, true), new SaveEffect.StartPause());
            case SaveEvent.Edited _ -> to(with(state, work, true));
            case SaveEvent.PauseOver _ when work == HoldWork.PAUSING -> copy(state);
            case SaveEvent.SaveRequested _ when state.edited() && (work == HoldWork.NONE || work == HoldWork.PAUSING) ->
                copy(state);
            case SaveEvent.Tick _ when work == HoldWork.NONE && state.edited() -> copy(state);
            case SaveEvent.Tick _ when work == HoldWork.NONE && state.reason() instanceof Deleted ->
                to(state, new SaveEffect.Check(false));
            case SaveEvent.Copied _ when work == HoldWork.COPYING -> state.edited()
                    ? to(new Held(state.reason(), HoldWork.PAUSING, true, Optional.empty()),
                            new SaveEffect.StartPause())
                    : to(new Held(state.reason(), HoldWork.NONE, false, Optional.empty()));
            case SaveEvent.Failed(var failure) when work == HoldWork.COPYING || deciding -> {
                boolean edited = state.edited() || !failure.copied();
                yield to(new Held(state.reason(), HoldWork.NONE, edited, Optional.of(failure)));
            }
            // It is back; a save finds out whether it says the same.
            case SaveEvent.FileSeen _ when work == HoldWork.NONE && state.reason() instanceof Deleted ->
                save(Optional.empty());
            case SaveEvent.ReplaceRequested _ when !deciding ->
                to(with(state, HoldWork.REPLACING, false), new SaveEffect.Replace());
            case SaveEvent.Resolved(var text) when !deciding && state.reason() instanceof Conflict ->
                to(with(state, HoldWork.REPLACING, false), new SaveEffect.ShowText(text, false),
                        new SaveEffect.Replace());
            case SaveEvent.TheirsRequested _ when !deciding && state.reason() instanceof Conflict ->
                to(with(state, HoldWork.READING, false), new SaveEffect.ReadTheirs());
            case SaveEvent.Replaced replaced when work == HoldWork.REPLACING -> {
                var said = replaced.theirs().map(copy -> List.<SaveEffect>of(
                        new SaveEffect.SayCopy("Yours is saved; theirs is kept in", copy))).orElse(List.of());
                yield state.edited()
                        ? after(said, save(Optional.empty()))
                        : new Transition(new Saved(Optional.of(replaced.at())), said);
            }
            // What was typed meanwhile stays in the editor, and the user decides again.
            case SaveEvent.TheirsRead _ when work == HoldWork.READING && state.edited() ->
                to(with(state, HoldWork.PAUSING, true), new SaveEffect.StartPause());
            case SaveEvent.TheirsRead(var file, var copy) when work == HoldWork.READING -> to(
                    new Saved(Optional.empty()), new SaveEffect.ShowFile(file),
                    new SaveEffect.SayCopy("Theirs is shown; yours is kept in", copy));
            default -> to(state);
        };
    }

    private static Transition save(Optional<SaveFailure> before) {
        return to(new Saving(false, before), new SaveEffect.Save());
    }

    private static Transition copy(Held state) {
        return to(with(state, HoldWork.COPYING, false), new SaveEffect.Copy());
    }

    /// @param edited whether something was typed since the copy was made
    private static Transition hold(HoldReason reason, boolean edited) {
        var held = new Held(reason, HoldWork.NONE, edited, Optional.empty());
        return edited ? copy(held) : to(held);
    }

    private static Held with(Held state, HoldWork work, boolean edited) {
        return new Held(state.reason(), work, edited, state.failure());
    }

    private static Transition after(List<SaveEffect> first, Transition then) {
        var all = new ArrayList<SaveEffect>(first);
        all.addAll(then.effects());
        return new Transition(then.state(), List.copyOf(all));
    }

    private static Transition to(SaveState state, SaveEffect... effects) {
        return new Transition(state, Arrays.asList(effects));
    }
}
