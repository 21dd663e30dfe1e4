package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A row of the tree of files. Paths are relative to the vault, with `/`.
public sealed interface FileNode {
    /// The path of the topmost folder when that is the vault itself.
    String ROOT = "";

    String path();

    /// The last part of the path.
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /// The folder that something new beside or in it goes into: itself, or the one a note is in.
    default String folder() {
        return this instanceof Folder ? path() : parent(path());
    }

    /// The folder a row is in; [#ROOT] for one at the top.
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? ROOT : path.substring(0, slash);
    }

    /// @param children folders first, then notes, in natural order: `2` before `10`
    /// @param notes the number of notes in it and in the folders below
    record Folder(String path, List<FileNode> children, int notes) implements FileNode {

        /// All rows below it in order.
        public Stream<FileNode> all() {
            return children.stream().flatMap(child -> child instanceof Folder inner
                    ? Stream.concat(Stream.of(inner), inner.all())
                    : Stream.of(child));
        }
    }

    record Note(String path) implements FileNode {}

    /// The tree of the notes below a folder. Folders without a note are left out unless they are listed.
    ///
    /// @param root the topmost folder
    /// @param notes the paths of all notes
    /// @param folders paths of folders to show in any case
    static Folder tree(String root, Collection<String> notes, Collection<String> folders) {
        var below = new HashMap<String, TreeMap<String, Boolean>>();
        notes.forEach(path -> add(below, root, path, false));
        folders.forEach(path -> add(below, root, path, true));
        return folder(root, below);
    }

    private static void add(
            Map<String, TreeMap<String, Boolean>> below, String root, String path, boolean isFolder) {
        if (path.equals(root) || !isBelow(path, root)) {
            return;
        }
        var up = parent(path);
        var siblings = below.computeIfAbsent(up, _ -> new TreeMap<>());
        if (siblings.put(path, isFolder) == null) {
            add(below, root, up, true);
        }
    }

    /// Whether a path is inside a folder.
    static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private static Folder folder(String path, Map<String, TreeMap<String, Boolean>> below) {
        var folders = new ArrayList<Folder>();
        var notes = new ArrayList<Note>();
        below.getOrDefault(path, new TreeMap<>()).forEach((child, isFolder) -> {
            if (isFolder) {
                folders.add(folder(child, below));
            } else {
                notes.add(new Note(child));
            }
        });
        var order = Comparator.comparing(FileNode::name, FileNode::compareNames);
        folders.sort(order);
        notes.sort(order);
        var children = new ArrayList<FileNode>(folders);
        children.addAll(notes);
        return new Folder(path, List.copyOf(children),
                notes.size() + folders.stream().mapToInt(Folder::notes).sum());
    }

    /// Compares names as people do: without case, and numbers by their value.
    static int compareNames(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int iEnd = endOfNumber(a, i);
                int jEnd = endOfNumber(b, j);
                int numbers = compareNumbers(a.substring(i, iEnd), b.substring(j, jEnd));
                if (numbers != 0) {
                    return numbers;
                }
                i = iEnd;
                j = jEnd;
            } else {
                int letters = Character.compare(fold(a.charAt(i)), fold(b.charAt(j)));
                if (letters != 0) {
                    return letters;
                }
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.substring(from);
    }

    private static int compareNumbers(String a, String b) {
        var plainA = withoutZeros(a);
        var plainB = withoutZeros(b);
        int digits = Integer.compare(plainA.length(), plainB.length());
        return digits != 0 ? digits : plainA.compareTo(plainB);
    }
}
