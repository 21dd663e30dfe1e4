package app.primed.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.ui.WindowExtension;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
@Timeout(30)
class FxBackgroundTest {
    private final List<Throwable> unhandled = new CopyOnWriteArrayList<>();
    private final FxBackground background = new FxBackground(unhandled::add);

    @Start
    void start(Stage stage) {
        // Only JavaFX itself is needed.
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5_000, background::close);
    }

    @Test
    void runsWorkOffTheFxThreadAndDeliversOnIt() throws Exception {
        var where = new CompletableFuture<List<Boolean>>();
        background.submit("a", Platform::isFxApplicationThread,
                onFx -> where.complete(List.of(onFx, Platform.isFxApplicationThread())));
        assertEquals(List.of(false, true), where.get(10, TimeUnit.SECONDS));
    }

    @Test
    void aNewerRequestReplacesTheOlderOne() throws Exception {
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
    void failuresWithoutAHandlerReachTheCommonOne() throws Exception {
        background.submit("fails", () -> {
            throw new UserFacingException("Could not read a.md.", "Try again.");
        }, _ -> {});
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !unhandled.isEmpty());
        assertEquals(1, unhandled.size());
        assertEquals("Could not read a.md.", unhandled.getFirst().getMessage());
    }

    @Test
    void closingRunsDelayedActions() {
        var ran = new CopyOnWriteArrayList<String>();
        background.later("save", 60_000, () -> ran.add("first"));
        background.later("save", 60_000, () -> ran.add("second"));
        WaitForAsyncUtils.waitForAsyncFx(5_000, background::close);
        assertEquals(List.of("second"), ran);
    }

    /// Real errors, each thrown by the virtual machine itself except the last.
    private enum Failure {
        STACK_OVERFLOW(StackOverflowError.class) {
            @Override
            Integer now() {
                return deeper(0);
            }

            private static int deeper(int depth) {
                return depth < 0 ? 0 : deeper(depth + 1) + 1;
            }
        },
        OUT_OF_MEMORY(OutOfMemoryError.class) {
            @Override
            Integer now() {
                throw new OutOfMemoryError("no room"); // A real one would end the test machine.
            }
        },
        ASSERTION(AssertionError.class) {
            @Override
            Integer now() {
                throw new AssertionError("broken");
            }
        };

        private final Class<? extends Error> type;

        Failure(Class<? extends Error> type) {
            this.type = type;
        }

        abstract Integer now();
    }

    @ParameterizedTest
    @EnumSource
    void anErrorReachesTheCallersHandler(Failure failure) throws Exception {
        var delivered = new CompletableFuture<Throwable>();
        background.submit("fails", failure::now, _ -> {}, delivered::complete);
        assertInstanceOf(failure.type, delivered.get(10, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    void anErrorOfACallbackReachesTheCommonHandler(Failure failure) throws Exception {
        background.submit("done", () -> 1, _ -> failure.now());
        background.submit("failed", failure::now, _ -> {}, _ -> failure.now());
        background.later("later", 1, failure::now);
        background.onScreen(failure::now);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> unhandled.size() == 4);
        unhandled.forEach(error -> assertInstanceOf(failure.type, error));
    }

    @ParameterizedTest
    @EnumSource
    void aSerialQueueGoesOnAfterAnError(Failure failure) throws Exception {
        var queue = new CompletableFuture<SerialTaskQueue>();
        var last = new CompletableFuture<String>();
        Platform.runLater(() -> {
            var tasks = new SerialTaskQueue(background, "writes");
            queue.complete(tasks);
            tasks.submit(failure::now, _ -> {}, _ -> {});
            tasks.submit(() -> 1, _ -> failure.now(), unhandled::add);
            tasks.submit(() -> "written", last::complete, last::completeExceptionally);
        });
        assertEquals("written", last.get(10, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(queue.get().isBusy());
        assertEquals(1, unhandled.size());
    }
}
