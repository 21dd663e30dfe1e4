package app.primed.notebook.view;

import app.primed.notebook.model.SectionKind;
import app.primed.notebook.viewmodel.CaptureViewModel;
import app.primed.ui.Icons;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// The line one captures in: the section at the left, the words, and what they become as they are typed.
final class CaptureField extends HBox {
    private final TextField field;

    /// @param id of the field; the chooser's is the same with `-section` behind it
    /// @param chat handles pasted text if it is chat, and returns whether it did
    /// @param captured receives what was written
    /// @param leave gives up; what is typed stays
    CaptureField(
            String id, CaptureViewModel capturing, Predicate<String> chat, Consumer<CaptureViewModel.Captured> captured,
            Runnable leave) {
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        field = new TextField() {
            @Override
            public void paste() {
                var pasted = Clipboard.getSystemClipboard().getString();
                if (pasted == null || !chat.test(pasted)) {
                    super.paste();
                }
            }
        };
        HandleCompletion.afterSign(field, capturing.people());
        field.setId(id);
        field.textProperty().bindBidirectional(capturing.draftProperty());
        // The other line may have changed the words; the caret belongs behind them.
        capturing.draftProperty().subscribe(words -> {
            if (!field.isFocused()) {
                field.end();
            }
        });
        field.widthProperty().subscribe(width -> field.setPromptText(prompt(width.doubleValue())));
        field.setAccessibleText("Capture a line into the note");
        Icons.setTooltip(field, letters(Integer.MAX_VALUE) + """

                @viewer what a viewer advises or asks; Tab completes the handle
                anything else goes to the section at the left
                pasted chat is sorted for you · ↑ shows earlier lines""");
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(_ -> capturing.capture(captured));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP -> capturing.previous();
                case DOWN -> capturing.next();
                case ESCAPE -> leave.run();
                case TAB -> {
                    if (event.isShiftDown() || !capturing.completeHandle()) {
                        return;
                    }
                }
                default -> {
                    return;
                }
            }
            if (event.getCode() != KeyCode.ESCAPE) {
                field.end();
            }
            event.consume();
        });
        getChildren().addAll(chooser(id, capturing), field, becoming(id, capturing));
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    TextField field() {
        return field;
    }

    private static ComboBox<SectionKind> chooser(String id, CaptureViewModel capturing) {
        var chooser = new ComboBox<SectionKind>();
        chooser.getItems().setAll(SectionKind.named());
        chooser.valueProperty().bindBidirectional(capturing.sectionProperty());
        chooser.setId(id + "-section");
        chooser.setAccessibleText("Section for captured lines");
        Icons.setTooltip(chooser, "Section for captured lines without a prefix");
        chooser.setPrefWidth(132);
        chooser.setMinWidth(132);
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(SectionKind kind) {
                return kind == null ? "" : kind.heading();
            }

            @Override
            public SectionKind fromString(String words) {
                return SectionKind.QUESTIONS;
            }
        });
        return chooser;
    }

    /// What a prefix makes of the line; nothing where the chooser says it already.
    private static Label becoming(String id, CaptureViewModel capturing) {
        var chip = new Label();
        chip.setId(id + "-becomes");
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        chip.visibleProperty().bind(chip.textProperty().isNotEmpty());
        Runnable look = () -> chip.setText(capturing.preview()
                .filter(c -> c.kind() != capturing.sectionProperty().get()).map(c -> "→ " + c.kind().heading())
                .orElse(""));
        capturing.draftProperty().subscribe(look);
        capturing.sectionProperty().subscribe(look);
        return chip;
    }

    /// As much as the width holds, in pixels.
    private static String prompt(double width) {
        return width >= 420
                ? "Capture…  " + letters(3) + " · @viewer · or paste chat"
                : width >= 330
                        ? "Capture…  " + letters(2) + " · @viewer"
                        : width >= 190 ? "Capture…  " + letters(1) + " · @viewer" : "Capture…";
    }

    /// The first letters of a line that say where it goes: `g goal · q question`.
    static String letters(int most) {
        return SectionKind.named().stream().filter(kind -> !kind.letter().isEmpty()).limit(most)
                .map(kind -> kind.letter() + " " + kind.heading().toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
                .collect(Collectors.joining(" · "));
    }
}
