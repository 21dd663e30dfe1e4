package app.primed.ui;

import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.kordamp.ikonli.feather.Feather;

/// Mouse and keyboard input of [TimelineView].
///
/// Clicking or dragging moves to a step. Clicking a name selects its object; clicking a group folds or unfolds it. The
/// pin beside a name keeps its lane at the top. Ctrl and the wheel zoom; Shift and the wheel, or dragging with the
/// middle button, pan. The wheel alone scrolls if there are hidden rows, else pans. Keys: + − 0 zoom and fit, Ctrl ← →
/// pan, ↑ ↓ select a row, Enter folds or unfolds its group, P pins.
public final class TimelineInput {
    private final TimelineView lanes;
    private final Button pin;
    private final Tooltip hint = new Tooltip();
    private int hovered = -1;
    private boolean scrubbing;
    private double pannedFrom = Double.NaN;

    public TimelineInput(TimelineView lanes) {
        this.lanes = lanes;
        pin = Icons.button(Feather.MAP_PIN, "Pin this lane to the top", "P", this::pinHovered);
        pin.getStyleClass().add("lane-pin");
        pin.setFocusTraversable(false);
        pin.setManaged(false);
        pin.setVisible(false);
        lanes.addOverlay(pin);
        lanes.setOnMousePressed(this::pressed);
        lanes.setOnMouseDragged(this::dragged);
        lanes.setOnMouseReleased(_ -> {
            scrubbing = false;
            pannedFrom = Double.NaN;
        });
        lanes.setOnMouseMoved(this::moved);
        lanes.setOnMouseExited(_ -> pin.setVisible(false));
        lanes.setOnScroll(this::scroll);
        lanes.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (key(event)) {
                event.consume();
            }
        });
    }

    /// Whether the user is dragging the playhead.
    public boolean isScrubbing() {
        return scrubbing;
    }

    private void moved(MouseEvent event) {
        var at = lanes.layoutNow();
        var row = event.getX() < at.left() - 8 ? at.rowAt(event.getY()) : -1;
        lanes.setCursor(row >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        if (row != hovered) {
            hovered = row;
            Tooltip.uninstall(lanes, hint);
            if (row >= 0) {
                hint.setText(tip(lanes.rowsNow().row(row)));
                Tooltip.install(lanes, hint);
            }
        }
        var one = row >= 0 && lanes.rowsNow().row(row) instanceof TimelineRows.LaneRow it ? it : null;
        pin.setVisible(one != null);
        if (one != null) {
            var size = 18;
            Icons.describe(pin, one.pinned() ? "Unpin this lane" : "Pin this lane to the top", "P");
            pin.resizeRelocate(0, at.y(row) + (at.barHeight() - size) / 2, size, size);
        }
    }

    private String tip(TimelineRows.Row row) {
        var title = TimelineRows.title(lanes.timeline(), row);
        return switch (row) {
            case TimelineRows.LaneRow one -> title + "\nClick to select it  ·  P pins it";
            case TimelineRows.GroupRow group ->
                title + (group.folded() ? "\nClick to expand (Enter)" : "\nClick to collapse (Enter)");
        };
    }

    private void pinHovered() {
        if (hovered >= 0 && hovered < lanes.rowsNow().size()
                && lanes.rowsNow().row(hovered) instanceof TimelineRows.LaneRow one) {
            lanes.togglePin(one.lane());
            pin.setVisible(false);
        }
    }

    private void pressed(MouseEvent event) {
        lanes.requestFocus();
        var at = lanes.layoutNow();
        if (event.getButton() == MouseButton.MIDDLE) {
            pannedFrom = event.getX();
        } else if (event.getButton() != MouseButton.PRIMARY) {
            return;
        } else if (event.getX() < at.left() - 8) {
            var row = at.rowAt(event.getY());
            if (row >= 0) {
                press(lanes.rowsNow().row(row));
            }
        } else if (event.getClickCount() == 2) {
            lanes.fit();
        } else {
            scrubbing = true;
            dragged(event);
        }
    }

    private void press(TimelineRows.Row row) {
        switch (row) {
            case TimelineRows.LaneRow one -> lanes.select(one.lane());
            case TimelineRows.GroupRow group -> lanes.toggleGroup(group.name());
        }
    }

    private void dragged(MouseEvent event) {
        var at = lanes.layoutNow();
        if (!Double.isNaN(pannedFrom)) {
            lanes.pan((pannedFrom - event.getX()) / at.trackWidth());
            pannedFrom = event.getX();
        } else if (scrubbing) {
            lanes.goTo(lanes.view().stepAt(event.getX() - at.left()));
        }
    }

    private void scroll(ScrollEvent event) {
        var at = lanes.layoutNow();
        // Some systems turn the wheel sideways themselves while Shift is down.
        var sideways = event.getDeltaX() != 0 ? event.getDeltaX() : event.isShiftDown() ? event.getDeltaY() : 0;
        if (event.isShortcutDown() || event.isControlDown()) {
            lanes.zoom(event.getDeltaY() > 0, Math.clamp(event.getX() - at.left(), 0, at.trackWidth()));
        } else if (sideways != 0) {
            lanes.pan(-sideways / at.trackWidth());
        } else if (at.mostScrolled() > 0) {
            lanes.scrollBy(-event.getDeltaY());
        } else {
            lanes.pan(-event.getDeltaY() / at.trackWidth());
        }
        event.consume();
    }

    private boolean key(KeyEvent event) {
        return KeyMap.find(event, TimelineKey.values()).map(key -> switch (key) {
            case ZOOM_IN -> done(lanes::zoomIn);
            case ZOOM_OUT -> done(lanes::zoomOut);
            case FIT -> done(lanes::fit);
            case PAN_LEFT -> done(() -> lanes.pan(-0.25));
            case PAN_RIGHT -> done(() -> lanes.pan(0.25));
            case LANE_ABOVE -> done(() -> along(-1));
            case LANE_BELOW -> done(() -> along(1));
            case FOLD -> fold();
            case PIN -> lanes.selected() != TimelineModel.NO_LANE && done(() -> lanes.togglePin(lanes.selected()));
        }).orElse(false);
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    /// Selects the lane of the next row in that direction; in a folded group, its first lane.
    private void along(int by) {
        var rows = lanes.rowsNow();
        var row = rows.of(lanes.selected()) + by;
        while (row >= 0 && row < rows.size()) {
            switch (rows.row(row)) {
                case TimelineRows.LaneRow one -> {
                    lanes.select(one.lane());
                    return;
                }
                case TimelineRows.GroupRow group -> {
                    if (group.folded()) {
                        lanes.select(group.lanes().getFirst());
                        return;
                    }
                }
            }
            row += by;
        }
    }

    private boolean fold() {
        var rows = lanes.rowsNow();
        for (var row = rows.of(lanes.selected()); row >= 0; row--) {
            if (rows.row(row) instanceof TimelineRows.GroupRow group) {
                if (group.lanes().contains(lanes.selected())) {
                    lanes.toggleGroup(group.name());
                    return true;
                }
                return false;
            }
        }
        return false;
    }
}
