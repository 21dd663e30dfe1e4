package app.primed.stepper.io;

import app.primed.stepper.model.RunLimits;
import app.primed.trace.RecordedTrace;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Loads the classes that a run needs, which on a cold JVM takes longer than Python's first step.
final class EngineWarmUp {
    private static final String TRACE = """
            ["t",0,"MainThread"]
            ["n",0,"<module>"]
            ["f",0,0,-1]
            ["+",0,0]
            ["=",0,0,"1"]
            ["l",1,0,0]
            ["s","end",1,0,-1,0,-1,"finished"]
            """;
    private static final String LAST = "[\"end\",\"finished\",\"\",1," + TRACE.length() + "]\n";

    private EngineWarmUp() {}

    static void run() {
        var trace = new RecordedTrace("");
        try {
            new ObjectMapper().writeValueAsBytes(Map.of("source", "", "steps", 1));
            new TraceReader(trace.writer(), RunLimits.DEFAULT, () -> {}, Optional.empty())
                    .read(new ByteArrayInputStream((TRACE + LAST).getBytes(StandardCharsets.US_ASCII)));
            trace.at(0);
        } catch (IOException e) {
            throw new IllegalStateException("a trace of our own was not understood", e);
        }
    }
}
