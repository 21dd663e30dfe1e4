package app.primed.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Starts `target/primed/bin/primed` on the sample vault and a bare JavaFX window with the same flags in turn, and prints
/// the medians: when each was there, painted and readable, what all its processes had worked by then, and the memory they
/// have five seconds later. It needs Linux and a display, that of Xvfb for example, and the AOT cache, which is there a minute after
/// Primed was started with the same Java.
public final class StartBench {
    private static final Path HOME = Path.of("target/primed").toAbsolutePath();
    private static final String PROGRAM = HOME + "/bin/primed";
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final double TICKS_A_SECOND = 100;
    private static final List<String> MOMENTS = List.of("window", "painted", "readable");

    private final Path beside;

    private StartBench(Path beside) {
        this.beside = beside;
    }

    /// @param args in one or more: how many of each, then further folders like `target/primed`, such as that of another
    ///        version, to be compared
    public static void main(String[] args) throws Exception {
        var words = String.join(" ", args).strip().split("\\s+");
        int pairs = words[0].isEmpty() ? 5 : Integer.parseInt(words[0]);
        var beside = Files.createTempDirectory("start");
        var vault = Files.createDirectory(beside.resolve("vault"));
        for (var part : List.of("notes", "quizzes")) {
            copy(Path.of(part), vault.resolve(part));
        }
        var bench = new StartBench(beside);
        var programs = new LinkedHashMap<String, List<String>>();
        bench.prepare(programs, vault);
        for (int i = 1; i < words.length; i++) {
            programs.put(words[i], List.of(words[i] + "/bin/primed", vault.toString()));
        }
        var all = new LinkedHashMap<String, List<double[]>>();
        for (int i = 0; i < pairs; i++) {
            for (var program : programs.entrySet()) {
                all.computeIfAbsent(program.getKey(), _ -> new ArrayList<>())
                        .add(bench.start(program.getKey(), program.getValue()));
            }
        }
        System.out.println("| | window | painted | readable | processor until painted | until readable | memory |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        all.forEach((name, starts) -> System.out.printf(
                "| %s | %.2f s | %.2f s | %.2f s | %.2f s | %.2f s | %.0f MB |%n", name, median(starts, 0),
                median(starts, 1), median(starts, 2), median(starts, 3), median(starts, 4), median(starts, 5)));
    }

    private static double median(List<double[]> starts, int column) {
        var values = starts.stream().mapToDouble(start -> start[column]).sorted().toArray();
        return values[values.length / 2];
    }

    /// @param aot what Java does with its cache: off, or the name of the flag and the file
    private List<String> bare(String... aot) {
        var java = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xms32m", "-Xmx1g"));
        java.addAll(List.of(aot));
        java.addAll(List.of("--module-path", HOME.resolve("fx").toString(), "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics", "-classpath", beside.resolve("bare.jar").toString(),
                BareWindow.class.getName()));
        return java;
    }

    /// Starts twice what is measured the third time: settings and index are there then, and a cache if there is to be.
    private void prepare(Map<String, List<String>> programs, Path vault) throws Exception {
        var cache = beside.resolve("bare.aot").toString();
        jar(beside.resolve("bare.jar"));
        programs.put("bare window", bare("-XX:AOTMode=off"));
        programs.put("bare window, AOT cache", bare("-XX:AOTCache=" + cache));
        programs.put("Primed, no AOT cache", List.of(PROGRAM, vault.toString()));
        programs.put("Primed, AOT cache", List.of(PROGRAM, vault.toString()));
        run(bare("-XX:AOTCacheOutput=" + cache), "off", true);
        for (int i = 0; i < 2; i++) {
            run(List.of(PROGRAM, vault.toString()), "", false);
        }
    }

    private double[] start(String name, List<String> command) throws Exception {
        return run(command, name.contains("no AOT") ? "off" : "", false);
    }

    /// @param toItsEnd whether it is closed, not killed
    /// @return the moments in seconds, what was worked until it was painted and readable, megabytes
    private double[] run(List<String> command, String aot, boolean toItsEnd) throws Exception {
        var log = Files.createTempFile(beside, "start", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PRIMED_AOT", aot);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dprimed.start.log=" + log + " -Dprimed.config="
                + beside.resolve("config") + " -Dprimed.index=" + beside.resolve("index")
                + (toItsEnd ? " -Dprimed.bench.ends=true" : ""));
        long begun = System.nanoTime();
        var program = builder.start();
        var found = new double[6];
        for (int i = 0; i < MOMENTS.size(); i++) {
            while (!Files.readString(log).contains(MOMENTS.get(i))) {
                if (!program.isAlive() || System.nanoTime() - begun > LONGEST_NANOS) {
                    throw new IllegalStateException(command + " did not get as far as " + MOMENTS.get(i));
                }
                LockSupport.parkNanos(2_000_000);
            }
            found[i] = (System.nanoTime() - begun) / 1e9;
            if (i > 0) {
                found[i + 2] = worked(program);
            }
        }
        if (toItsEnd) {
            program.waitFor();
        } else {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
            found[5] = all(program).mapToDouble(each -> number(each.pid(), "status", "VmRSS:\\s*(\\d+)")).sum() / 1024;
            all(program).toList().reversed().forEach(ProcessHandle::destroyForcibly);
            program.waitFor();
        }
        return found;
    }

    /// An AOT cache takes classes from jars alone.
    private static void jar(Path file) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var name : List.of("BareWindow", "StartLog", "StartLog$Frames", "FirstFrame", "FirstFrame$1")) {
                jar.putNextEntry(new JarEntry("app/primed/shell/" + name + ".class"));
                try (var in = StartBench.class.getResourceAsStream(name + ".class")) {
                    in.transferTo(jar);
                }
            }
        }
    }

    private static Stream<ProcessHandle> all(Process program) {
        return Stream.concat(Stream.of(program.toHandle()), program.descendants());
    }

    /// Seconds of the processor: user and system, own and of children that have ended (proc(5)).
    private static double worked(Process program) {
        return all(program).mapToDouble(each -> IntStream.range(0, 4).mapToDouble(
                field -> number(each.pid(), "stat", "\\) \\S(?: \\S+){" + (10 + field) + "} (\\d+)")).sum()).sum()
                / TICKS_A_SECOND;
    }

    private static double number(long process, String file, String pattern) {
        try {
            var found = Pattern.compile(pattern).matcher(Files.readString(Path.of("/proc/" + process, file)));
            return found.find() ? Double.parseDouble(found.group(1)) : 0;
        } catch (IOException e) {
            return 0; // It has ended.
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
