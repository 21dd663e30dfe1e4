package app.primed.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// The words of a node nested too deep to be drawn, collected without recursion.
final class TextContent {
    private TextContent() {}

    static String of(Node root) {
        var words = new StringBuilder();
        Node node = root;
        while (node != null) {
            if (node instanceof Text text) {
                words.append(text.getLiteral());
            } else if (node instanceof Code code) {
                words.append(code.getLiteral());
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node != root && node.getNext() == null) {
                node = node.getParent();
            }
            node = node == null || node == root ? null : node.getNext();
        }
        return words.toString();
    }
}
