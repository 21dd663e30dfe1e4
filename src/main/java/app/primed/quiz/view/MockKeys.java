package app.primed.quiz.view;

import app.primed.quiz.model.Card;
import app.primed.quiz.model.MockMark;
import app.primed.quiz.viewmodel.MockViewModel;
import app.primed.ui.KeyMap;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Handles the keys of the mock interview. While the user types, only those with Ctrl, and Esc, apply.
final class MockKeys {
    private final MockViewModel mock;
    private final MockSessionPane asking;
    private final MockSetupPane setup;

    MockKeys(MockViewModel mock, MockSessionPane asking, MockSetupPane setup) {
        this.mock = mock;
        this.asking = asking;
        this.setup = setup;
    }

    void listenOn(Node pane) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (everywhere(event)) {
                event.consume();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!KeyMap.isTyping(event.getTarget()) && outsideText(event)) {
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
        return KeyMap.find(event, MockKey.values()).filter(key -> switch (mock.stageProperty().get()) {
            case CLOSED -> false;
            case SETUP -> setup(key);
            case ASKING -> asked(key, event.getTarget());
            case REVIEW -> review(key);
            case REPORT -> leave(key);
        }).isPresent();
    }

    private boolean setup(MockKey key) {
        if (key == MockKey.CONTINUE) {
            setup.begin();
            return true;
        }
        return leave(key);
    }

    private boolean asked(MockKey key, EventTarget target) {
        var session = mock.session();
        if (!session.endPromptProperty().get().isEmpty()) {
            return endPrompt(key);
        }
        if (session.pausedProperty().get()) {
            if (key == MockKey.PAUSE) {
                session.resume();
                return true;
            }
            return leave(key);
        }
        switch (key) {
            case PAUSE -> session.pause();
            case SKIP -> session.skip();
            case SUBMIT -> {
                if (session.cardProperty().get().orElse(null) instanceof Card.Challenge) {
                    session.challenge().runChecks();
                } else {
                    session.next();
                }
            }
            case NEXT -> session.next();
            case BACK -> session.back();
            case LEAVE -> {
                // The first Esc leaves the text field; the second asks whether to end.
                if (KeyMap.isTyping(target)) {
                    asking.focusButtons();
                } else {
                    session.requestEnd();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean endPrompt(MockKey key) {
        if (key == MockKey.LEAVE) {
            mock.session().cancelEnd();
        } else if (key == MockKey.CONTINUE) {
            mock.session().end();
        } else {
            return false;
        }
        return true;
    }

    private boolean review(MockKey key) {
        // Arrows are handled in the filter because buttons and scroll panes consume them.
        switch (key) {
            case SUBMIT, NEXT, NEXT_ANSWER -> mock.answers().next();
            case BACK, PREVIOUS_ANSWER -> mock.answers().back();
            default -> {
                return leave(key);
            }
        }
        return true;
    }

    private boolean leave(MockKey key) {
        if (key == MockKey.LEAVE) {
            mock.back();
            return true;
        }
        return false;
    }

    private boolean outsideText(KeyEvent event) {
        var key = KeyMap.find(event, MockKey.values());
        return switch (mock.stageProperty().get()) {
            case ASKING -> {
                if (mock.session().pausedProperty().get()) {
                    var resumed = key.filter(MockKey.CONTINUE::equals);
                    resumed.ifPresent(_ -> mock.session().resume());
                    yield resumed.isPresent();
                }
                var choice = KeyMap.find(event, ChoiceKey.values());
                choice.ifPresent(chosen -> mock.session().choose(chosen.ordinal()));
                yield choice.isPresent();
            }
            case REVIEW -> key.filter(this::judge).isPresent();
            case CLOSED, SETUP, REPORT -> false;
        };
    }

    private boolean judge(MockKey key) {
        switch (key) {
            case MISSED -> mock.answers().judge(MockMark.MISSED);
            case PARTLY -> mock.answers().judge(MockMark.PARTLY);
            case GOOD -> mock.answers().judge(MockMark.GOOD);
            case CONTINUE -> mock.answers().next();
            default -> {
                return false; // The other keys belong to the questions.
            }
        }
        return true;
    }
}
