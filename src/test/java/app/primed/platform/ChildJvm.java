package app.primed.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Another JVM with the class path of the tests, for what needs a second process.
public final class ChildJvm {
    /// It lives for seconds: what makes a long run fast costs it more than it gains.
    private static final List<String> SHORT_LIVED = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED");

    private ChildJvm() {}

    /// The process's errors are shown with those of the tests.
    public static ProcessBuilder running(Class<?> main, Object... arguments) {
        return new ProcessBuilder(command(List.of(), main.getName(), arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /// @param options further options of the JVM
    public static List<String> command(List<String> options, String main, Object... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(SHORT_LIVED);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }
}
