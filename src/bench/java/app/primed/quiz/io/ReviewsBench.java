package app.primed.quiz.io;

import app.primed.platform.Vault;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.CardSource;
import app.primed.quiz.model.Grade;
import app.primed.quiz.model.LogLine.Review;
import app.primed.quiz.model.LogLine.Undo;
import app.primed.quiz.model.LogLine;
import app.primed.quiz.model.ReviewProgress;
import app.primed.quiz.model.ReviewQueue;
import app.primed.quiz.model.Scheduler;
import app.primed.quiz.model.SchedulerSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// A review log of a million lines over 20,000 cards: read from disk, folded, and one review more.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.quiz.io.ReviewsBench` prints the table.
/// `-Dbench.args=100000` takes another number of reviews. The middle of seven
/// rounds; processor time of the reading thread stands beside the time of the clock, as on a busy machine the rest is
/// waiting for others, and that of the first round, when the program is still cold.
public final class ReviewsBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CARDS = 20_000;
    private static final int ROUNDS = 7;
    private static final Instant BEGIN = Instant.parse("2020-01-27T18:00:00Z");

    private ReviewsBench() {}

    public static void main(String[] arguments) throws Exception {
        var reviews = arguments.length > 0 && !arguments[0].isBlank() ? Integer.parseInt(arguments[0]) : 1_000_000;
        var vault = new Vault(Files.createTempDirectory("reviews"));
        var file = vault.reviews();
        Files.createDirectories(vault.quizzes());
        try {
            write(file, reviews);
            System.out.printf("%,d reviews of %,d cards, %,d KB; %d rounds%n%n%-34s %8s %10s %10s%n", reviews, CARDS,
                    Files.size(file) >> 10, ROUNDS, "", "ms", "of CPU", "the first");
            var log = new ReviewLog(vault);
            var scheduler = new Scheduler(SchedulerSettings.DEFAULT);
            row("bytes read and nothing else", () -> Files.readAllBytes(file).length);
            var lines = row("lines read", () -> log.read().lines());
            var before = row("folded", () -> ReviewProgress.of(lines, scheduler, true));
            row("both", () -> ReviewProgress.of(log.read().lines(), scheduler, true));
            if (lines.size() != reviews || before.cards().size() > CARDS) {
                throw new IllegalStateException("only " + lines.size() + " lines were read");
            }
            row("a hundred reviews more, one by one", () -> {
                var progress = before;
                for (var i = 0; i < 100; i++) {
                    progress = progress.plus(new Review("more" + i, "card-" + i, BEGIN.plusSeconds(1L << 30), Grade.GOOD));
                }
                return progress;
            });
            row("one of them taken back", () -> before.plus(new Undo("undo", lines.getLast().id(), BEGIN)));
            var cards = cards();
            row("the queue of all cards", () -> ReviewQueue.of(cards, before, BEGIN.plusSeconds(40_000_000), CARDS));
            row("the same, all of one topic", () -> ReviewQueue.of(ofOneTopic(), before, BEGIN.plusSeconds(40_000_000), CARDS));
            memory(lines, before);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(Path file, int reviews) throws IOException {
        var random = new Random(6);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (var i = 0; i < reviews; i++) {
                var id = new UUID(random.nextLong(), random.nextLong()).toString();
                var grade = Grade.of(random.nextInt(10) == 0 ? 1 : 2 + random.nextInt(3));
                var at = BEGIN.plusSeconds(30L * i).plusMillis(random.nextInt(1000));
                out.write(LogLineJson.write(new Review(id, "card-" + random.nextInt(CARDS), at, grade)));
                out.write('\n');
            }
        }
    }

    private static List<Card> cards() {
        return IntStream.range(0, CARDS).<Card>mapToObj(i -> card(i, "topic-" + i % 40)).toList();
    }

    private static List<Card> ofOneTopic() {
        return IntStream.range(0, CARDS).<Card>mapToObj(i -> card(i, "topic")).toList();
    }

    private static Card card(int i, String topic) {
        return new Card.Recall("card-" + i, topic, "?", "!", "", new CardSource.Deck("quizzes/a.json", i, "A"));
    }

    private static <T> T row(String what, Callable<T> work) throws Exception {
        var wall = new double[ROUNDS];
        var cpu = new double[ROUNDS];
        T last = null;
        for (var i = 0; i < ROUNDS; i++) {
            var start = System.nanoTime();
            var busy = THREADS.getCurrentThreadCpuTime();
            last = work.call();
            wall[i] = (System.nanoTime() - start) / 1e6;
            cpu[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
        }
        var first = cpu[0];
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf("%-34s %8.1f %10.1f %10.1f%n", what, wall[ROUNDS / 2], cpu[ROUNDS / 2], first);
        return last;
    }

    private static void memory(List<LogLine> lines, ReviewProgress progress) throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        var runtime = Runtime.getRuntime();
        System.out.printf("%nheap held with all lines and the fold: %,d MB (%,d lines, %,d cards)%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, lines.size(), progress.cards().size());
    }
}
