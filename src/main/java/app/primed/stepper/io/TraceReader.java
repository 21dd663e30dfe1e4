package app.primed.stepper.io;

import app.primed.stepper.model.MoveOutcome;
import app.primed.stepper.model.RunLimits;
import app.primed.stepper.model.WholeValue;
import app.primed.trace.ObjectKind;
import app.primed.trace.ObjectState;
import app.primed.trace.RecordedTrace;
import app.primed.trace.RunEnd;
import app.primed.trace.StepKind;
import app.primed.trace.Trace;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what the agent writes (see `protocol.md` beside the agent) into a trace.
///
/// The traced program can write to the same channel, so nothing is trusted: numbers must refer to something, texts and
/// counts are bounded, and anything unknown ends the reading.
final class TraceReader {
    private static final int LONGEST_TEXT = 32_768;
    private static final int LONGEST_VALUE = 2 << 20;
    private static final int MOST_THREADS = 512;
    private static final int MOST_NAMES = 200_000;
    /// A million steps take about 60 MB; more does not come from the agent.
    private static final long MOST_BYTES = 256L << 20;
    private static final Map<String, StepKind> KINDS = new HashMap<>();

    static {
        for (var kind : StepKind.values()) {
            KINDS.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
    }

    /// Receives what the agent of a live program reports besides the trace.
    interface TraceListener {
        void ended(RunEnd ending);

        void paused();

        void inputRequested(String prompt);

        void moveDone(MoveOutcome outcome);
    }

    private final RecordedTrace.Writer trace;
    private final NamedValues values;
    private final RunLimits limits;
    private final Runnable grew;
    private final Optional<TraceListener> listener;
    private final StringBuilder whole = new StringBuilder();
    private Optional<String> valueShown = Optional.empty();
    private boolean over;
    /// The offset of the current line in bytes.
    private long begins;
    private int reportedSize;

    /// @param listener for a live program; without one, reading ends with the run
    TraceReader(RecordedTrace.Writer trace, RunLimits limits, Runnable grew, Optional<TraceListener> listener) {
        this.listener = listener;
        this.trace = trace;
        this.values = new NamedValues(trace);
        this.limits = limits;
        this.grew = grew;
    }

    /// Reads until the agent's last message, the end of the channel, or a limit.
    ///
    /// @return how the run ended, or empty if the channel closed without a last message
    /// @throws InvalidTraceException if something other than the agent's lines was read
    /// @throws IOException if the channel failed
    Optional<RunEnd> read(InputStream channel) throws IOException {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxNestingDepth(2)
                        .maxNumberLength(18)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        try (var json = factory.createParser(new CountingInput(channel))) {
            var in = new ChannelValues(json);
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.START_ARRAY) {
                    throw new InvalidTraceException("a line that is no list");
                }
                begins = json.currentTokenLocation().getByteOffset();
                var ending = line(json, in);
                if (ending.isPresent()) {
                    return ending;
                }
            }
            return Optional.empty();
        } catch (com.fasterxml.jackson.core.JacksonException | IndexOutOfBoundsException e) {
            throw new InvalidTraceException(String.valueOf(e.getMessage()));
        } finally {
            reportGrowth();
        }
    }

    /// The value that was asked for, once read.
    Optional<WholeValue> whole() {
        return valueShown.map(shown -> new WholeValue(shown, whole.toString()));
    }

    private Optional<RunEnd> line(JsonParser json, ChannelValues in) throws IOException {
        var what = in.text();
        switch (what) {
            case "l" -> {
                int line = in.number();
                int frame = in.number();
                step(StepKind.LINE, line, frame, Trace.NONE, in.number(), Trace.NONE, "");
            }
            case "s" -> {
                var kind = KINDS.get(in.text());
                if (kind == null) {
                    throw new InvalidTraceException("an unknown kind of step");
                }
                int line = in.number();
                int frame = in.number();
                int object = in.number();
                int thread = in.number();
                int by = in.number();
                step(kind, line, frame, object, thread, by, in.text());
            }
            case "=" -> {
                int frame = in.number();
                var name = in.name();
                values.bind(frame, name, in.text());
            }
            case "v" -> {
                int number = in.number();
                var cut = in.nameIfAny();
                values.describe(number, cut, in.textIfMore());
            }
            case "forget" -> values.forget();
            case "x" -> {
                int frame = in.number();
                values.unbind(frame, in.name());
            }
            case "!" -> {
                int object = in.number();
                var state = ObjectState.values()[in.number()];
                trace.state(object, state);
                if (state == ObjectState.CLOSED) {
                    values.ended(trace.frameOf(object));
                }
            }
            case ">" -> {
                int object = in.number();
                trace.delegate(object, in.number());
            }
            case "+" -> {
                int thread = in.number();
                trace.push(thread, in.number());
            }
            case "-" -> {
                int frame = trace.pop(in.number());
                if (frame != Trace.NONE && trace.objectOf(frame) == Trace.NONE) {
                    values.ended(frame);
                }
            }
            case "b" -> {
                int object = in.number();
                trace.nameObject(object, in.name());
            }
            case "k" -> {
                int object = in.number();
                trace.task(object, in.text());
            }
            case "r" -> {
                int gone = in.number();
                var come = new ArrayList<String>();
                for (int count = in.number(); count > 0; count--) {
                    come.add(in.text());
                }
                trace.ready(gone, come);
            }
            case "w" -> {
                long time = in.longNumber();
                trace.waited(time, in.longNumber());
            }
            case "c" -> trace.passed(in.longNumber());
            case "~" -> trace.dropped(in.number());
            case "n" -> {
                in.addName(MOST_NAMES);
            }
            case "t" -> {
                in.expect(trace.threads(), MOST_THREADS);
                trace.thread(in.text());
            }
            case "f" -> {
                in.expect(trace.frames(), 2 * limits.steps() + 100);
                var function = in.name();
                trace.frame(function, in.number());
            }
            case "o" -> {
                in.expect(trace.objects(), limits.steps() + 100);
                var kind = ObjectKind.values()[in.number()];
                var name = in.name();
                int line = in.number();
                trace.object(kind, name, line, in.number());
            }
            case "end" -> {
                var ending = ending(in);
                // A forged line may look like one of the agent's, but the agent did not count it.
                if (in.number() != begins) {
                    throw new InvalidTraceException("bytes that the agent did not write");
                }
                boolean stays = ending.reason() == RunEnd.Reason.FINISHED || ending.reason() == RunEnd.Reason.ERROR;
                if (listener.isEmpty() || over || !stays) {
                    return Optional.of(ending);
                }
                over = true;
                trace.end(ending);
                reportGrowth();
                listener.get().ended(ending);
            }
            case "whole" -> valueShown = Optional.of(in.text());
            case "part" -> {
                var part = in.text();
                if (whole.length() + part.length() > LONGEST_VALUE) {
                    throw new InvalidTraceException("a value longer than any");
                }
                whole.append(part);
            }
            case "paused" -> beside().paused();
            case "ask" -> {
                var prompt = in.text();
                reportGrowth();
                beside().inputRequested(prompt);
            }
            case "did" -> {
                boolean failed = in.number() == 0;
                var text = trace.resolve(in.text());
                reportGrowth();
                beside().moveDone(new MoveOutcome(failed, text));
            }
            default -> throw new InvalidTraceException("an unknown line");
        }
        if (!in.isAtEnd()) {
            throw new InvalidTraceException("a line that is too long");
        }
        return reached();
    }

    private TraceListener beside() throws InvalidTraceException {
        return listener.orElseThrow(() -> new InvalidTraceException("a word of a program that stays, where none does"));
    }

    private void step(StepKind kind, int line, int frame, int object, int thread, int by, String text)
            throws InvalidTraceException {
        if (line < 0) {
            throw new InvalidTraceException("a line before the first");
        }
        values.update();
        trace.step(kind, line, frame, object, thread, by, values.whole(text));
    }

    /// The agent enforces the limits itself, unless the program has disabled it.
    private Optional<RunEnd> reached() {
        if (trace.size() > limits.steps() + 1) {
            return Optional.of(new RunEnd(
                    RunEnd.Reason.STEP_CAP, "Stopped after " + limits.steps() + " steps.", trace.lastLine()));
        }
        if (trace.outputLength() > 2L * limits.outputBytes()) {
            return Optional.of(new RunEnd(
                    RunEnd.Reason.OUTPUT, "More than " + limits.outputBytes() + " characters were written.",
                    trace.lastLine()));
        }
        return Optional.empty();
    }

    private static RunEnd ending(ChannelValues in) throws IOException {
        var word = in.text();
        var message = in.text();
        int line = Math.max(0, in.number());
        for (var how : RunEnd.Reason.values()) {
            if (how.word().equals(word)) {
                return new RunEnd(how, message, line);
            }
        }
        throw new InvalidTraceException("an unknown ending");
    }

    private void reportGrowth() {
        if (trace.size() != reportedSize) {
            reportedSize = trace.size();
            grew.run();
        }
    }

    /// Reports new steps when all available input is read, just before blocking.
    private final class CountingInput extends FilterInputStream {
        private long taken;

        CountingInput(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            reportGrowth();
            int got = super.read(bytes, offset, length);
            taken += Math.max(0, got);
            if (taken > MOST_BYTES) {
                throw new InvalidTraceException("more than " + (MOST_BYTES >> 20) + " MB");
            }
            return got;
        }
    }
}
