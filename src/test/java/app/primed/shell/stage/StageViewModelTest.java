package app.primed.shell.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.shell.stage.StageViewModel.Part;
import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StageViewModelTest {
    @TempDir
    Path folder;

    private final SimpleStringProperty step = new SimpleStringProperty("avg yields 20.0");
    private Settings settings;
    private StageViewModel stage;

    @BeforeEach
    void open() {
        settings = new Settings(folder.resolve("settings.json"), new ImmediateBackground());
        stage = new StageViewModel(settings, step);
    }

    @Test
    void aCaptionShowsOnlyOnceItIsSaid() {
        stage.draftProperty().set(" A coroutine takes values ");
        assertEquals("avg yields 20.0", stage.captionProperty().get());
        stage.showTypedCaption();
        assertEquals("A coroutine takes values", stage.captionProperty().get());
        assertEquals("", stage.draftProperty().get());
        step.set("avg runs line 7");
        assertEquals("A coroutine takes values", stage.captionProperty().get());
        stage.showTypedCaption();
        assertEquals("avg runs line 7", stage.captionProperty().get());
    }

    @Test
    void stepsAreSaidBesideTheStepperAlone() {
        stage.show(Part.QUESTION);
        assertEquals("", stage.captionProperty().get());
        stage.show(Part.STEPPER);
        assertEquals("avg yields 20.0", stage.captionProperty().get());
        stage.stepCaptionsProperty().set(false);
        assertEquals("", stage.captionProperty().get());
    }

    @Test
    void whatIsShownAnewIsNotBlack() {
        stage.toggleBlack();
        stage.show(Part.SECTION);
        assertFalse(stage.blackProperty().get());
    }

    @Test
    void theBackdropIsRemembered() {
        stage.backdropProperty().set(Backdrop.GREEN);
        stage.stepCaptionsProperty().set(false);
        var again = new StageViewModel(settings, step);
        assertEquals(Backdrop.GREEN, again.backdropProperty().get());
        assertFalse(again.stepCaptionsProperty().get());
        settings.put("stage.backdrop", "PLAID");
        assertEquals(Backdrop.DARK, new StageViewModel(settings, step).backdropProperty().get());
    }
}
