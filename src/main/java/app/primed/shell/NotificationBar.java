package app.primed.shell;

import app.primed.platform.UserFacingException;
import app.primed.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows messages under the top bar. All failures of the environment end here.
final class NotificationBar extends VBox {
    private static final System.Logger LOG = System.getLogger(NotificationBar.class.getName());
    private static final int MOST = 9;

    private final List<HBox> waiting = new ArrayList<>();
    private final Label more = new Label();
    private final Button close = Icons.button(Feather.X, "Close", "", () -> {
        waiting.removeLast();
        showLast();
    });

    NotificationBar() {
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
        waiting.add(row);
        if (waiting.size() > MOST) {
            waiting.removeFirst();
        }
        showLast();
    }

    /// Shows the newest message alone; the others come when it is closed.
    private void showLast() {
        getChildren().forEach(row -> ((HBox) row).getChildren().removeAll(more, close));
        getChildren().clear();
        if (!waiting.isEmpty()) {
            var row = waiting.getLast();
            more.setText(waiting.size() == 1 ? "" : "1 of " + waiting.size());
            row.getChildren().addAll(more, close);
            getChildren().add(row);
        }
    }
}
