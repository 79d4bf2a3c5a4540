package io.rackwright.design.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sheet that is drawn on, in pixels of its own.
 *
 * <p>Texts are measured with the widths of DejaVu Sans, which is among the widest of the fonts that
 * a browser may take. One that is too wide is set smaller, down to the smallest that can be read,
 * and then cut; one that would lie over another is left out.
 */
final class Svg {
    static final double SMALLEST = 8;

    private static final String FONT = "DejaVu Sans, Verdana, Arial, sans-serif";

    private final StringBuilder text = new StringBuilder();
    private final List<Box> boxes = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    /** Where a text stands to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * How a text looks.
     *
     * @param halo whether it is set apart from lines that it crosses
     */
    record Style(double size, boolean bold, String colour, Anchor anchor, boolean halo) {
        static Style of(double size) {
            return new Style(size, false, "#1b1f24", Anchor.START, false);
        }

        Style heavy() {
            return new Style(size, true, colour, anchor, halo);
        }

        Style in(String otherColour) {
            return new Style(size, bold, otherColour, anchor, halo);
        }

        Style at(Anchor other) {
            return new Style(size, bold, colour, other, halo);
        }

        Style apart() {
            return new Style(size, bold, colour, anchor, true);
        }
    }

    Svg(double width, double height, String title) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        text.append(number(width)).append(' ').append(number(height));
        text.append("\" font-family=\"").append(FONT).append("\" role=\"img\">\n<title>");
        text.append(escaped(title)).append("</title>\n");
        rect(0, 0, width, height, "#ffffff", "none", 0);
    }

    void rect(double x, double y, double w, double h, String fill, String stroke, double line) {
        text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" width=\"").append(number(w)).append("\" height=\"").append(number(h));
        text.append("\" fill=\"").append(fill).append('"');
        if (line > 0) {
            text.append(" stroke=\"").append(stroke);
            text.append("\" stroke-width=\"").append(number(line)).append('"');
        }
        text.append("/>\n");
    }

    /**
     * @param dash as in {@code 6 4}; empty for none
     */
    void line(
            double x1, double y1, double x2, double y2, String colour, double width, String dash) {
        text.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        text.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        text.append("\" stroke=\"").append(colour);
        text.append("\" stroke-width=\"").append(number(width)).append('"');
        if (!dash.isEmpty()) {
            text.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        text.append("/>\n");
    }

    /**
     * A text on a line.
     *
     * @param y of its base line
     * @param room that it may take, in width
     * @return whether it could be set
     */
    boolean text(double x, double y, double room, Style style, String what) {
        double size = fitting(what, room, style);
        String shown = cut(what, room, size, style.bold());
        double width = width(shown, size, style.bold());
        double left =
                switch (style.anchor()) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        if (shown.isEmpty()
                || !free(new Box(left, y - 0.8 * size, left + width, y + 0.22 * size))) {
            return false;
        }
        append(x, y, size, style, shown, "");
        return true;
    }

    /** A text that runs upwards from the point; it is left out rather than cut. */
    boolean upwards(double x, double y, double room, Style style, String what) {
        double size = fitting(what, room, style);
        double width = width(what, size, style.bold());
        double bottom =
                switch (style.anchor()) {
                    case START -> y;
                    case MIDDLE -> y + width / 2;
                    case END -> y + width;
                };
        Box box = new Box(x - 0.8 * size, bottom - width, x + 0.22 * size, bottom);
        if (what.isEmpty() || width > room + 0.01 || !free(box)) {
            return false;
        }
        String turned = " transform=\"rotate(-90 %s %s)\"".formatted(number(x), number(y));
        append(x, y, size, style, what, turned);
        return true;
    }

    private boolean free(Box box) {
        if (boxes.stream().anyMatch(box::overlaps)) {
            return false;
        }
        boxes.add(box);
        return true;
    }

    private void append(
            double x, double y, double size, Style style, String shown, String attributes) {
        text.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" font-size=\"").append(number(size)).append("\" fill=\"");
        text.append(style.colour()).append('"');
        if (style.bold()) {
            text.append(" font-weight=\"bold\"");
        }
        if (style.anchor() != Anchor.START) {
            text.append(" text-anchor=\"");
            text.append(style.anchor().name().toLowerCase(Locale.ROOT)).append('"');
        }
        if (style.halo()) {
            text.append(" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"4\"");
        }
        text.append(attributes).append('>').append(escaped(shown)).append("</text>\n");
    }

    private static double fitting(String what, double room, Style style) {
        double width = width(what, style.size(), style.bold());
        return width <= room
                ? style.size()
                : Math.max(Math.min(SMALLEST, style.size()), style.size() * room / width);
    }

    private static String cut(String what, double room, double size, boolean bold) {
        if (width(what, size, bold) <= room + 0.01) {
            return what;
        }
        int length = what.length();
        while (length > 0 && width(what.substring(0, length) + "\u2026", size, bold) > room) {
            length--;
        }
        return length < 2 ? "" : what.substring(0, length).strip() + "\u2026";
    }

    /** At most this wide. */
    static double width(String what, double size, boolean bold) {
        double ems = 0;
        for (int k = 0; k < what.length(); k++) {
            ems += ems(what.charAt(k));
        }
        return ems * size * (bold ? 1.12 : 1);
    }

    private static double ems(char c) {
        if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || c == '%' || c == '\u2026' || c > 255) {
            return 1.0;
        }
        if ("iljI.,:;'|! ".indexOf(c) >= 0) {
            return 0.37;
        }
        if ("ftr()-/".indexOf(c) >= 0) {
            return 0.43;
        }
        return Character.isUpperCase(c) ? 0.76 : 0.645;
    }

    static String number(double value) {
        String two = String.format(Locale.ROOT, "%.2f", value);
        return two.replaceAll("\\.?0+$", "");
    }

    static String escaped(String what) {
        return what.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    String done() {
        return text + "</svg>\n";
    }
}
