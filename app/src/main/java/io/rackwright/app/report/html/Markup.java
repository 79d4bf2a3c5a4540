package io.rackwright.app.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML and SVG as it is written: elements open and close in order, and every text and attribute is
 * escaped. Names of elements and attributes are this program's own; their content may be anybody's.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Markup open(String element, Object... attributes) {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append(">");
        return this;
    }

    /** An element without content, as {@code meta} or an SVG shape. */
    public Markup empty(String element, Object... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with a text. */
    public Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** The page's own style or script, whose hash is in its policy. Never anything of a plan. */
    public Markup inline(String element, String content) {
        out.append('<').append(element).append('>').append(content);
        out.append("</").append(element).append('>');
        return this;
    }

    /** A new line in the source, so that a large file stays readable. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    private void tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1].toString());
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // What XML has no character for, HTML must not show either.
                    boolean control = c < ' ' && c != '\n' && c != '\t';
                    out.append(control ? '\uFFFD' : c);
                }
            }
        }
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is not closed");
        }
        return out.toString();
    }
}
