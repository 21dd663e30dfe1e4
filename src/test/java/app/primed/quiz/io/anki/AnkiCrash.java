package app.primed.quiz.io.anki;

import app.primed.platform.ChildJvm;
import java.nio.file.Path;
import java.util.List;

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
        return new ProcessBuilder(ChildJvm.command(
                List.of("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir")), AnkiCrash.class.getName(), file))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
