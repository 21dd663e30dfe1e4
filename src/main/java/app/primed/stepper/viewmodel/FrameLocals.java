package app.primed.stepper.viewmodel;

import app.primed.trace.Frame;
import app.primed.trace.LocalVariable;
import java.util.List;

/// The local variables of one frame.
///
/// @param title a heading ("Locals of avg", "Module")
/// @param locals the variables that hold data
/// @param left the number of functions, classes and modules left out
/// @param frame the number of the frame, or [app.primed.trace.Trace#NONE] if it is gone
public record FrameLocals(String title, List<LocalVariable> locals, int left, int frame) {
    private static final List<String> NOT_DATA = List.of("<function ", "<module ", "<class ", "<built-in ");

    static FrameLocals of(String title, Frame frame) {
        return of(title, frame.id(), frame.locals());
    }

    static FrameLocals of(String title, int frame, List<LocalVariable> all) {
        var data = all.stream().filter(FrameLocals::isData).toList();
        return new FrameLocals(title, data, all.size() - data.size(), frame);
    }

    static boolean isData(LocalVariable local) {
        return NOT_DATA.stream().noneMatch(local.value()::startsWith);
    }
}
