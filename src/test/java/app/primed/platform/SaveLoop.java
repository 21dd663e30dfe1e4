package app.primed.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A second process for [SafeFileTest]: saves one file over and over, each time filled with another letter.
public final class SaveLoop {
    static final int SIZE = 1 << 20;

    private SaveLoop() {}

    /// @param shell what a shell does with the command, `"$@"`: sets a limit first, say
    static Process start(Path file, String shell) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", shell, "sh"));
        command.addAll(ChildJvm.command(List.of(), SaveLoop.class.getName(), file));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] args) {
        var bytes = new byte[SIZE];
        for (var letter = 'a';; letter = letter == 'z' ? 'a' : (char) (letter + 1)) {
            Arrays.fill(bytes, (byte) letter);
            try {
                SafeFile.write(Path.of(args[0]), bytes);
            } catch (UserFacingException trouble) {
                System.out.println(trouble.getMessage());
                return;
            }
            System.out.println("saved");
        }
    }
}
