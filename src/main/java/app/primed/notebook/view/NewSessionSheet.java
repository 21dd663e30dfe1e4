package app.primed.notebook.view;

import app.primed.notebook.model.OpenItem;
import app.primed.notebook.model.SectionKind;
import app.primed.notebook.model.SessionPlan;
import app.primed.notebook.viewmodel.NewSessionViewModel;
import app.primed.ui.Icons;
import app.primed.ui.MarkdownText;
import app.primed.ui.OverlaySheet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a new session carries over: the goals, questions and TODOs that earlier sessions left open, with a tick for each
/// that is carried over. Enter starts the session.
public final class NewSessionSheet extends OverlaySheet {
    private static final int MOST = 60;

    private final NewSessionViewModel beginning;
    private final Consumer<Path> openNote;
    private final DatePicker day = new DatePicker();
    private final TextField name = new TextField();
    private final VBox rows = new VBox(4);
    private final Label told = new Label();
    private final Button begin = new Button("Start");
    private final Button openThere = new Button("Open");
    private final Set<OpenItem> carried = new HashSet<>();
    private final Set<OpenItem> dropped = new HashSet<>();
    private @Nullable SessionPlan plan;
    private boolean filling;
    /// Enter was pressed before it was known what is open.
    private boolean pressed;

    /// @param openNote opens a session that is there already
    public NewSessionSheet(NewSessionViewModel beginning, Consumer<Path> openNote) {
        var box = new VBox(10);
        super(box, Pos.CENTER, "/app/primed/notebook/notebook.css");
        this.beginning = beginning;
        this.openNote = openNote;
        var title = new Label("New session");
        title.getStyleClass().add("card-title");
        day.setId("session-day");
        day.setAccessibleText("Date of the session");
        day.setPrefWidth(150);
        day.setConverter(new DayConverter());
        day.valueProperty().subscribe(chosen -> {
            if (!filling && chosen != null) {
                showLoading(); // The plan of the day before must not be begun meanwhile.
                beginning.plan(chosen, this::show);
            }
        });
        name.setId("session-name");
        name.setAccessibleText("File name");
        HBox.setHgrow(name, Priority.ALWAYS);
        told.getStyleClass().addAll("muted", "small");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("bare-scroll");
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        begin.setId("session-begin");
        begin.getStyleClass().add("accent");
        begin.setOnAction(_ -> begin());
        Icons.describe(begin, "Start the session with the ticked items", "Enter");
        openThere.setId("session-open");
        openThere.setOnAction(_ -> openThere());
        Icons.describe(openThere, "Open this day's session", "");
        openThere.managedProperty().bind(openThere.visibleProperty());
        var cancel = new Button("Cancel");
        cancel.setOnAction(_ -> close());
        Icons.describe(cancel, "Start no session and drop nothing", "Esc");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, space, cancel, openThere, begin);
        var when = new HBox(8, day, name);
        when.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(title, when, told, scroll, foot);
        box.setMaxSize(680, 560);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && plan == null) {
                pressed = true;
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                // A second session of a day is begun on purpose: from its name, or by its button.
                if (openThere.isVisible() && !name.isFocused() && !begin.isFocused()) {
                    openThere();
                } else {
                    begin();
                }
                event.consume();
            }
        });
    }

    /// Shows itself and looks what is open; where there is nothing to choose, or Enter was pressed meanwhile, the session
    /// begins at once.
    public void begin(Runnable back) {
        showLoading();
        open(begin, back);
        beginning.plan(beginning.today(), fresh -> {
            if (!isVisible()) {
                return;
            }
            show(fresh);
            if (pressed && fresh.existing().isPresent()) {
                openThere();
            } else if (pressed || fresh.openItems().isEmpty() && fresh.existing().isEmpty()) {
                begin();
            } else if (fresh.existing().isPresent() && begin.isFocused()) {
                openThere.requestFocus();
            }
        });
    }

    /// For another day, or a second session of the same one.
    public void openFor(LocalDate date) {
        showLoading();
        open(day, () -> {});
        beginning.plan(date, this::show);
    }

    /// The keys are the sheet's from the first moment: what is pressed while it looks is not typed into the note.
    private void showLoading() {
        plan = null;
        pressed = false;
        rows.getChildren().clear();
        openThere.setVisible(false);
        told.setText("Looking for open items in earlier sessions…");
    }

    private void show(SessionPlan fresh) {
        plan = fresh;
        filling = true;
        day.setValue(fresh.day());
        filling = false;
        name.setText(String.valueOf(fresh.path().getFileName()));
        carried.clear();
        // The session of this day took them along already; a second one starts with none.
        if (fresh.existing().isEmpty()) {
            carried.addAll(fresh.defaultItems());
        }
        dropped.clear();
        openThere.setVisible(fresh.existing().isPresent());
        told.setText(fresh.existing().map(path -> "This day already has a session: " + path.getFileName()
                + ". Open it, or start a second one under another name.").orElse(
                        fresh.openItems().isEmpty()
                                ? "Earlier sessions left nothing open."
                                : "Open items of earlier sessions. Ticked items are carried over; dropped ones are not offered again."));
        rows.getChildren().clear();
        for (var kind : List.of(SectionKind.GOALS, SectionKind.QUESTIONS, SectionKind.TODO)) {
            var open = fresh.openItems().stream().filter(o -> o.kind() == kind).toList();
            if (!open.isEmpty()) {
                var heading = new Label(kind.heading().toUpperCase(java.util.Locale.ROOT));
                heading.getStyleClass().add("eyebrow");
                rows.getChildren().add(heading);
                open.stream().limit(MOST).forEach(o -> rows.getChildren().add(row(o, fresh.day())));
                if (open.size() > MOST) {
                    var more = new Label("and " + (open.size() - MOST) + " older ones, not shown");
                    more.getStyleClass().addAll("muted", "small");
                    rows.getChildren().add(more);
                }
            }
        }
    }

    private Node row(OpenItem open, LocalDate to) {
        var box = new CheckBox();
        box.setSelected(carried.contains(open));
        box.setAccessibleText(open.words());
        var words = MarkdownText.abbreviated(open.words());
        words.add("  " + open.since(to), "muted", "small");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setOnMouseClicked(_ -> box.fire());
        var drop = Icons.button(Feather.X, "Drop: do not offer this again", "", () -> {});
        drop.getStyleClass().add("chip-button");
        var row = new HBox(8, box, words, drop);
        row.setMinWidth(0);
        row.setPrefWidth(1);
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                carried.add(open);
            } else {
                carried.remove(open);
            }
        });
        drop.setOnAction(_ -> {
            boolean now = dropped.add(open);
            if (now) {
                carried.remove(open);
            } else {
                dropped.remove(open);
            }
            box.setSelected(false);
            box.setDisable(now);
            words.setOpacity(now ? 0.5 : 1);
            drop.setGraphic(Icons.of(now ? Feather.ROTATE_CCW : Feather.X));
            Icons.describe(drop, now ? "Undo drop" : "Drop: do not offer this again", "");
        });
        return row;
    }

    private void begin() {
        var chosen = plan;
        if (chosen == null) {
            return;
        }
        close();
        beginning.create(chosen, name.getText(), inOrder(chosen, carried), new ArrayList<>(dropped));
    }

    private void openThere() {
        close();
        Optional.ofNullable(plan).flatMap(SessionPlan::existing).ifPresent(openNote);
    }

    private static List<OpenItem> inOrder(SessionPlan plan, Set<OpenItem> chosen) {
        return plan.openItems().stream().filter(chosen::contains).toList();
    }
}
