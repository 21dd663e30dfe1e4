package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A freshly installed Debian 12 in a folder, with a user `anna`. Programs in it see neither this system's files nor
/// its processes; nothing stays mounted, even when a test is killed.
final class DebianRoot implements AutoCloseable {
    private static final Pattern MIRROR = Pattern.compile("https?://\\S+/debian/?(?=\\s)");
    private final Path folder;

    private DebianRoot(Path folder) {
        this.folder = folder;
    }

    static DebianRoot create(Path folder) throws IOException, InterruptedException {
        Command.succeed("rm", "-rf", "--one-file-system", folder);
        Files.createDirectories(folder.getParent());
        Command.succeed("debootstrap", "--variant=minbase", "bookworm", folder, mirror());
        var root = new DebianRoot(folder);
        root.run("useradd", "--create-home", "anna");
        return root;
    }

    /// The one this system takes its packages from, which is reachable.
    private static String mirror() throws IOException {
        for (var list : List.of("/etc/apt/sources.list.d/debian.sources", "/etc/apt/sources.list")) {
            if (Files.exists(Path.of(list))) {
                var lines = Files.readAllLines(Path.of(list)).stream().filter(line -> !line.startsWith("#"))
                        .collect(Collectors.joining("\n", "", "\n"));
                var found = MIRROR.matcher(lines);
                if (found.find()) {
                    return found.group();
                }
            }
        }
        return "http://deb.debian.org/debian";
    }

    /// A file of it, seen from outside.
    Path file(String path) {
        return folder.resolve(path.substring(1));
    }

    /// Runs a program in it as root and expects success.
    ///
    /// @return its output
    String run(Object... words) throws IOException, InterruptedException {
        return Command.succeed(inside(List.of(), words).toArray());
    }

    /// As [#run], as the user.
    String runAsAnna(Object... words) throws IOException, InterruptedException {
        return Command.succeed(asAnna(words).toArray());
    }

    /// The words that run a program in it as the user, with hardly any environment.
    List<Object> asAnna(Object... words) {
        var command = new ArrayList<Object>(List.of("env", "HOME=/home/anna", "USER=anna"));
        command.addAll(List.of(words));
        return inside(List.of("--userspec=anna:anna"), command.toArray());
    }

    private List<Object> inside(List<String> options, Object... words) {
        var command = new ArrayList<Object>(List.of("unshare", "--mount", "--pid", "--fork", "--kill-child",
                "--mount-proc=" + folder.resolve("proc"), "env", "-u", "LANG", "-u", "LC_ALL", "-u", "XDG_RUNTIME_DIR",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND=noninteractive", "chroot"));
        command.addAll(options);
        command.add(folder);
        command.addAll(List.of(words));
        return command;
    }

    /// All paths, without those of dpkg itself and of users.
    Set<String> files() throws IOException, InterruptedException {
        var found = Command.succeed("find", folder, "-xdev", "(", "-path", folder + "/proc", "-o",
                "-path", folder + "/tmp", "-o", "-path", folder + "/home", "-o", "-path", folder + "/var/lib/dpkg",
                "-o",
                "-path", folder + "/var/log", "-o", "-path", folder + "/var/cache", ")", "-prune", "-o", "-print");
        return found.lines().map(path -> path.substring(folder.toString().length())).collect(
                Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Command.succeed("rm", "-rf", "--one-file-system", folder);
    }
}
