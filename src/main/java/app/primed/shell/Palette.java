package app.primed.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One box for going anywhere and doing anything: commands, sessions and questions, narrowed as you type.
final class Palette extends StackPane {
    private static final int MOST = 200;

    private final Supplier<List<Command>> commands;
    private final TextField words = new TextField();
    private final ListView<Command> found = new ListView<>();
    private Runnable closed = () -> {};

    /// @param commands asked each time the palette opens
    Palette(Supplier<List<Command>> commands) {
        this.commands = commands;
        var box = new VBox(words, found);
        box.getStyleClass().add("palette");
        box.setMaxSize(640, 420);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        box.setTranslateY(48);
        getStyleClass().add("scrim");
        getChildren().add(box);
        setVisible(false);
        words.setPromptText("Search sessions, questions, commands…");
        words.setAccessibleText("Search sessions, questions and commands");
        words.textProperty().subscribe(_ -> search());
        found.setCellFactory(_ -> new CommandCell());
        found.setPlaceholder(new Label("Nothing has these words."));
        found.setFocusTraversable(false);
        found.setOnMouseClicked(_ -> choose());
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open(Runnable closed) {
        this.closed = closed;
        setVisible(true);
        words.clear();
        search();
        words.requestFocus();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    private void search() {
        var wanted = words.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        found.getItems().setAll(commands.get().stream().filter(c -> has(c, wanted))
                .sorted(Comparator.comparingInt(c -> farness(c, wanted[0]))).limit(MOST).toList());
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private static boolean has(Command command, String[] wanted) {
        var text = (command.group() + " " + command.words()).toLowerCase(Locale.ROOT);
        for (var word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// What begins with the word comes first, then what has a word that begins so: "light" is first of all the theme.
    private static int farness(Command command, String word) {
        var text = command.words().toLowerCase(Locale.ROOT);
        return text.startsWith(word) ? 0 : text.contains(" " + word) ? 1 : 2;
    }

    /// More is known than when it was opened.
    void again() {
        if (isVisible()) {
            search();
        }
    }

    private void choose() {
        var chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.action().run();
        }
    }

    private void key(KeyEvent event) {
        var selection = found.getSelectionModel();
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> choose();
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            default -> {
                return;
            }
        }
        found.scrollTo(Math.max(0, selection.getSelectedIndex() - 4));
        event.consume();
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            setGraphic(empty || command == null ? null : row(command));
            setPrefWidth(0);
        }

        private HBox row(Command command) {
            var group = new Label(command.group());
            group.getStyleClass().addAll("muted", "small");
            group.setMinWidth(Region.USE_PREF_SIZE);
            var name = new Label(command.words());
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            var row = new HBox(10, name, group);
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(widthProperty().subtract(24));
            if (!command.keys().isEmpty()) {
                var key = new Label(command.keys());
                key.getStyleClass().add("key");
                key.setMinWidth(Region.USE_PREF_SIZE);
                row.getChildren().add(key);
            }
            return row;
        }
    }
}
