package app.primed.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/// Lists everything inside a package with its licence: `licences/README.txt`, the texts beside it, and `sbom.json`
/// (CycloneDX). The Maven plugin knows the libraries; what they carry with them is added here. The texts of the JDK are
/// in `runtime/legal`, where jlink puts them.
final class Licences {
    /// What no library's description says. Their texts are in their jars, or in `runtime/legal`.
    private static final List<Part> CARRIED = List.of(
            new Part("OpenJDK", Runtime.version().toString(), "GPL-2.0-with-classpath-exception",
                    "https://openjdk.org"),
            new Part("CPython", "3.14", "PSF-2.0", "https://www.python.org"),
            new Part("Inter", "4", "OFL-1.1", "https://rsms.me/inter"),
            new Part("JetBrains Mono", "2", "OFL-1.1", "https://www.jetbrains.com/lp/mono"),
            new Part("Roboto", "2", "Apache-2.0", "https://github.com/googlefonts/roboto-classic"),
            new Part("EmojiOne", "3.1.1", "CC-BY-SA-4.0", "https://github.com/joypixels/emojione"),
            new Part("Feather", "4", "MIT", "https://feathericons.com"),
            new Part("SQLite", "3", "blessing", "https://sqlite.org/copyright.html"),
            new Part("Zstandard", "1.5", "BSD-3-Clause", "https://github.com/facebook/zstd"));

    private static final String TEXT = "(?i)(?:.*/)?(?:licen[cs]e|notice|copying|ofl)[-.\\w]*";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Licences() {}

    /// @param sbom as the Maven plugin wrote it, with the texts of known licences
    /// @param app the folder with `lib`
    /// @param copy where the SBOM is put a second time, beside the packages
    static void write(Path sbom, Path app, Path copy) throws IOException {
        var root = (ObjectNode) JSON.readTree(sbom.toFile());
        var folder = Files.createDirectories(app.resolve("licences"));
        for (var jar : Folders.list(app.resolve("lib"))) {
            extractTexts(jar, folder);
        }
        writeKnownTexts(root.path("components"), Files.createDirectories(folder.resolve("texts")));
        var parts = parts(root.path("components"));
        Files.writeString(folder.resolve("README.txt"), table(parts));
        root.withArray("components").forEach(each -> each.path("licenses")
                .forEach(licence -> ((ObjectNode) licence.path("license")).remove("text")));
        CARRIED.forEach(part -> root.withArray("components").add(part.component()));
        JSON.writerWithDefaultPrettyPrinter().writeValue(copy.toFile(), root);
        Files.copy(copy, app.resolve("sbom.json"));
    }

    private static Set<Part> parts(JsonNode components) {
        var parts = new LinkedHashSet<>(CARRIED);
        for (var component : components) {
            var licences = new ArrayList<String>();
            component.path("licenses").forEach(each -> licences.add(each.path("license").path("id")
                    .asText(each.path("license").path("name").asText(each.path("expression").asText()))));
            if (licences.isEmpty()) {
                throw new IllegalStateException("no licence is known of " + component.path("name").asText());
            }
            var link = component.path("externalReferences").findValuesAsText("url").stream().findFirst().orElse("");
            parts.add(new Part(component.path("name").asText(), component.path("version").asText(),
                    String.join(" or ", licences), link));
        }
        return parts;
    }

    private static String table(Set<Part> parts) {
        return parts.stream().sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .map(part -> "%-30s %-28s %s%n%30s %s%n".formatted(
                        part.name(), part.version(), part.licence(), "", part.link()))
                .collect(Collectors.joining("", """
                        What Primed consists of, with licences. The texts that a library brings are in the folder of its
                        name; those of well-known licences are in "texts"; Java's and JavaFX's in "runtime/legal".

                        """, ""));
    }

    private static void extractTexts(Path jar, Path folder) throws IOException {
        var name = jar.getFileName().toString().replaceAll("\\.jar$", "");
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory() && each.getName().matches(TEXT)
                    && !each.getName().endsWith(".class")).toList()) {
                var file =
                        folder.resolve(name).resolve(entry.getName().replaceFirst("^META-INF/", "").replace('/', '-'));
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file);
            }
        }
    }

    private static void writeKnownTexts(JsonNode components, Path folder) throws IOException {
        for (var text : components.findValues("license")) {
            var content = text.path("text").path("content").asText();
            if (!content.isEmpty()) {
                Files.write(folder.resolve(text.path("id").asText() + ".txt"), Base64.getMimeDecoder().decode(content));
            }
        }
    }

    /// @param licence its SPDX name where it has one
    private record Part(String name, String version, String licence, String link) {
        ObjectNode component() {
            var node = JSON.createObjectNode().put("type", "library").put("name", name).put("version", version);
            node.putArray("licenses").addObject().putObject("license").put("id", licence);
            node.putArray("externalReferences").addObject().put("type", "website").put("url", link);
            return node;
        }
    }
}
