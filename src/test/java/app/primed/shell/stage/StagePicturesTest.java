package app.primed.shell.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.ImmediateBackground;
import app.primed.platform.Settings;
import app.primed.stepper.model.Program;
import app.primed.stepper.view.StageStepper;
import app.primed.stepper.viewmodel.Runs;
import app.primed.stepper.viewmodel.ScriptedEngine;
import app.primed.stepper.viewmodel.StepSnapshot;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.Trace;
import app.primed.ui.SceneCheck;
import app.primed.ui.Theme;
import app.primed.ui.WindowExtension;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/// Draws the stage as an audience meets it. The pictures under `target/shots` are to be looked at; the test sees that
/// each backdrop differs, that nothing is smaller than it may be, and that chroma takes nothing out that is to be seen.
@Tag("pictures")
@ExtendWith(WindowExtension.class)
class StagePicturesTest {
    @TempDir
    static Path folder;

    private final AtomicReference<Trace> next = new AtomicReference<>(Runs.averager());
    private final ScriptedEngine engine = new ScriptedEngine(_ -> next.get());
    private final ImmediateBackground background = new ImmediateBackground();
    private final StepperViewModel stepper = new StepperViewModel(engine, background, InstantSource.system());
    private StageViewModel stage;
    private StageFrame frame;
    private Scene scene;

    @Start
    void start(Stage first) {
        Theme.loadFonts();
        var settings = new Settings(folder.resolve("settings.json"), background);
        stage = new StageViewModel(settings,
                stepper.cursor().snapshotProperty().map(s -> s.map(StepSnapshot::caption).orElse("")));
        var node = new StageStepper(stepper, () -> false);
        // Without its window: the screen of the platform without a display is smaller than the stage.
        frame = new StageFrame(stage);
        frame.show(Optional.of(node));
        scene = new Scene(frame, StageFrame.WIDTH, StageFrame.HEIGHT);
        stage.backdropProperty().subscribe(b -> b.dress(scene));
        stepper.pointer().placeProperty().subscribe(at -> frame.pointAt(at.flatMap(node::inScene)));
        open(Runs.averager());
        stepper.cursor().goTo(30);
    }

    @Test
    void everyBackdrop() throws Exception {
        var seen = new HashSet<Integer>();
        for (var backdrop : Backdrop.values()) {
            SceneCheck.onScreen(() -> stage.backdropProperty().set(backdrop));
            var image = drawn("stage-" + backdrop.name().toLowerCase(java.util.Locale.ROOT));
            assertEquals(1920, image.getWidth());
            seen.add(image.getPixelReader().getArgb(2, 2));
            if (backdrop.isChroma()) {
                assertNothingKeyedOut(image);
            }
        }
        assertEquals(4, seen.size());
    }

    @Test
    void nothingIsSmallerThanThirty() throws Exception {
        SceneCheck.onScreen(() -> stepper.cursor().goTo(26));
        SceneCheck.check(scene, "stage-running");
        SceneCheck.onScreen(() -> assertLarge(scene.getRoot()));
        SceneCheck.onScreen(() -> stepper.prediction().start());
        SceneCheck.check(scene, "stage-predict");
        SceneCheck.onScreen(() -> assertLarge(scene.getRoot()));
    }

    @Test
    void captionPointerAndLitLine() throws Exception {
        SceneCheck.onScreen(() -> {
            stage.draftProperty().set("A coroutine consumes what you send it");
            stage.showTypedCaption();
            stepper.pointer().spotlightProperty().set(true);
            stepper.pointer().highlightLineProperty().set(true);
            stepper.pointer().pin(6);
        });
        SceneCheck.check(scene, "stage-caption-before");
        SceneCheck.onScreen(() -> stepper.pointer().moveTo(Optional.of(
                new app.primed.stepper.viewmodel.PresenterPointer.Place(6, 16))));
        SceneCheck.check(scene, "stage-caption");
    }

    @Test
    void manyLanesAndLongLines() throws Exception {
        var run = Runs.pingPong(4_000);
        SceneCheck.onScreen(() -> {
            open(run);
            stepper.cursor().goTo(2_000);
        });
        SceneCheck.check(scene, "stage-long");
    }

    @Test
    void typeGrowsWithTheWindowAndOtherShapesHaveMoreRoom() throws Exception {
        SceneCheck.onScreen(() -> frame.resize(1280, 960));
        SceneCheck.check(scene, "stage-4-3");
        SceneCheck.onScreen(() -> {
            var title = scene.lookup("#stage-title");
            assertEquals(1280 / 1920.0, title.getLocalToSceneTransform().getMxx(), 1e-9);
            var foot = scene.lookup(".stage-foot");
            assertTrue(foot.localToScene(foot.getLayoutBounds()).getMaxY() > 820, "the height is used");
        });
    }

    private void open(Trace trace) {
        next.set(trace);
        stepper.open(new Program("secret/path.py", trace.source()), Optional.empty());
        engine.ended.complete(trace.end().orElseThrow());
    }

    /// Heights of the letters' type as they come out in the window.
    private static void assertLarge(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            var size = text.getFont().getSize() * text.getLocalToSceneTransform().getMxx();
            assertTrue(size >= 29.9, "“" + text.getText() + "” is " + size + " px");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(StagePicturesTest::assertLarge);
        }
    }

    /// OBS keys by distance in the plane of the two colour differences. What is neither the colour itself nor an edge
    /// towards it has to be well away from it.
    private static void assertNothingKeyedOut(Image image) {
        var key = chroma(image.getPixelReader().getArgb(2, 2));
        var near = 0;
        for (var x = 0; x < image.getWidth(); x += 2) {
            for (var y = 0; y < image.getHeight(); y += 2) {
                var argb = image.getPixelReader().getArgb(x, y);
                var at = chroma(argb);
                var distance = Math.hypot(at[0] - key[0], at[1] - key[1]);
                near += distance > 0.01 && distance < 0.2 ? 1 : 0;
            }
        }
        // The rounded corners of the cards fade into the colour: some hundred pixels of half a million.
        assertTrue(near < 400, near + " pixels are near the colour that is taken out");
    }

    /// Cb and Cr by ITU-R BT.601.
    private static double[] chroma(int argb) {
        var r = (argb >> 16 & 0xff) / 255.0;
        var g = (argb >> 8 & 0xff) / 255.0;
        var b = (argb & 0xff) / 255.0;
        var y = 0.299 * r + 0.587 * g + 0.114 * b;
        return new double[] {(b - y) / 1.772, (r - y) / 1.402};
    }

    private Image drawn(String name) {
        SceneCheck.check(scene, name);
        return SceneCheck.draw(scene, name);
    }
}
