package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.quiz.viewmodel.MockViewModel.Stage;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The mock interview's keys. While a person types, only those with Ctrl (and Esc) mean the interview.
final class MockKeys {
    private static final KeyCombination GO = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN);

    private final MockViewModel mock;
    private final MockSessionPane asking;
    private final MockSetupPane setup;

    MockKeys(MockViewModel mock, MockSessionPane asking, MockSetupPane setup) {
        this.mock = mock;
        this.asking = asking;
        this.setup = setup;
    }

    void listenOn(MockPane pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (everywhere(event)) {
                event.consume();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!QuizKeys.isText(event.getTarget()) && !event.isShortcutDown() && !event.isAltDown()) {
                outsideText(event);
                // What is left over must not mean the quiz behind: Space would begin a round.
                event.consume();
            }
        });
    }

    private boolean everywhere(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()
                && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            return true;
        }
        return switch (mock.stageProperty().get()) {
            case CLOSED -> false;
            case SETUP -> setup(event);
            case ASKING -> asked(event);
            case REVIEW -> review(event);
            case REPORT -> escape(event);
        };
    }

    private boolean setup(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            setup.begin();
            return true;
        }
        return escape(event);
    }

    private boolean asked(KeyEvent event) {
        var session = mock.session();
        if (!session.endPromptProperty().get().isEmpty()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                session.cancelEnd();
                return true;
            }
            if (event.getCode() == KeyCode.ENTER) {
                session.end();
                return true;
            }
            return false;
        }
        if (session.pausedProperty().get()) {
            return escape(event);
        }
        if (GO.match(event)) {
            if (session.cardProperty().get().orElse(null) instanceof Card.Challenge) {
                session.challenge().runChecks();
            } else {
                session.next();
            }
        } else if (NEXT.match(event)) {
            session.next();
        } else if (BACK.match(event)) {
            session.back();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            // From the text to the buttons; a second Esc asks whether to end.
            if (QuizKeys.isText(event.getTarget())) {
                asking.focusButtons();
            } else {
                session.requestEnd();
            }
        } else {
            return false;
        }
        return true;
    }

    private boolean review(KeyEvent event) {
        // The arrows here and not later: a button and a scroll pane would keep them.
        if (GO.match(event) || NEXT.match(event) || event.getCode() == KeyCode.RIGHT) {
            mock.answers().next();
        } else if (BACK.match(event) || event.getCode() == KeyCode.LEFT) {
            mock.answers().back();
        } else {
            return escape(event);
        }
        return true;
    }

    private boolean escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            mock.back();
            return true;
        }
        return false;
    }

    private void outsideText(KeyEvent event) {
        if (mock.stageProperty().get() == Stage.ASKING) {
            outsideText(event.getCode());
        } else if (mock.stageProperty().get() == Stage.REVIEW) {
            switch (event.getCode()) {
                case DIGIT1, NUMPAD1 -> mock.answers().judge(MockMark.MISSED);
                case DIGIT2, NUMPAD2 -> mock.answers().judge(MockMark.PARTLY);
                case DIGIT3, NUMPAD3 -> mock.answers().judge(MockMark.GOOD);
                case ENTER -> mock.answers().next();
                default -> {
                    // No other key means anything here.
                }
            }
        }
    }

    private void outsideText(KeyCode code) {
        var session = mock.session();
        if (session.pausedProperty().get()) {
            if (code == KeyCode.P || code == KeyCode.ENTER) {
                session.resume();
            }
        } else if (code == KeyCode.P) {
            session.pause();
        } else if (code == KeyCode.S) {
            session.skip();
        } else if (QuizKeys.choice(code) >= 0) {
            session.choose(QuizKeys.choice(code));
        }
    }

    /// Opens the set-up on M where no card is on show.
    static void openBy(KeyEvent event, MockViewModel mock) {
        if (event.getCode() == KeyCode.M && !QuizKeys.isText(event.getTarget()) && !event.isShortcutDown()
                && !event.isAltDown()) {
            mock.open();
            event.consume();
        }
    }
}
