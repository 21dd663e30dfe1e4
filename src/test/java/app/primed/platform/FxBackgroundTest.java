package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@Timeout(30)
class FxBackgroundTest {
    private final List<Exception> troubles = new CopyOnWriteArrayList<>();
    private final FxBackground background = new FxBackground(troubles::add);

    @Start
    void start(Stage stage) {
        // Only JavaFX itself is needed.
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, background::close);
    }

    @Test
    void worksAwayFromTheScreenAndDeliversOnIt() throws Exception {
        var where = new CompletableFuture<List<Boolean>>();
        background.submit("a", Platform::isFxApplicationThread,
                onFx -> where.complete(List.of(onFx, Platform.isFxApplicationThread())));
        assertEquals(List.of(false, true), where.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aNewerRequestReplacesAnOlderAndTheOldIsNeverDelivered() throws Exception {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var delivered = new CopyOnWriteArrayList<String>();
        background.submit("parse", () -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return "old";
        }, delivered::add);
        assertTrue(started.await(10, TimeUnit.SECONDS));
        var done = new CountDownLatch(1);
        background.submit("parse", () -> "new", result -> {
            delivered.add(result);
            done.countDown();
        });
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        assertTrue(done.await(10, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("new"), delivered);
    }

    @Test
    void whatNobodyHandlesReachesTheOneHandler() throws Exception {
        background.submit("fails", () -> {
            throw new UserFacingException("Could not read a.md.", "Try again.");
        }, _ -> {});
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !troubles.isEmpty());
        assertEquals(1, troubles.size());
        assertEquals("Could not read a.md.", troubles.getFirst().getMessage());
    }

    @Test
    void closingRunsWhatWasPutOff() {
        var ran = new CopyOnWriteArrayList<String>();
        background.later("save", 60_000, () -> ran.add("first"));
        background.later("save", 60_000, () -> ran.add("second"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, background::close);
        assertEquals(List.of("second"), ran);
    }
}
