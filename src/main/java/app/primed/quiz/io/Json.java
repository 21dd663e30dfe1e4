package app.primed.quiz.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/// Reads JSON from untrusted files: depth and length are limited, and the text cannot name classes to create.
final class Json {
    static final int DEEPEST = 16;
    static final int LONGEST_TEXT = 200_000;

    private Json() {}

    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).maxNumberLength(100).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    static ObjectReader reader() {
        return new ObjectMapper(factory()).reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    static String pretty(JsonNode node) {
        return node.toPrettyString();
    }
}
