package app.primed.stepper.view;

import app.primed.stepper.viewmodel.PredictionViewModel.Phase;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.stepper.viewmodel.OpenProgram.Mode;
import app.primed.ui.TimelineView;
import java.util.EnumSet;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The stepper's keys. They work wherever the focus is on this screen, except where text is typed.
final class StepperKeys {
    private final StepperViewModel stepper;
    private final Runnable askForStep;
    private final Runnable paste;
    private final Runnable events;
    private final TimelineView lanes;
    private boolean handled;
    private Runnable afterTyped = () -> {};

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
        // A key that did something is not typed as well: E opens the editor and must not write an "e" into it.
        screen.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (handled) {
                event.consume();
                var then = afterTyped;
                afterTyped = () -> {};
                then.run();
            }
        });
    }

    private boolean handles(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return false;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            stepper.runner().run();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return escape();
        }
        return switch (stepper.program().modeProperty().get()) {
            case EDIT -> false;
            case EMPTY -> onEmpty(event);
            case WATCH -> !event.isShortcutDown() && !event.isAltDown() && onWatch(event);
        };
    }

    /// Goes back once the "n" was typed here: the note in front by then would take it.
    private void backWhenTyped() {
        stepper.program().originProperty().get().ifPresent(origin -> afterTyped = origin.back());
    }

    private void breakpointHere() {
        stepper.cursor().snapshotProperty().get().ifPresent(
                sight -> stepper.program().breakpoints().toggle(sight.step().line()));
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

    /// A move by its key, as it may be pressed on the stage: nothing that changes the program or asks for words.
    void move(KeyCode key, boolean shift) {
        var moves = EnumSet.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.Y, KeyCode.S, KeyCode.O, KeyCode.HOME, KeyCode.END,
                KeyCode.Q, KeyCode.SPACE);
        if (stepper.program().modeProperty().get() == Mode.WATCH && moves.contains(key)) {
            var pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false);
            var unused = onWatch(pressed);
        }
    }

    private boolean onEmpty(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            paste.run();
            return true;
        }
        if (!event.isShortcutDown() && event.getCode() == KeyCode.E) {
            stepper.startTyping();
            return true;
        }
        return false;
    }

    private boolean onWatch(KeyEvent event) {
        var shift = event.isShiftDown();
        Runnable move =
                switch (event.getCode()) {
                    case RIGHT -> shift ? stepper.cursor()::stepOver : stepper.cursor()::next;
                    case LEFT -> shift ? stepper.cursor()::stepBackOver : stepper.cursor()::back;
                    case PAGE_DOWN -> stepper::click;
                    case PAGE_UP -> stepper.cursor()::back;
                    case Y -> shift ? stepper.cursor()::previousYield : stepper.cursor()::nextYield;
                    case S -> shift ? stepper.cursor()::previousChange : stepper.cursor()::nextChange;
                    case O -> shift ? stepper.cursor()::previousOfSelected : stepper.cursor()::nextOfSelected;
                    case HOME -> stepper.cursor()::first;
                    case END -> stepper.cursor()::last;
                    case G -> askForStep;
                    case C -> shift ? stepper.lines()::previousBreakpoint : stepper.lines()::nextBreakpoint;
                    case B -> this::breakpointHere;
                    case L -> events;
                    case E -> stepper.runner()::edit;
                    case F -> stepper.cursor()::follow;
                    case Q -> stepper.prediction()::toggle;
                    case N -> this::backWhenTyped;
                    case PLUS, EQUALS, ADD -> lanes::zoomIn;
                    case MINUS, SUBTRACT -> lanes::zoomOut;
                    case DIGIT0, NUMPAD0 -> lanes::fit;
                    // Space presses a button or opens a choice that has the focus, as everywhere.
                    case SPACE -> event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ChoiceBox
                            ? null
                            : stepper.playback()::playOrPause;
                    default -> null;
                };
        if (move == null) {
            return false;
        }
        if (event.getCode() != KeyCode.SPACE) {
            stepper.playback().pause();
        }
        move.run();
        return true;
    }
}
