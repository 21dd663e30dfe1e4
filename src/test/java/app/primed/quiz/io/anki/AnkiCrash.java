package app.primed.quiz.io.anki;

import java.nio.file.Path;

/// A program of its own that unpacks a package, says where, and once its input ends stops without clearing up, as one
/// does that is killed.
public final class AnkiCrash {
    private AnkiCrash() {}

    /// @param arguments a package
    public static void main(String[] arguments) throws Exception {
        var unpacked = UnpackedPackage.of(Path.of(arguments[0]));
        System.out.println(unpacked.collection());
        System.out.flush();
        System.in.read();
        Runtime.getRuntime().halt(1);
    }

    static Process start(Path file) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                java, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-cp",
                System.getProperty("java.class.path"), AnkiCrash.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
