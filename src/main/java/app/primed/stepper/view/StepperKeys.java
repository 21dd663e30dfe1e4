package app.primed.stepper.view;

import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.ui.KeyMap;
import app.primed.ui.OverlaySheet;
import app.primed.ui.TimelineView;
import java.util.EnumSet;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.GenericStyledArea;

/// The stepper's keys. They work wherever the focus is on this screen, except where text is typed.
final class StepperKeys {
    private final StepperViewModel stepper;
    private final Runnable askForStep;
    private final Runnable paste;
    private final Runnable events;
    private final TimelineView lanes;
    private boolean handled;

    StepperKeys(StepperViewModel stepper, Runnable askForStep, Runnable paste, Runnable events, TimelineView lanes) {
        this.stepper = stepper;
        this.askForStep = askForStep;
        this.paste = paste;
        this.events = events;
        this.lanes = lanes;
    }

    void listenOn(Node screen) {
        screen.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            handled = handles(event);
            if (handled) {
                event.consume();
            }
        });
        // E opens the editor and must not type an "e" into it.
        screen.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (handled) {
                event.consume();
            }
        });
    }

    private boolean handles(KeyEvent event) {
        // In the editor only Run and Esc work, which type nothing.
        if (isInSheet(event.getTarget())) {
            return false;
        }
        var inEditor = event.getTarget() instanceof GenericStyledArea<?, ?, ?>;
        return (inEditor || !KeyMap.isTyping(event.getTarget()))
                && KeyMap.find(event, StepperKey.values()).filter(key -> act(key, event.getTarget())).isPresent();
    }

    private static boolean isInSheet(EventTarget target) {
        for (var at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof OverlaySheet) {
                return true;
            }
        }
        return false;
    }

    private boolean act(StepperKey key, EventTarget target) {
        return switch (key) {
            case RUN -> {
                stepper.runner().run();
                yield true;
            }
            case CANCEL -> escape();
            default -> switch (stepper.program().modeProperty().get()) {
                case EDIT -> false;
                case EMPTY -> onEmpty(key);
                case WATCH -> onWatch(key, target);
            };
        };
    }

    private void breakpointHere() {
        stepper.cursor().snapshotProperty().get().ifPresent(
                snapshot -> stepper.program().breakpoints().toggle(snapshot.step().line()));
    }

    private boolean escape() {
        if (stepper.live().interrupt()) {
            return true;
        }
        if (stepper.runner().runningProperty().get()) {
            stepper.runner().cancel();
            return true;
        }
        if (stepper.program().modeProperty().get() == Mode.EDIT) {
            stepper.leaveEdit();
            return true;
        }
        if (stepper.prediction().phaseProperty().get() != Phase.OFF) {
            stepper.prediction().stop();
            return true;
        }
        return false;
    }

    /// Handles a key pressed in the stage window: only navigation, nothing that changes the program or asks for input.
    ///
    /// @return whether it was one of those
    boolean move(KeyEvent event) {
        var moves = EnumSet.of(StepperKey.NEXT, StepperKey.BACK, StepperKey.STEP_OVER, StepperKey.STEP_BACK_OVER,
                StepperKey.NEXT_YIELD, StepperKey.PREVIOUS_YIELD, StepperKey.NEXT_CHANGE, StepperKey.PREVIOUS_CHANGE,
                StepperKey.NEXT_OF_OBJECT, StepperKey.PREVIOUS_OF_OBJECT, StepperKey.FIRST, StepperKey.LAST,
                StepperKey.PREDICT, StepperKey.PLAY);
        return stepper.program().modeProperty().get() == Mode.WATCH
                && KeyMap.find(event, StepperKey.values()).filter(moves::contains)
                        .filter(key -> onWatch(key, event.getTarget())).isPresent();
    }

    private boolean onEmpty(StepperKey key) {
        if (key == StepperKey.PASTE) {
            paste.run();
        } else if (key == StepperKey.EDIT) {
            stepper.startTyping();
        } else {
            return false;
        }
        return true;
    }

    private boolean onWatch(StepperKey key, EventTarget target) {
        Runnable move = switch (key) {
            case NEXT -> stepper.cursor()::next;
            case BACK, CLICK_BACK -> stepper.cursor()::back;
            case STEP_OVER -> stepper.cursor()::stepOver;
            case STEP_BACK_OVER -> stepper.cursor()::stepBackOver;
            case CLICK -> stepper::click;
            case NEXT_YIELD -> stepper.cursor()::nextYield;
            case PREVIOUS_YIELD -> stepper.cursor()::previousYield;
            case NEXT_CHANGE -> stepper.cursor()::nextChange;
            case PREVIOUS_CHANGE -> stepper.cursor()::previousChange;
            case NEXT_OF_OBJECT -> stepper.cursor()::nextOfSelected;
            case PREVIOUS_OF_OBJECT -> stepper.cursor()::previousOfSelected;
            case FIRST -> stepper.cursor()::first;
            case LAST -> stepper.cursor()::last;
            case GO_TO -> askForStep;
            case NEXT_BREAKPOINT -> stepper.lines()::nextBreakpoint;
            case PREVIOUS_BREAKPOINT -> stepper.lines()::previousBreakpoint;
            case BREAKPOINT -> this::breakpointHere;
            case EVENTS -> events;
            case EDIT -> stepper.runner()::edit;
            case FOLLOW -> stepper.cursor()::follow;
            case PREDICT -> stepper.prediction()::toggle;
            case RETURN -> () -> stepper.program().originProperty().get().ifPresent(origin -> origin.back().run());
            case ZOOM_IN -> lanes::zoomIn;
            case ZOOM_OUT -> lanes::zoomOut;
            case FIT -> lanes::fit;
            // Space activates a focused button or choice box, as everywhere.
            case PLAY ->
                target instanceof ButtonBase || target instanceof ChoiceBox ? null : stepper.playback()::playOrPause;
            case RUN, CANCEL, PASTE -> null;
        };
        if (move == null) {
            return false;
        }
        if (key != StepperKey.PLAY) {
            stepper.playback().pause();
        }
        move.run();
        return true;
    }
}
