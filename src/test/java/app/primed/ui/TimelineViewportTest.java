package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimelineViewportTest {
    private static final TimelineModel.Kind[] KINDS = {TimelineModel.Kind.RUNNING, TimelineModel.Kind.SUSPENDED};

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aStepFillsThePlaceUpToTheNext() {
        var view = new TimelineViewport(0, 68, 680);
        assertEquals(310, view.x(31));
        assertEquals(31, view.stepAt(310));
        assertEquals(31, view.stepAt(319.9));
        assertEquals(32, view.stepAt(320));
    }

    @Test
    void barsAreDrawnWhereTheyAre() {
        var bars = new TimelineViewport(0, 40, 400).bars(lane(4, 10));
        assertEquals(
                List.of(
                        one(0, 100, TimelineModel.Kind.RUNNING),
                        one(100, 100, TimelineModel.Kind.SUSPENDED),
                        one(200, 100, TimelineModel.Kind.RUNNING),
                        one(300, 100, TimelineModel.Kind.SUSPENDED)),
                bars);
    }

    @Test
    void onlyWhatIsVisibleIsDrawnAndCutAtTheEdges() {
        var bars = new TimelineViewport(15, 35, 200).bars(lane(100, 10));
        assertEquals(
                List.of(
                        one(0, 50, TimelineModel.Kind.SUSPENDED),
                        one(50, 100, TimelineModel.Kind.RUNNING),
                        one(150, 50, TimelineModel.Kind.SUSPENDED)),
                bars);
    }

    @Test
    void barsTooNarrowToDrawBecomeOneBarOfBothStates() {
        var bars = new TimelineViewport(0, 1_000_000, 500).bars(lane(500_000, 2));
        assertEquals(1, bars.size());
        assertEquals(500, bars.getFirst().width());
        assertEquals(
                List.of(TimelineModel.Kind.RUNNING, TimelineModel.Kind.RUNNING, TimelineModel.Kind.SUSPENDED,
                        TimelineModel.Kind.SUSPENDED),
                bars.getFirst().shares().quarters());
    }

    @Test
    void theCostDependsOnPixelsNotOnSteps() {
        new TimelineViewport(0, 20_000, 1_000).bars(lane(10_000, 2));
        var few = asked.getAndSet(0);
        new TimelineViewport(0, 2_000_000, 1_000).bars(lane(1_000_000, 2));
        assertTrue(asked.get() < few * 2, few + " questions for 10,000 bars, " + asked.get() + " for 1,000,000");
    }

    @Test
    void aMomentBetweenLongBarsKeepsItsOwnPixel() {
        var bars = new TimelineViewport(0, 1_000_000, 1_000).bars(lane(new int[] {0, 500_000, 500_001, 1_000_000}));
        assertEquals(3, bars.size());
        assertEquals(StateShares.of(TimelineModel.Kind.SUSPENDED), bars.get(1).shares());
        assertEquals(500, bars.get(1).x());
        assertEquals(1, bars.get(1).width());
        assertEquals(501, bars.get(2).x(), "what follows leaves it its pixel");
    }

    @Property(tries = 300)
    void noStateIsLostHoweverFarOneZoomsOut(
            @ForAll @Size(min = 1, max = 400) List<@IntRange(min = 1, max = 5_000) Integer> lengths,
            @ForAll @IntRange(min = 40, max = 900) int width) {
        var edges = new int[lengths.size() + 1];
        for (var i = 0; i < lengths.size(); i++) {
            // Now and then a moment among long stretches.
            edges[i + 1] = edges[i] + (lengths.get(i) % 3 == 0 ? 1 : lengths.get(i));
        }
        var lane = lane(edges);
        var view = new TimelineViewport(0, edges[lengths.size()], width);
        var bars = view.bars(lane);
        for (var bar = 0; bar < lane.bars(); bar++) {
            var middle = (view.x(lane.from(bar)) + view.x(lane.to(bar))) / 2;
            var kind = lane.kind(bar);
            assertTrue(
                    bars.stream().anyMatch(drawn -> drawn.shares().has(kind)
                            && drawn.x() - 1.5 <= middle && middle <= drawn.x() + drawn.width() + 1.5),
                    "bar " + bar + " of " + kind + " around pixel " + middle + " in " + bars);
        }
        var end = 0.0;
        for (var drawn : bars) {
            assertTrue(drawn.x() >= end - 1e-9, "bars lie side by side");
            assertTrue(drawn.width() >= 1 - 1e-9, "each can be seen");
            end = drawn.x() + drawn.width();
        }
    }

    @Test
    void inAPixelEachStateHasAQuarterAndTheLongestTheRest() {
        assertEquals("[RUNNING, SUSPENDED, SUSPENDED, SUSPENDED]", quarters(0, 0, 1, 999, 0));
        assertEquals("[RUNNING, RUNNING, RUNNING, CLOSED]", quarters(0, 0, 50, 0, 1));
        assertEquals("[RUNNING, SUSPENDED, CREATED, CLOSED]", quarters(0, 1, 1_000, 1, 1));
        assertEquals("[PLAIN]", StateShares.of(new double[] {1, 0, 0, 0, 0}, 1_000).quarters().toString());
    }

    private static String quarters(double... steps) {
        return StateShares.of(steps, java.util.Arrays.stream(steps).sum()).quarters().toString();
    }

    @Test
    void arrowsAreDrawnWhileTheyAreDistinct() {
        var timeline = arrows(1_000, n -> n * 10);
        assertEquals(List.of(0, 1, 2, 3, 4), new TimelineViewport(0, 50, 500).arrows(timeline));
        assertEquals(List.of(20, 21), new TimelineViewport(195, 215, 500).arrows(timeline));
        assertEquals(List.of(), new TimelineViewport(0, 10_000, 500).arrows(timeline));
        assertEquals(500, TimelineViewport.arrowAt(timeline, 500).orElseThrow().step());
        assertTrue(TimelineViewport.arrowAt(timeline, 5).isEmpty());
    }

    @Test
    void zoomKeepsThePlaceUnderTheMouse() {
        var view = new TimelineViewport(0, 1_000, 500);
        var near = view.zoomed(0.5, 100, 1_000);
        assertEquals(200, near.from() + 100 * (near.to() - near.from()) / 500, 1e-9);
        assertEquals(500, near.to() - near.from(), 1e-9);
        var far = near.zoomed(10, 100, 1_000);
        assertEquals(0, far.from());
        assertEquals(1_000, far.to());
    }

    @Test
    void theViewFollowsTheStepAndStaysInsideTheRun() {
        var view = new TimelineViewport(0, 100, 500);
        assertEquals(view, view.showing(50, 1_000));
        var moved = view.showing(990, 1_000);
        assertTrue(moved.from() <= 990 && moved.to() >= 991);
        assertEquals(1_000, moved.to());
        assertEquals(0, moved.panned(-5_000, 1_000).from());
    }

    @Test
    void manyRowsStandCloseAndScroll() {
        var few = new TimelineLayout(800, 200, 2, 1, 0, 10, false);
        var many = new TimelineLayout(800, 200, 200, 1, 0, 10, false);
        assertTrue(few.pitch() > 50);
        assertEquals(0, few.mostScrolled());
        assertTrue(many.mostScrolled() > 3_000);
        assertTrue(many.lastRow() < 12);
        var scrolled = new TimelineLayout(800, 200, 200, 1, many.mostScrolled(), 10, false);
        assertEquals(199, scrolled.lastRow());
        assertTrue(scrolled.y(199) + scrolled.barHeight() <= 200, "the last row is whole");
        assertEquals(100,
                new TimelineLayout(800, 200, 200, 1, 100 * many.pitch(), 10, false).rowAt(many.y(0) + 2 + many.pitch())
                        - 1);
        assertEquals(many.y(0), scrolled.y(0), "the first row stays");
        assertEquals(0, scrolled.rowAt(many.y(0) + 2));
    }

    private static TimelineViewport.Bar one(double x, double width, TimelineModel.Kind kind) {
        return new TimelineViewport.Bar(x, width, StateShares.of(kind), true);
    }

    private TimelineModel.Lane lane(int bars, int length) {
        var edges = new int[bars + 1];
        for (var i = 0; i <= bars; i++) {
            edges[i] = i * length;
        }
        return lane(edges);
    }

    private TimelineModel.Lane lane(int[] edges) {
        return new TimelineModel.Lane() {
            @Override
            public String name() {
                return "lane";
            }

            @Override
            public int bars() {
                return edges.length - 1;
            }

            @Override
            public int from(int bar) {
                asked.incrementAndGet();
                return edges[bar];
            }

            @Override
            public int to(int bar) {
                asked.incrementAndGet();
                return edges[bar + 1];
            }

            @Override
            public TimelineModel.Kind kind(int bar) {
                return KINDS[bar % 2];
            }
        };
    }

    private static TimelineModel arrows(int count, IntUnaryOperator steps) {
        return new TimelineModel() {
            @Override
            public int length() {
                return steps.applyAsInt(count);
            }

            @Override
            public int threads() {
                return 0;
            }

            @Override
            public int objects() {
                return 0;
            }

            @Override
            public Lane lane(int number) {
                throw new IndexOutOfBoundsException(number);
            }

            @Override
            public int arrows() {
                return count;
            }

            @Override
            public int arrowStep(int n) {
                return steps.applyAsInt(n);
            }

            @Override
            public Arrow arrow(int n) {
                return new Arrow(arrowStep(n), 0, 1, "next()");
            }
        };
    }
}
