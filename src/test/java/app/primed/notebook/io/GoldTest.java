package app.primed.notebook.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.notebook.model.Corpus;
import app.primed.notebook.model.SectionNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How well the outline agrees with a careful reader. F1 over lines; lines a careful reader found ambiguous for a
/// measure do not count in it.
class GoldTest {
    private static final Map<String, Function<JsonNode, String>> MEASURES = Map.of(
            "sections", n -> n.get("line") + " " + n.get("kind").asText(),
            "attributions", n -> n.get("line") + " " + n.get("by").asText().toLowerCase(Locale.ROOT),
            "questions", n -> n.get("line").toString(),
            "answered", n -> n.get("line") + " " + n.get("answered"),
            "arguments", n -> n.get("line") + " " + n.get("side").asText(),
            "python", n -> n.get("line").toString());
    private static final Map<String, Double> FLOORS = new LinkedHashMap<>();

    static {
        FLOORS.put("sections", 0.99);
        FLOORS.put("attributions", 0.97);
        FLOORS.put("questions", 0.95);
        FLOORS.put("answered", 0.93);
        FLOORS.put("arguments", 0.97);
        FLOORS.put("python", 1.0);
    }

    @ParameterizedTest
    @MethodSource("app.primed.notebook.model.Corpus#gold")
    void theReadingAgreesWithACarefulReader(Corpus.Gold gold) throws IOException {
        var mapper = new ObjectMapper();
        var counts = new LinkedHashMap<String, int[]>();
        FLOORS.keySet().forEach(measure -> counts.put(measure, new int[3]));
        for (var want : mapper.readTree(gold.file().toFile())) {
            var out = new ByteArrayOutputStream();
            new OutlineWriter(SectionNames.STANDARD)
                    .write(List.of(gold.notes().resolve(want.get("file").asText())), out);
            var got = mapper.readTree(out.toByteArray()).get(0);
            assertEquals(want.get("date"), got.get("date"), want.get("file").asText());
            counts.forEach((measure, count) -> {
                var list = measure.equals("answered") ? "questions" : measure;
                var mine = lines(got.get(list), MEASURES.get(measure), ambiguous(want, list));
                var theirs = lines(want.get(list), MEASURES.get(measure), ambiguous(want, list));
                count[1] += mine.size();
                count[2] += theirs.size();
                mine.retainAll(theirs);
                count[0] += mine.size();
            });
        }
        FLOORS.forEach((measure, floor) -> assertTrue(
                f1(counts.get(measure)) >= floor,
                () -> measure + " fell under " + floor + ": right, found, gold "
                        + Arrays.toString(counts.get(measure))));
    }

    private static double f1(int[] counts) {
        return 2.0 * counts[0] / (counts[1] + counts[2]);
    }

    private static Set<String> ambiguous(JsonNode file, String measure) {
        var lines = new HashSet<String>();
        file.path("ambiguous_for").path(measure).forEach(line -> lines.add(line.asText()));
        return lines;
    }

    private static Set<String> lines(JsonNode list, Function<JsonNode, String> key, Set<String> without) {
        var lines = new HashSet<String>();
        list.forEach(node -> {
            if (!without.contains(node.get("line").asText())) {
                lines.add(key.apply(node));
            }
        });
        return lines;
    }
}
