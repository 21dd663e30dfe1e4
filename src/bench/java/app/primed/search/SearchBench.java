package app.primed.search;

import app.primed.links.IndexListener;
import app.primed.links.NotePassages;
import app.primed.links.NoteSearch;
import app.primed.notebook.io.NoteFiles;
import app.primed.notebook.io.NoteRepository;
import app.primed.notebook.model.SectionNames;
import app.primed.notebook.model.Session;
import app.primed.platform.Vault;
import app.primed.search.io.LuceneAlone;
import app.primed.search.model.IndexableNote;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What search costs over 10,000 sessions: the first index, a start with an index, a query at every key, an edit.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.search.SearchBench` makes its vault by
/// [ManySessions] in the temporary folder and prints the table.
public final class SearchBench {
    private static final List<String> TYPED = List.of(
            "kind:debates by:greenTea before:2020-03 replace", "generator suspends the loop", "\"return value\"",
            "subgenerator -callback", "is:open has:python sentinel", "after:2019 on:2020-01 primed", "yield total",
            "note:2011 averager", "book_", "by:owl book");
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SearchBench() {}

    /// @param args a vault to measure with, where not the made one
    public static void main(String[] args) throws Exception {
        var words = String.join(" ", args).strip();
        var root = words.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir"), "primed-many") : Path.of(words);
        if (!Files.isDirectory(root.resolve("notes"))) {
            System.out.printf("made %s, %.1f MB%n", root, ManySessions.make(root, 10_000) / 1e6);
        }
        var vault = new Vault(root);
        var cache = Files.createTempDirectory("primed-index");
        var shelf = new NoteRepository(vault, SectionNames.STANDARD);
        try {
            double stat = best(ROUNDS, () -> NoteFiles.in(vault).size());
            System.out.printf("%-52s %9.1f ms%n", "stat of all files, " + NoteFiles.in(vault).size(), stat);
            first(shelf, cache);
            start(shelf, cache, stat);
            try (var search = new NoteSearch(shelf, cache, InstantSource.system(), new Silent())) {
                search.updateNow();
                queries(search, root);
                edit(search, shelf);
            }
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf("%-52s %9.1f MB%n", "heap after", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
            System.out.printf("%-52s %9.1f MB%n", "index on disk", size(cache) / 1e6);
        } finally {
            delete(cache);
        }
    }

    private static void first(NoteRepository shelf, Path cache) throws Exception {
        double least = Double.MAX_VALUE;
        double alone = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            delete(cache);
            long from = System.nanoTime();
            try (var search = new NoteSearch(shelf, cache, InstantSource.system(), new Silent())) {
                search.updateNow();
                least = Math.min(least, (System.nanoTime() - from) / 1e6);
            }
            var notes = new ArrayList<IndexableNote>();
            for (var file : NoteFiles.in(shelf.vault())) {
                notes.add(NotePassages.read(shelf, file.path()));
            }
            alone = Math.min(alone, LuceneAlone.millis(notes));
        }
        System.out.printf("%-52s %9.1f ms%n", "Lucene alone, the same lines, read before", alone);
        System.out.printf("%-52s %9.1f ms  = %.2f x Lucene alone%n", "first index, with finding and reading the notes",
                least, least / alone);
    }

    private static void start(NoteRepository shelf, Path cache, double stat) throws Exception {
        double list = best(ROUNDS, () -> {
            try (var search = new NoteSearch(shelf, cache, InstantSource.system(), new Silent())) {
                return search.cached().size();
            }
        });
        System.out.printf("%-52s %9.1f ms  = %.2f x stat%n", "start with an index, to the list of sessions", list,
                list / stat);
        double swept = best(ROUNDS, () -> {
            try (var search = new NoteSearch(shelf, cache, InstantSource.system(), new Silent())) {
                search.updateNow();
                return 0;
            }
        });
        System.out.printf("%-52s %9.1f ms%n", "the same, to searchable and compared with all files", swept);
    }

    private static void queries(NoteSearch search, Path root) throws Exception {
        var millis = new ArrayList<Double>();
        var working = new ArrayList<Double>();
        var slowest = "";
        double slow = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (var typed : TYPED) {
                for (int end = 1; end <= typed.length(); end++) {
                    long cpu = THREADS.getCurrentThreadCpuTime();
                    long from = System.nanoTime();
                    search.find(typed.substring(0, end), 40);
                    double took = (System.nanoTime() - from) / 1e6;
                    if (round > 0) {
                        millis.add(took);
                        working.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
                        if (took > slow) {
                            slow = took;
                            slowest = typed.substring(0, end);
                        }
                    }
                }
            }
        }
        millis.sort(Comparator.naturalOrder());
        double p99 = millis.get(millis.size() * 99 / 100);
        System.out.printf("%-52s %9.2f ms%n", "query at every key, " + millis.size() + ": median",
                millis.get(millis.size() / 2));
        System.out.printf("%-52s %9.2f ms, slowest %.2f ms: %s%n", "p99", p99, slow, slowest);
        working.sort(Comparator.naturalOrder());
        System.out.printf("%-52s %9.2f ms, median %.2f ms%n", "p99 of the processor's time, whatever else runs",
                working.get(working.size() * 99 / 100), working.get(working.size() / 2));
        var grep = ripgrep(root);
        if (grep > 0) {
            System.out.printf("%-52s %9.1f ms, so p99 = %.2f x ripgrep%n", "ripgrep, warm", grep, p99 / grep);
        } else {
            System.out.println("ripgrep is not here");
        }
    }

    private static double ripgrep(Path root) throws Exception {
        try {
            return best(ROUNDS, () -> {
                var process = new ProcessBuilder("rg", "-c", "sentinel", root.resolve("notes").toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                return process.waitFor(1, TimeUnit.MINUTES) ? 1 : 0;
            });
        } catch (IOException e) {
            return 0;
        }
    }

    private static void edit(NoteSearch search, NoteRepository shelf) throws Exception {
        var file = NoteFiles.in(shelf.vault()).getLast().path();
        var text = Files.readString(file);
        var millis = new double[30];
        for (int i = 0; i < millis.length; i++) {
            var word = "quokka" + (char) ('a' + i % 26) + i;
            long from = System.nanoTime();
            Session session = shelf.reader().read(text + "\n- the " + word + " was here\n", shelf.vault().relativeName(file));
            search.setOpenNotes(List.of(file));
            search.putTyped(file, session);
            if (search.find(word + " ", 5).total() != 1) {
                throw new IllegalStateException("not found: " + word);
            }
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%-52s %9.1f ms, worst %.1f ms%n", "an edit, read, laid over and found: median",
                millis[millis.length / 2], millis[millis.length - 1]);
    }

    private interface Work {
        int run() throws Exception;
    }

    private static double best(int times, Work work) throws Exception {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long from = System.nanoTime();
            if (work.run() < 0) {
                throw new IllegalStateException();
            }
            least = Math.min(least, (System.nanoTime() - from) / 1e6);
        }
        return least;
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private record Silent() implements IndexListener {
        @Override
        public void progress(int done, int total) {}

        @Override
        public void problem(String words) {
            System.out.println(words);
        }
    }
}
