package app.primed.stepper.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Background;
import app.primed.platform.ImmediateBackground;
import app.primed.stepper.io.Pythons;
import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Pixels;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.viewmodel.Example;
import app.primed.stepper.viewmodel.ExportFrame;
import app.primed.stepper.viewmodel.Runs;
import app.primed.stepper.viewmodel.ScriptedEngine;
import app.primed.stepper.viewmodel.StepperViewModel;
import app.primed.trace.ScriptedTrace;
import app.primed.trace.Trace;
import app.primed.ui.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/// Pictures and films as a reader of the files meets them.
class SharedPicturesTest {
    private static final AtomicReference<Trace> AVERAGER = new AtomicReference<>();
    private static final Function<ExportFrame, Drawing> DARK =
            shot -> StepDrawing.of(shot, DrawingPalette.of(Theme.DARK));

    @TempDir
    Path folder;

    private final StepperViewModel stepper = stepperOn(new ImmediateBackground());

    @BeforeAll
    static void run() throws Exception {
        try (var engine = Pythons.found().getFirst().engine()) {
            var run = engine.run(Example.ALL.get(2).program(), RunLimits.DEFAULT, () -> {});
            run.ended().get(60, TimeUnit.SECONDS);
            AVERAGER.set(run.trace());
        }
    }

    @Test
    void aPngIsTwiceAsSharpAsItIsLarge() throws IOException {
        open(AVERAGER.get());
        stepper.lesson().next();
        var drawing = drawing();
        stepper.export().savePng(drawing, folder.resolve("step.png"));
        var picture = ImageIO.read(folder.resolve("step.png").toFile());
        assertEquals(drawing.width() * 2, picture.getWidth());
        assertEquals(drawing.height() * 2, picture.getHeight());
        assertEquals(0xFF0D1117, picture.getRGB(2, 2));
        assertTrue(stepper.export().messageProperty().get().startsWith("Saved " + folder.resolve("step.png")));
        var pixels = new ArrayList<Pixels>();
        stepper.export().copy(drawing, pixels::add);
        assertEquals(picture.getWidth(), pixels.getFirst().width());
        assertEquals(picture.getRGB(100, 60), pixels.getFirst().argb()[60 * picture.getWidth() + 100]);
    }

    @Test
    void anSvgHasTheWordsAsWords() throws Exception {
        open(AVERAGER.get());
        for (var i = 0; i < 9; i++) {
            stepper.lesson().next();
        }
        stepper.export().saveSvg(drawing(), folder.resolve("step.svg"));
        keep(folder.resolve("step.svg"));
        var texts = texts(folder.resolve("step.svg"));
        assertTrue(texts.contains("        term = yield average"), texts::toString);
        assertTrue(texts.contains("avg yields 20.0 and is suspended at line 4"), texts::toString);
        assertTrue(
                texts.contains("40.0 divided by 2 makes 20.0. Each send() puts one value in and takes one value out."));
        assertTrue(texts.contains("yield 20.0"), texts::toString);
        assertTrue(texts.contains("20.0 was 10.0"), texts::toString);
        assertTrue(texts.contains("step 32 of 46"), texts::toString);
        assertTrue(texts.contains("avg is here"), texts::toString);
    }

    @Test
    void whatAProgramSaysCannotBreakOutOfAnSvg() throws Exception {
        var hostile = "</text><script>alert(\"1\")</script> & ]]> \u0000\u001b[31m \uD800 \u6f22\u5b57 \uD83D\uDE00";
        var run = new ScriptedTrace("x = '" + hostile + "'\n");
        run.set(0, "x", hostile).line(0, 1).print(1, hostile).end(Runs.FINISHED);
        stepper.openTrace(run, "<evil>&\".py", Optional.empty(), 1);
        stepper.export().saveSvg(drawing(), folder.resolve("step.svg"));
        var svg = parsed(folder.resolve("step.svg"));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        assertTrue(texts(folder.resolve("step.svg")).stream().anyMatch(t -> t.contains("</text><script>alert")));
        stepper.export().savePng(drawing(), folder.resolve("step.png"));
        assertTrue(Files.size(folder.resolve("step.png")) > 1_000);
    }

    @Test
    void aFilmHasAPictureForEachKeyStepLongEnoughToRead() throws Exception {
        open(AVERAGER.get());
        var file = folder.resolve("averager.gif");
        stepper.export().filmKeySteps(DARK, file);
        keep(file);
        var frames = frames(file);
        assertEquals(10, frames.size());
        assertTrue(frames.stream().allMatch(f -> f.hundredths >= 500 && f.hundredths < 1_200), frames::toString);
        assertEquals(drawing().width(), frames.getFirst().image.getWidth());
        assertTrue(frames.get(4).image.getHeight() < frames.getFirst().image.getHeight(), "only what changed is kept");
        assertTrue(Files.size(file) < 1_500_000);
        assertTrue(stepper.export().progressProperty().get() > 0.99);
        assertEquals(0xFF0D1117, frames.getFirst().image.getRGB(2, 2), "the ground is exactly the theme's");
    }

    @Test
    void aFilmOfChangesAndOfStepsHasThemAllUpToAMost() throws Exception {
        open(AVERAGER.get());
        stepper.export().filmChanges(DARK, folder.resolve("changes.gif"));
        var changes = frames(folder.resolve("changes.gif"));
        assertEquals(13, changes.size(), "the start, each of the 11 changes and the end");
        assertEquals(110, changes.getFirst().hundredths);
        assertEquals(250, changes.getLast().hundredths);
        open(Runs.pingPong(500));
        stepper.export().filmSteps(SharedPicturesTest::small, folder.resolve("long.gif"));
        assertEquals(200, frames(folder.resolve("long.gif")).size());
        assertTrue(stepper.export().messageProperty().get().endsWith("It ends after 200 pictures."));
    }

    @Test
    void whatIsCancelledLeavesNothing() throws IOException {
        var waiting = new WaitingWork();
        var late = stepperOn(waiting);
        late.openTrace(AVERAGER.get(), "averager.py", Optional.empty(), 0);
        late.export().filmKeySteps(DARK, folder.resolve("averager.gif"));
        assertTrue(late.export().busyProperty().get());
        late.export().cancel();
        assertFalse(late.export().busyProperty().get());
        assertTrue(waiting.cancelled);
        assertThrows(CancellationException.class, () -> waiting.work.call());
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
        assertEquals("Cancelled. Nothing was written.", late.export().messageProperty().get());
    }

    @Test
    void aFolderThatCannotTakeItIsReported() throws IOException {
        open(AVERAGER.get());
        Files.writeString(folder.resolve("file"), "not a folder");
        stepper.export().savePng(drawing(), folder.resolve("file/step.png"));
        assertTrue(stepper.export().failedProperty().get());
        var words = stepper.export().messageProperty().get();
        assertTrue(words.startsWith("Could not save " + folder.resolve("file/step.png")), words);
        assertTrue(words.endsWith("Choose another folder, or make room there."), words);
        stepper.export().dismiss();
        assertEquals("", stepper.export().messageProperty().get());
    }

    /// One picture of each example is left to be looked at.
    @Test
    void everyStepOfEveryExampleIsDrawnAndAllOfARunAreOfOneSize() throws Exception {
        try (var engine = Pythons.found().getFirst().engine()) {
            for (var example : Example.ALL) {
                var run = engine.run(example.program(), RunLimits.DEFAULT, () -> {});
                run.ended().get(60, TimeUnit.SECONDS);
                stepper.openTrace(run.trace(), example.file(), Optional.empty(), 0);
                var ink = DrawingPalette.of(example.number() % 2 == 0 ? Theme.LIGHT : Theme.DARK);
                var sizes = new HashSet<String>();
                for (var at = 0; at < stepper.cursor().totalProperty().get(); at++) {
                    stepper.cursor().goTo(at);
                    var drawing = StepDrawing.of(stepper.export().currentFrame().orElseThrow(), ink);
                    sizes.add(drawing.width() + " x " + drawing.height());
                }
                assertEquals(1, sizes.size(), sizes::toString);
                var shown = stepper.lesson().keySteps().skip(5).findFirst().orElseThrow();
                stepper.cursor().goTo(shown);
                var file = folder.resolve(example.file().replace(".py", ".png"));
                stepper.export().savePng(StepDrawing.of(stepper.export().currentFrame().orElseThrow(), ink), file);
                keep(file);
            }
        }
    }

    /// What the stylesheets call by name is the same in a picture.
    @Test
    void coloursAreThoseOfTheStylesheets() throws IOException {
        for (var theme : Theme.values()) {
            var css = Files.readString(Path.of("src/main/resources/app/primed/ui/" + theme.id() + ".css"));
            var ink = DrawingPalette.of(theme);
            var tokens = Map.ofEntries(
                    Map.entry("created", ink.created()), Map.entry("running", ink.running()),
                    Map.entry("suspended", ink.suspended()), Map.entry("closed", ink.closed()),
                    Map.entry("accent", ink.accent()), Map.entry("module", ink.module()),
                    Map.entry("syntax-keyword", ink.keyword()), Map.entry("syntax-name", ink.name()),
                    Map.entry("syntax-string", ink.string()), Map.entry("syntax-number", ink.number()),
                    Map.entry("syntax-comment", ink.comment()));
            tokens.forEach((name, colour) -> assertTrue(
                    css.contains("-primed-" + name + ": " + colour + ";"), theme + " " + name + " " + colour));
        }
    }

    private static StepperViewModel stepperOn(Background background) {
        return new StepperViewModel(new ScriptedEngine(_ -> AVERAGER.get()), background, InstantSource.system());
    }

    private void open(Trace trace) {
        stepper.openTrace(trace, "averager.py", Optional.empty(), 0);
    }

    private Drawing drawing() {
        return DARK.apply(stepper.export().currentFrame().orElseThrow());
    }

    /// A picture of a step that is quick to draw.
    private static Drawing small(ExportFrame frame) {
        return new Drawing("", 40, 40, List.of(Drawing.Box.filled(frame.number() % 40, 0, 2, 40, 0, "#ffffff")));
    }

    /// Leaves a picture to be looked at.
    private static void keep(Path file) throws IOException {
        var shots = Files.createDirectories(Path.of("target/shots"));
        Files.write(shots.resolve("shared-" + file.getFileName()), Files.readAllBytes(file));
    }

    private static Document parsed(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static List<String> texts(Path file) throws Exception {
        var nodes = parsed(file).getElementsByTagName("text");
        var texts = new ArrayList<String>();
        for (var i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private record Frame(BufferedImage image, int hundredths) {}

    private static List<Frame> frames(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            var frames = new ArrayList<Frame>();
            for (var i = 0; i < reader.getNumImages(true); i++) {
                var tree = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var control = (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
                frames.add(new Frame(reader.read(i), Integer.parseInt(control.getAttribute("delayTime"))));
            }
            return frames;
        } finally {
            reader.dispose();
        }
    }

    /// Work that has not begun.
    private static final class WaitingWork implements Background {
        private final ImmediateBackground rest = new ImmediateBackground();
        private Callable<?> work = () -> "";
        private boolean cancelled;

        @Override
        public <T> Job submit(String key, Callable<T> given, Consumer<? super T> done, Consumer<? super Throwable> no) {
            work = given;
            return () -> cancelled = true;
        }

        @Override
        public <T> Job submit(String key, Callable<T> given, Consumer<? super T> done) {
            return submit(key, given, done, _ -> {});
        }

        @Override
        public void onScreen(Runnable action) {
            rest.onScreen(action);
        }

        @Override
        public Job later(String key, long millis, Runnable action) {
            return rest.later(key, millis, action);
        }

        @Override
        public void close() {}
    }
}
