package app.primed.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Prints what weighs: the installed files by part, and the packages.
final class Sizes {
    private Sizes() {}

    static void print(Path app, Path packages) throws IOException {
        var parts = new TreeMap<String, Long>();
        for (var jar : Folders.list(app.resolve("lib"))) {
            parts.merge(part(jar.getFileName().toString()), Files.size(jar), Long::sum);
        }
        parts.put("Java and JavaFX", Folders.size(app.resolve("runtime")));
        System.out.println("Installed, in MB:");
        UnaryOperator<String> padded = name -> "  %-44s".formatted(name);
        parts.entrySet().stream().sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .forEach(part -> System.out.printf("%s%6.1f%n", padded.apply(part.getKey()), part.getValue() / 1e6));
        System.out.println("Packages, in MB:");
        for (var each : Folders.list(packages)) {
            if (!each.toString().endsWith(".sha256")) {
                System.out.printf("%s%6.1f%n", padded.apply(each.getFileName().toString()), Files.size(each) / 1e6);
            }
        }
    }

    private static String part(String jar) {
        return switch (jar.replaceAll("-[0-9].*", "")) {
            case "cpython" -> "CPython";
            case "primed" -> "Primed";
            case "sqlite-jdbc", "zstd-jni" -> "SQLite and zstd";
            case "english-pos-dict" -> "English words";
            case String name when name.startsWith("flatlaf-fonts") || name.startsWith("fontawesomefx") -> "Fonts";
            case String name when name.startsWith("lucene") -> "Lucene";
            case "pdfbox", "pdfbox-io", "fontbox", "xmpbox", "graphics2d", "openhtmltopdf-core",
                    "openhtmltopdf-pdfbox" ->
                "PDF";
            case "org.eclipse.jgit" -> "JGit";
            default -> "Other libraries";
        };
    }
}
