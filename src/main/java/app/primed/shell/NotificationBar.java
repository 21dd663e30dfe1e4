package app.primed.shell;

import app.primed.platform.UserFacingException;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Shows messages at the lower right, over what is there, so that nothing moves. What only informs goes by itself; an
/// error stays until it is closed. All failures of the environment end here.
final class NotificationBar extends VBox {
    private static final System.Logger LOG = System.getLogger(NotificationBar.class.getName());
    private static final int MOST = 9;
    private static final double WIDTH = 480;
    /// Above the status bar and the buttons of a note's own banner.
    private static final Insets MARGIN = new Insets(0, 16, 92, 16);
    private static final Duration SHOWN = Duration.seconds(5);
    private static final Duration EACH_CHARACTER = Duration.millis(50);

    private final List<HBox> waiting = new ArrayList<>();
    private final Label more = new Label();
    private final Button close = Icons.button(Feather.X, "Close", "", this::closeLast);
    private final PauseTransition reading = new PauseTransition();
    private final Duration shown;

    NotificationBar() {
        this(SHOWN);
    }

    /// @param shown how long information is shown at least
    NotificationBar(Duration shown) {
        this.shown = shown;
        setId("notices");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPickOnBounds(false);
        setViewOrder(-1); // In front of sheets, too.
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(this, MARGIN);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
        reading.setOnFinished(_ -> closeLast());
        // Whoever points at it is still reading.
        hoverProperty().subscribe(pointed -> {
            if (pointed) {
                reading.pause();
            } else if (reading.getStatus() == Animation.Status.PAUSED) {
                reading.playFromStart();
            }
        });
        more.getStyleClass().addAll("muted", "small");
        more.setMinWidth(Region.USE_PREF_SIZE);
    }

    /// Shows and logs a failure: what was tried and what to do.
    void showError(Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, failure.getMessage(), failure);
        if (failure instanceof UserFacingException trouble) {
            show(trouble.getMessage() + " " + trouble.remedy(), "danger");
        } else {
            show("Internal error in Primed: " + failure
                    + ". Your notes are still saved. Please report this error.", "danger");
        }
    }

    /// Shows information.
    void showMessage(String words) {
        show(words, "note");
    }

    private void show(String words, String kind) {
        waiting.removeIf(row -> words.equals(row.getUserData()));
        var text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(Icons.of(kind.equals("note") ? Feather.INFO : Feather.ALERT_TRIANGLE), text);
        row.getStyleClass().addAll("notice", kind);
        row.setUserData(words);
        row.setAccessibleText(words);
        waiting.add(row);
        if (waiting.size() > MOST) {
            waiting.removeFirst();
        }
        showLast();
    }

    private void closeLast() {
        if (!waiting.isEmpty()) {
            waiting.removeLast();
            showLast();
        }
    }

    /// Shows the newest message alone; the others come when it is closed.
    private void showLast() {
        reading.stop();
        getChildren().forEach(row -> ((HBox) row).getChildren().removeAll(more, close));
        getChildren().clear();
        if (!waiting.isEmpty()) {
            var row = waiting.getLast();
            more.setText(waiting.size() == 1 ? "" : "1 of " + waiting.size());
            row.getChildren().addAll(more, close);
            getChildren().add(row);
            if (row.getStyleClass().contains("note")) {
                reading.setDuration(shown.add(EACH_CHARACTER.multiply(row.getAccessibleText().length())));
                reading.playFromStart();
            }
        }
    }
}
