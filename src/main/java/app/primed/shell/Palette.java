package app.primed.shell;

import app.primed.search.model.Completion;
import app.primed.search.model.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Searches commands, screens and lines of notes as you type. The list is drawn once for each key, with what the index
/// found; where that takes long, the commands come first.
final class Palette extends StackPane {
    private static final int MOST_COMMANDS = 200;
    private static final int FEW_COMMANDS = 6;
    private static final int SOME = 40;
    private static final int ALL = 1_000;
    private static final String PROMPT = "Search notes, sessions, viewers, commands…";
    private static final Duration LONG = Duration.millis(120);
    private static final String HELP =
            "Words, \"a phrase\", -without · kind: by: on: before: after: note: tag: is: has:";

    private final Supplier<List<PaletteCommand>> commands;
    private final Finder finder;
    private final TextField words = new TextField();
    private final ListView<PaletteRow> found = new ListView<>();
    private final Label hint = new Label(HELP);
    private final Label nothing = new Label();
    private PaletteResults results = PaletteResults.NONE;
    /// What the results were found for; empty until the first arrive.
    private Optional<String> answered = Optional.empty();
    /// Whether Enter was pressed before the results for the words arrived.
    private boolean chosen;
    /// What was typed since then.
    private String ahead = "";
    private int most = SOME;
    private boolean moved;
    private boolean beside;
    private Runnable closed = () -> {};
    private final PauseTransition searching = new PauseTransition(LONG);

    /// Finds in the notes what was typed.
    interface Finder {
        /// @param most how many lines at most
        /// @param show given the results on the screen's thread, unless something else was typed meanwhile
        void find(String typed, int most, Consumer<PaletteResults> show);

        void open(Hit hit);

        /// Takes what was typed after Enter, before the list was there: it is meant for what is opened now.
        void typeAhead(String words);

        /// The ids of the kinds of sections, for completing what is typed.
        List<String> kinds();
    }

    /// @param commands asked each time something is typed
    Palette(Supplier<List<PaletteCommand>> commands, Finder finder) {
        this.commands = commands;
        this.finder = finder;
        hint.getStyleClass().addAll("muted", "small", "palette-hint");
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.setWrapText(true);
        var box = new VBox(words, hint, found);
        box.getStyleClass().add("palette");
        box.setMaxSize(720, 520);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        box.setTranslateY(48);
        getStyleClass().add("scrim");
        getChildren().add(box);
        setVisible(false);
        searching.setOnFinished(_ -> fill(moved));
        words.setPromptText(PROMPT);
        words.setAccessibleText("Search notes, sessions, viewers and commands");
        words.textProperty().subscribe((_, _) -> search(SOME));
        found.setCellFactory(_ -> new PaletteCell());
        found.setPlaceholder(nothing);
        found.setFocusTraversable(false);
        found.setOnMouseClicked(_ -> choose());
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// @param query what is searched at first
    /// @param closed run if it is closed without a choice
    /// @param beside whether only notes are looked for, to be opened beside the open one
    void open(String query, boolean beside, Runnable closed) {
        this.closed = closed;
        this.beside = beside;
        words.setPromptText(beside ? "Open beside: a day, a name, words of a note…" : PROMPT);
        setVisible(true);
        answered = Optional.empty();
        if (words.getText().equals(query)) {
            search(SOME);
        } else {
            words.setText(query);
        }
        words.requestFocus();
        words.end();
    }

    /// Whether what was chosen last is to be opened beside the open note.
    boolean isBeside() {
        return beside;
    }

    private void close() {
        dismiss();
        closed.run();
    }

    /// Closes it for what takes its place.
    void dismiss() {
        wait(false);
        setVisible(false);
        typeAhead(ahead);
        ahead = "";
    }

    /// Whether the list is the one for the words as typed.
    boolean isUpToDate() {
        return answered.filter(words.getText()::equals).isPresent();
    }

    /// Searches again because the notes have changed.
    void repeatSearch() {
        if (isVisible()) {
            find();
        }
    }

    private void find() {
        var typed = words.getText();
        finder.find(typed, most, fresh -> show(typed, fresh));
    }

    private void search(int most) {
        this.most = most;
        moved = false;
        wait(false);
        if (words.getText().isBlank()) {
            results = PaletteResults.NONE;
        }
        searching.playFromStart();
        find();
    }

    private void show(String typed, PaletteResults fresh) {
        results = fresh;
        // Where the notes changed meanwhile, Enter means the row one sees.
        boolean again = answered.filter(typed::equals).isPresent();
        answered = Optional.of(typed);
        fill(moved || again);
        if (chosen) {
            wait(false);
            choose();
        }
    }

    /// Enter acts on the list for the words as typed. Until that is there, no key changes them.
    private void enter() {
        if (moved || isUpToDate()) {
            choose();
        } else {
            wait(true);
        }
    }

    private void wait(boolean now) {
        chosen = now;
        words.setEditable(!now);
        if (now) {
            hint.setText("Searching for “" + words.getText() + "”…"
                    + (ahead.isEmpty() ? "" : " Then goes in: “" + ahead + "”"));
        }
    }

    private void typed(KeyEvent event) {
        if (chosen && !event.isShortcutDown() && !event.isAltDown()
                && event.getCharacter().chars().noneMatch(Character::isISOControl)) {
            ahead += event.getCharacter();
            wait(true);
            event.consume();
        }
    }

    /// @param keeping whether the selected row stays selected
    private void fill(boolean keeping) {
        searching.stop();
        var typed = words.getText();
        var keep = keeping ? found.getSelectionModel().getSelectedItem() : null;
        var rows = new ArrayList<PaletteRow>();
        var wanted = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        if (!beside) {
            commands.get().stream().filter(c -> has(c, wanted))
                    .sorted(Comparator.comparingInt(c -> farness(c, wanted[0])))
                    .limit(typed.isBlank() ? MOST_COMMANDS : FEW_COMMANDS)
                    .forEach(command -> rows.add(new PaletteRow.Do(command)));
        }
        // To open a note beside the open one, notes are looked for; the viewers come last.
        Stream.concat(beside ? Stream.empty() : results.people().stream(), results.sessions().stream())
                .forEach(command -> rows.add(new PaletteRow.Do(command)));
        results.found().remarks().forEach(remark -> rows.add(new PaletteRow.Say(remark)));
        results.found().hits().forEach(hit -> rows.add(new PaletteRow.Line(hit)));
        int shown = results.found().hits().size();
        if (shown < results.found().total()) {
            rows.add(most < ALL
                    ? new PaletteRow.More("Show all " + results.found().countText())
                    : new PaletteRow.Say("The best " + shown + " of " + results.found().countText()
                            + ". Add words, or kind: by: before: to narrow the search."));
        }
        if (beside) {
            results.people().forEach(command -> rows.add(new PaletteRow.Do(command)));
        }
        if (!results.state().isEmpty()) {
            rows.add(new PaletteRow.Say(results.state()));
        }
        nothing.setText(isUpToDate() ? "No results" : "Searching…");
        found.getItems().setAll(rows);
        hint.setText(hint(typed, shown));
        int kept = indexOf(keep, rows);
        moved &= kept >= 0;
        select(kept >= 0 ? kept : first(rows));
    }

    private String hint(String typed, int shown) {
        var completion = Completion.of(typed, finder.kinds());
        if (!completion.hint().isEmpty()) {
            return completion.hint() + (completion.endings().isEmpty() ? "" : "   (Tab completes)");
        }
        return typed.isBlank() ? HELP : shown == 0 ? HELP : results.found().countText() + " in the notes";
    }

    /// Where the row the user went to is now: the row itself, not its place.
    private static int indexOf(@Nullable PaletteRow row, List<PaletteRow> rows) {
        for (int i = 0; row != null && i < rows.size(); i++) {
            if (rows.get(i).isSame(row)) {
                return i;
            }
        }
        return -1;
    }

    private static int first(List<PaletteRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!(rows.get(i) instanceof PaletteRow.Say)) {
                return i;
            }
        }
        return -1;
    }

    private void select(int row) {
        if (row >= 0) {
            found.getSelectionModel().select(row);
            found.scrollTo(Math.max(0, row - 4));
        } else {
            found.getSelectionModel().clearSelection();
        }
    }

    private static boolean has(PaletteCommand command, String[] wanted) {
        var text = (command.group() + " " + command.words()).toLowerCase(Locale.ROOT);
        for (var word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// Commands that begin with the word come first, then those with a word that begins with it.
    private static int farness(PaletteCommand command, String word) {
        var text = command.words().toLowerCase(Locale.ROOT);
        return text.startsWith(word) ? 0 : text.contains(" " + word) ? 1 : 2;
    }

    private void choose() {
        switch (found.getSelectionModel().getSelectedItem()) {
            case null -> {
            }
            case PaletteRow.Say _ -> {
            }
            case PaletteRow.More _ -> search(ALL);
            case PaletteRow.Line(var hit) -> {
                var then = ahead;
                ahead = "";
                dismiss();
                finder.open(hit);
                typeAhead(then);
            }
            case PaletteRow.Do(var command) -> {
                var then = ahead;
                ahead = "";
                dismiss();
                closed.run();
                command.action().run();
                typeAhead(then);
            }
        }
    }

    private void typeAhead(String then) {
        if (!then.isEmpty()) {
            finder.typeAhead(then);
        }
    }

    private void complete() {
        var endings = Completion.of(words.getText(), finder.kinds()).endings();
        if (!endings.isEmpty()) {
            words.setText(endings.getFirst());
            words.end();
        }
    }

    private void move(int by) {
        int row = found.getSelectionModel().getSelectedIndex() + by;
        while (row >= 0 && row < found.getItems().size() && found.getItems().get(row) instanceof PaletteRow.Say) {
            row += Integer.signum(by);
        }
        if (row >= 0 && row < found.getItems().size()) {
            moved = true;
            select(row);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> {
                beside |= event.isShortcutDown();
                enter();
            }
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN ->
                move(Math.min(8, found.getItems().size() - 1 - found.getSelectionModel().getSelectedIndex()));
            case PAGE_UP -> move(-Math.min(8, found.getSelectionModel().getSelectedIndex()));
            case TAB -> complete();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
