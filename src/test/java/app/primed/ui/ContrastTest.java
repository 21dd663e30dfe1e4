package app.primed.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text in each of our own colours can be read on every ground it stands on: at least 4.5:1, the AA figure of
/// [WCAG 2.2, 1.4.3](https://www.w3.org/TR/WCAG22/#contrast-minimum).
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+):\\s*([^;]+);");
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle", "-primed-chrome");
    private static final List<String> ROLES = List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg",
            "-color-danger-fg", "-color-success-fg");

    @ParameterizedTest
    @CsvSource({"dark", "light"})
    void everyTextCanBeRead(String theme) throws IOException {
        var tokens = tokens("/atlantafx/base/theme/primer-" + theme + ".css");
        var ours = tokens("/app/primed/ui/" + theme + ".css");
        tokens.putAll(ours);
        var texts = new java.util.ArrayList<>(ROLES);
        ours.keySet().stream().filter(t -> !t.endsWith("-subtle") && !t.endsWith("chrome") && !t.endsWith("module"))
                .forEach(texts::add);
        assertFalse(ours.isEmpty());
        for (var text : texts) {
            for (var ground : GROUNDS) {
                var ratio = contrast(Color.web(tokens.get(text)), Color.web(tokens.get(ground)));
                assertTrue(ratio >= LEAST, "%s on %s in %s: %.2f".formatted(text, ground, theme, ratio));
            }
        }
        // A state's word also stands on its own tint.
        for (var state : List.of("created", "running", "suspended", "closed", "accent")) {
            var ground = over(Color.web(tokens.get("-primed-" + state + "-subtle")),
                    Color.web(tokens.get("-color-bg-subtle")));
            var ratio = contrast(Color.web(tokens.get("-primed-" + state)), ground);
            assertTrue(ratio >= LEAST, "%s on its tint in %s: %.2f".formatted(state, theme, ratio));
        }
    }

    private static Map<String, String> tokens(String resource) throws IOException {
        var map = new TreeMap<String, String>();
        try (var stream = ContrastTest.class.getResourceAsStream(resource)) {
            var matcher = TOKEN.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                map.putIfAbsent(matcher.group(1), matcher.group(2));
            }
        }
        return map;
    }

    private static Color over(Color top, Color ground) {
        return ground.interpolate(new Color(top.getRed(), top.getGreen(), top.getBlue(), 1), top.getOpacity());
    }

    private static double contrast(Color a, Color b) {
        var la = luminance(a);
        var lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
