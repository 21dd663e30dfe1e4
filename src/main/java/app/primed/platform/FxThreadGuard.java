package app.primed.platform;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Keeps disk work off the FX thread, where a slow disk would freeze the window. Code that touches files calls [#check].
///
/// The system property `primed.fxThreadGuard` switches it on: `refuse` throws, for tests and development; `report` prints
/// each place once to the error stream. Without it, as in the packaged program, nothing is checked.
public final class FxThreadGuard {
    /// The thread's name on every system. Asking `Platform` instead would load JavaFX in commands.
    private static final String FX_THREAD = "JavaFX Application Thread";
    private static final String MODE = System.getProperty("primed.fxThreadGuard", "off");
    private static final ScopedValue<Boolean> EXEMPT = ScopedValue.newInstance();
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private FxThreadGuard() {}

    /// Call this before disk work.
    ///
    /// @throws IllegalStateException on the FX thread if the guard refuses
    public static void check() {
        if (MODE.equals("off") || EXEMPT.isBound() || !Thread.currentThread().getName().equals(FX_THREAD)) {
            return;
        }
        if (MODE.equals("refuse")) {
            throw new IllegalStateException("disk work on the FX thread");
        }
        var callers = StackWalker.getInstance().walk(frames -> frames.skip(1)
                .filter(frame -> frame.getClassName().startsWith("app.primed.")).limit(8)
                .map(frame -> "    " + frame.toStackTraceElement()).collect(Collectors.joining("\n")));
        if (REPORTED.add(callers)) {
            System.err.println("disk work on the FX thread:\n" + callers);
        }
    }

    /// Runs work as if it had a thread of its own.
    static <T> T exempt(Callable<T> work) throws Exception {
        return ScopedValue.where(EXEMPT, true).call(work::call);
    }
}
