package app.primed.shell;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;

/// Refuses what is typed where no text takes it, and shows it: in every window of the program, dialogs included.
///
/// A letter that nothing uses is the beginning of words, so the keys after it do nothing either until there is a pause:
/// the spaces of a sentence press no button, and its digits grade no card.
final class UnusedKeys {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final javafx.util.Duration SHOWN = javafx.util.Duration.seconds(15);
    private static final int MOST = 2_000;

    private final Label label = new Label();
    private final PauseTransition shown = new PauseTransition(SHOWN);
    private final EventHandler<KeyEvent> before = this::before;
    private final EventHandler<KeyEvent> pressed = _ -> used = false;
    private final EventHandler<KeyEvent> typed = this::typed;
    private final EventHandler<MouseEvent> mouse = _ -> refusing = false;
    private final ListChangeListener<Window> windows = this::changed;
    private final String hint;
    private String words = "";
    private boolean refusing;
    private boolean used;
    private long last;

    /// @param hint where one can type instead
    UnusedKeys(String hint) {
        this.hint = hint;
        label.setId("unused-keys");
        label.getStyleClass().add("warning-text");
        label.setMinWidth(0);
        label.setWrapText(true);
        shown.setOnFinished(_ -> end());
        end();
    }

    /// Where the refused keys are shown.
    Label label() {
        return label;
    }

    /// Watches all windows, those that open later, too.
    void begin() {
        Window.getWindows().forEach(this::add);
        Window.getWindows().addListener(windows);
    }

    void stop() {
        Window.getWindows().removeListener(windows);
        Window.getWindows().forEach(this::remove);
        shown.stop();
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::remove);
            change.getAddedSubList().forEach(this::add);
        }
    }

    /// Not popups: JavaFX shows them each key before the text that has the focus.
    private void add(Window window) {
        if (window instanceof PopupWindow) {
            return;
        }
        window.addEventFilter(KeyEvent.ANY, before);
        window.addEventHandler(KeyEvent.KEY_PRESSED, pressed);
        window.addEventHandler(KeyEvent.KEY_TYPED, typed);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    }

    private void remove(Window window) {
        window.removeEventFilter(KeyEvent.ANY, before);
        window.removeEventHandler(KeyEvent.KEY_PRESSED, pressed);
        window.removeEventHandler(KeyEvent.KEY_TYPED, typed);
        window.removeEventFilter(MouseEvent.MOUSE_PRESSED, mouse);
    }

    /// Sees a key before anything else does.
    private void before(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            used = true; // Until no handler is seen to consume it.
            // Who goes on typing in a text has not read it yet.
            if (label.isVisible() && (!isPlain(event) || takesText(event.getTarget()))
                    && System.nanoTime() - last > PAUSE.toNanos()) {
                end();
            }
            refusing = refusing && isPlain(event) && !isCommand(event.getCode()) && !takesText(event.getTarget())
                    && System.nanoTime() - last < PAUSE.toNanos();
        }
        if (refusing && isPrintable(event)) {
            if (event.getEventType() == KeyEvent.KEY_TYPED) {
                refuse(event.getCharacter());
            }
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (!used && isPlain(event) && isPrintable(event) && !takesText(event.getTarget())) {
            refuse(event.getCharacter());
        }
    }

    private void refuse(String character) {
        refusing = true;
        last = System.nanoTime();
        show(character);
    }

    /// What was refused, while it is shown.
    String words() {
        return words;
    }

    /// Shows words behind those that are shown.
    void show(String more) {
        if (more.isEmpty()) {
            return;
        }
        last = System.nanoTime();
        words += more;
        words = words.length() > MOST ? "…" + words.substring(words.length() - MOST) : words;
        label.setText("Not typed: “" + words + "”. Nothing here takes text; " + hint + ".");
        label.setVisible(true);
        label.setManaged(true);
        shown.playFromStart();
    }

    private void end() {
        refusing = false;
        words = "";
        label.setVisible(false);
        label.setManaged(false);
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
    }

    /// No such key is part of a sentence.
    private static boolean isCommand(KeyCode code) {
        return code.isNavigationKey() || code.isFunctionKey() || code == KeyCode.ESCAPE;
    }

    private static boolean isPrintable(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_TYPED) {
            var code = event.getCode();
            return code.isLetterKey() || code.isDigitKey() || code == KeyCode.SPACE;
        }
        var character = event.getCharacter();
        return !character.isEmpty() && !character.equals(KeyEvent.CHAR_UNDEFINED)
                && character.codePoints().noneMatch(Character::isISOControl);
    }

    private static boolean takesText(EventTarget target) {
        return target instanceof TextInputControl field && field.isEditable() && !field.isDisabled()
                || target instanceof GenericStyledArea<?, ?, ?> area && area.isEditable() && !area.isDisabled();
    }
}
