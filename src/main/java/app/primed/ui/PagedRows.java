package app.primed.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Rows on pages: nothing scrolls, and no row is cut in two.
public final class PagedRows extends Region {
    private static final double FOOTER_HEIGHT = 44;
    private static final String JOINED = "joined";

    private final double gap;
    private final boolean centred;
    private final Label number = new Label();
    private List<? extends Region> rows = List.of();
    private int page;
    private int pages = 1;

    /// @param gap between two rows, in pixels
    /// @param centred whether rows that do not fill a page are centred vertically
    public PagedRows(double gap, boolean centred) {
        this.gap = gap;
        this.centred = centred;
        getStyleClass().add("pages");
        number.getStyleClass().add("page-number");
        number.setManaged(false);
        getChildren().add(number);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// Puts a row right below the one before it.
    public static void join(Region row) {
        row.getProperties().put(JOINED, true);
    }

    /// Replaces the rows and stays on the current page if possible.
    public void setRows(List<? extends Region> shown) {
        rows = List.copyOf(shown);
        var nodes = new ArrayList<Node>(rows);
        nodes.forEach(row -> row.setManaged(false));
        nodes.add(number);
        getChildren().setAll(nodes);
        requestLayout();
    }

    public void toFirst() {
        page = 0;
        requestLayout();
    }

    /// Shows the last page, once the layout knows how many there are.
    public void toLast() {
        page = Integer.MAX_VALUE;
        requestLayout();
    }

    /// The rows of the current page.
    public List<? extends Region> visibleRows() {
        return rows.stream().filter(Node::isVisible).toList();
    }

    /// @return whether there is a further page
    public boolean next() {
        layout(); // Keys may arrive faster than layout passes.
        var more = page + 1 < pages;
        page += more ? 1 : 0;
        requestLayout();
        return more;
    }

    /// @return whether there is a previous page
    public boolean previous() {
        layout();
        var more = page > 0;
        page -= more ? 1 : 0;
        requestLayout();
        return more;
    }

    @Override
    protected void layoutChildren() {
        var height = getHeight();
        var tops = new double[rows.size() + 1];
        for (var n = 0; n < rows.size(); n++) {
            rows.get(n).applyCss();
            boolean joined = n + 1 < rows.size() && rows.get(n + 1).getProperties().containsKey(JOINED);
            tops[n + 1] = tops[n] + rows.get(n).prefHeight(getWidth()) + (joined ? 0 : gap);
        }
        var fits = tops[rows.size()] - gap <= height;
        var starts = fits ? List.of(0) : starts(tops, height - FOOTER_HEIGHT);
        pages = starts.size();
        page = Math.clamp(page, 0, pages - 1);
        int first = starts.get(page);
        var down = fits && centred ? Math.floor((height - tops[rows.size()] + gap) * 0.4) : 0;
        int end = page + 1 < pages ? starts.get(page + 1) : rows.size();
        for (var n = 0; n < rows.size(); n++) {
            var row = rows.get(n);
            row.setVisible(n >= first && n < end);
            row.resizeRelocate(0, down + tops[n] - tops[first], getWidth(), row.prefHeight(getWidth()));
        }
        number.setVisible(pages > 1);
        number.setText((page + 1) + " / " + pages);
        number.applyCss();
        var width = number.prefWidth(-1);
        number.resizeRelocate(getWidth() - width, height - FOOTER_HEIGHT, width, FOOTER_HEIGHT);
    }

    /// The index of the first row of each page.
    private static List<Integer> starts(double[] tops, double height) {
        var starts = new ArrayList<Integer>();
        var rows = tops.length - 1;
        var first = 0;
        while (first < rows) {
            starts.add(first);
            var next = first + 1;
            while (next < rows && tops[next + 1] - tops[first] <= height) {
                next++;
            }
            first = next;
        }
        return starts;
    }
}
