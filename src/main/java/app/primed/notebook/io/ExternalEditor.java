package app.primed.notebook.io;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.SafeFile;
import app.primed.platform.UserFacingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The user's own editor: a command such as `code`, `gvim` or `kitty vim +{line} {file}`. Editors that are known open the
/// file at the line; one that runs in a terminal gets a window of a terminal that is installed.
public final class ExternalEditor {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Set<String> COLON = Set.of("subl", "sublime_text", "zed", "zeditor", "hx", "helix", "lapce");
    private static final Set<String> GOTO =
            Set.of("code", "code-insiders", "codium", "vscodium", "code-oss", "cursor", "windsurf", "positron");
    private static final Set<String> LINE_OPTION = Set.of(
            "idea", "idea64", "pycharm", "pycharm64", "webstorm", "goland", "clion", "phpstorm", "rubymine", "rider",
            "fleet", "mousepad");
    private static final Set<String> SHORT_OPTION = Set.of("kate", "kwrite", "mate", "textmate");
    private static final Set<String> PLUS = Set.of(
            "vim", "vi", "gvim", "mvim", "nvim", "neovide", "nano", "emacs", "emacsclient", "gedit",
            "gnome-text-editor", "xed", "pluma", "geany", "micro", "joe", "jed", "ne", "kak", "mcedit");
    private static final Set<String> IN_TERMINAL =
            Set.of("vim", "vi", "nvim", "nano", "micro", "joe", "jed", "ne", "kak", "mcedit", "hx", "helix");
    private static final Set<String> EMACS_IN_TERMINAL = Set.of("-nw", "-t", "--tty", "--no-window-system");
    /// Terminals with the arguments before a command, in the order they are tried.
    private static final List<List<String>> TERMINALS = List.of(
            List.of("x-terminal-emulator", "-e"), List.of("kgx", "--"), List.of("gnome-terminal", "--"),
            List.of("konsole", "-e"), List.of("xfce4-terminal", "-x"), List.of("kitty"), List.of("alacritty", "-e"),
            List.of("wezterm", "start", "--"), List.of("foot"), List.of("xterm", "-e"));
    private static final long START_SECONDS = 2;

    private final Map<String, String> environment;

    public ExternalEditor(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The command to use: the user's setting, else `VISUAL`, else `EDITOR`.
    public Optional<String> command(Optional<String> setting) {
        return setting.or(() -> Optional.ofNullable(environment.get("VISUAL")))
                .filter(command -> !command.isBlank())
                .or(() -> Optional.ofNullable(environment.get("EDITOR"))).filter(command -> !command.isBlank());
    }

    /// Starts the editor. Slow.
    ///
    /// @param line 1-based
    /// @throws UserFacingException if it cannot be started, or ends at once with an error
    public void open(String command, Path file, int line) {
        FxThreadGuard.check();
        try {
            var process = new ProcessBuilder(arguments(command, file, line))
                    .redirectInput(ProcessBuilder.Redirect.PIPE).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (process.waitFor(START_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new UserFacingException(
                        "The editor “" + command + "” ended with exit code " + process.exitValue() + ".",
                        "Try the command in a terminal, or choose another editor.");
            }
        } catch (IOException e) {
            throw new UserFacingException("Could not start the editor “" + command + "”: " + SafeFile.reason(e) + ".",
                    "Install it, or choose another editor.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The program and its arguments.
    ///
    /// @throws UserFacingException if it needs a terminal and there is none
    List<String> arguments(String command, Path file, int line) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        var path = file.toAbsolutePath().toString();
        if (command.contains("{file}")) {
            return words.stream().map(w -> w.replace("{file}", path).replace("{line}", Integer.toString(line)))
                    .toList();
        }
        var name = name(words.getFirst());
        boolean terminal = IN_TERMINAL.contains(name)
                || name.startsWith("emacs") && words.stream().anyMatch(EMACS_IN_TERMINAL::contains);
        if (GOTO.contains(name)) {
            words.addAll(List.of("-g", path + ":" + line));
        } else if (COLON.contains(name)) {
            words.add(path + ":" + line);
        } else if (LINE_OPTION.contains(name)) {
            words.addAll(List.of("--line", Integer.toString(line), path));
        } else if (SHORT_OPTION.contains(name)) {
            words.addAll(List.of("-l", Integer.toString(line), path));
        } else if (name.equals("notepad++")) {
            words.addAll(List.of("-n" + line, path));
        } else if (PLUS.contains(name)) {
            words.addAll(List.of("+" + line, path));
        } else {
            words.add(path);
        }
        return terminal ? inTerminal(words) : words;
    }

    private List<String> inTerminal(List<String> editor) {
        for (var terminal : TERMINALS) {
            if (isInstalled(terminal.getFirst())) {
                var all = new ArrayList<>(terminal);
                all.addAll(editor);
                return all;
            }
        }
        throw new UserFacingException(
                "The editor " + editor.getFirst() + " runs in a terminal, and no terminal was found.",
                "Choose an editor with a window of its own, such as gvim or code, or a whole command, such as"
                        + " “myterminal -e vim +{line} {file}”.");
    }

    private boolean isInstalled(String program) {
        FxThreadGuard.check();
        for (var folder : environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))) {
            try {
                if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                    return true;
                }
            } catch (InvalidPathException e) {
                // Not a folder of this system.
            }
        }
        return false;
    }

    private static String name(String program) {
        var name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\.(exe|cmd|bat|sh)$", "");
    }
}
