package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.viewmodel.StreamClock.State;
import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamClockTest {
    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private Instant now = Instant.parse("2020-01-29T19:00:00.250Z");

    private StreamClock clock() {
        background.runLater();
        return new StreamClock(new Settings(folder.resolve("settings.json"), background), background, () -> now);
    }

    private void after(long seconds) {
        now = now.plusSeconds(seconds);
        background.runLater();
    }

    @Test
    void itTicksWhileItRunsAndRestsWhilePaused() {
        var onAir = clock();
        assertEquals("", onAir.textProperty().get());
        onAir.start();
        assertEquals("00:00:00", onAir.textProperty().get());
        after(65);
        assertEquals("00:01:05", onAir.textProperty().get());
        onAir.pause();
        after(1000);
        assertEquals("00:01:05", onAir.textProperty().get());
        assertTrue(onAir.elapsed().isEmpty());
        onAir.start();
        after(5);
        assertEquals("00:01:10", onAir.textProperty().get());
        onAir.stop();
        assertEquals("", onAir.textProperty().get());
        onAir.start();
        assertEquals("00:00:00", onAir.textProperty().get());
    }

    @Test
    void itGoesOnAfterARestart() {
        clock().start();
        after(4365);
        assertEquals("01:12:45", clock().textProperty().get());
        var again = clock();
        again.pause();
        after(60);
        assertEquals(State.PAUSED, clock().stateProperty().get());
        assertEquals("01:12:45", clock().textProperty().get());
    }

    @Test
    void aStopIsUndoneAsIfItHadNeverBeen() {
        var onAir = clock();
        assertFalse(onAir.canUndoStop());
        onAir.start();
        after(100);
        onAir.stop();
        after(20);
        var again = clock();
        assertTrue(again.canUndoStop());
        again.undoStop();
        assertEquals("00:02:00", again.textProperty().get());
    }

    @Test
    void aClockLeftRunningForADayIsOff() {
        clock().start();
        after(25 * 3600);
        assertEquals(State.OFF, clock().stateProperty().get());
    }
}
