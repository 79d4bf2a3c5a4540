package io.rackwright.design.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.rackwright.design.cable.Cabling;
import io.rackwright.design.cable.Wiring;
import io.rackwright.design.check.HallChecks;
import io.rackwright.design.hall.Halls;
import io.rackwright.design.hall.Layout;
import io.rackwright.design.rack.RackChecks;
import io.rackwright.design.rack.RackDesign;
import io.rackwright.design.rack.RackFile;
import io.rackwright.io.finding.Findings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Drawings are well-formed, keep within their sheet, and no text lies over another. */
class DrawingTest {
    private static String hall(String text) {
        Cabling cabling = Cabling.of(Wiring.of(Layout.of(Halls.read(text))));
        return HallDrawing.of(cabling, HallChecks.of(cabling));
    }

    private static String rack(String text) {
        RackDesign rack = RackFile.read("rack.yaml", text, new Findings()).orElseThrow();
        return RackDrawing.of(rack, RackChecks.of(rack));
    }

    private static String shippedRack() throws IOException {
        return Files.readString(Halls.DESIGNS.resolve("gb200-nvl72.yaml"));
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private record Box(String text, double left, double top, double right, double bottom) {}

    private static double of(Element e, String name) {
        return Double.parseDouble(e.getAttribute(name));
    }

    private static List<Box> texts(Document svg) {
        List<Box> boxes = new ArrayList<>();
        NodeList all = svg.getElementsByTagName("text");
        for (int k = 0; k < all.getLength(); k++) {
            Element e = (Element) all.item(k);
            double size = of(e, "font-size");
            boolean bold = e.getAttribute("font-weight").equals("bold");
            double width = Svg.width(e.getTextContent(), size, bold);
            double before =
                    switch (e.getAttribute("text-anchor")) {
                        case "middle" -> width / 2;
                        case "end" -> width;
                        default -> 0;
                    };
            double x = of(e, "x");
            double y = of(e, "y");
            boxes.add(
                    e.getAttribute("transform").isEmpty()
                            ? new Box(
                                    e.getTextContent(),
                                    x - before,
                                    y - 0.7 * size,
                                    x - before + width,
                                    y + 0.2 * size)
                            : new Box(
                                    e.getTextContent(),
                                    x - 0.7 * size,
                                    y + before - width,
                                    x + 0.2 * size,
                                    y + before));
        }
        return boxes;
    }

    private static void isSound(String svg) throws Exception {
        Document document = parsed(svg);
        String[] sheet = document.getDocumentElement().getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(sheet[2]);
        double height = Double.parseDouble(sheet[3]);
        List<Box> boxes = texts(document);
        for (int k = 0; k < boxes.size(); k++) {
            Box a = boxes.get(k);
            assertThat(a.left() >= 0 && a.top() >= 0 && a.right() <= width && a.bottom() <= height)
                    .as(a.toString())
                    .isTrue();
            for (Box b : boxes.subList(k + 1, boxes.size())) {
                boolean apart =
                        a.right() <= b.left() + 0.1
                                || b.right() <= a.left() + 0.1
                                || a.bottom() <= b.top() + 0.1
                                || b.bottom() <= a.top() + 0.1;
                assertThat(apart).as(a + " and " + b).isTrue();
            }
        }
        assertThat(svg).doesNotContain("<script").doesNotContain("href").doesNotContain("url(");
    }

    @Test
    void theShippedHallIsDrawn() throws Exception {
        String svg = hall(Halls.shipped());

        isSound(svg);
        assertThat(svg).contains(">ai-hall-64<", ">hot aisle, 1.50 m<", ">holds: ", ">20.40 m<");
        assertThat(svg.split(">gb300<", -1)).hasSize(65);
    }

    @Test
    void aLargeHallIsDrawn() throws Exception {
        String svg = hall(Halls.generated(80, 25));

        isSound(svg);
        assertThat(svg.split("<rect", -1)).hasSizeGreaterThan(80 * 29);
    }

    @Test
    void theShippedRackIsDrawn() throws Exception {
        String svg = rack(shippedRack());

        isSound(svg);
        assertThat(svg.split(">GB200 compute tray<", -1)).hasSize(18 + 1 + 1);
        assertThat(svg).contains(">48<", ">holds: 9 checks<");
    }

    @Test
    void whatStandsOutOfARackIsDrawnAndToldInRed() throws Exception {
        String svg = rack(shippedRack().replace("slots: 48", "slots: 30"));

        isSound(svg);
        assertThat(svg).contains(">fails: 1 of 9 checks, 0 unknown<");
    }

    /** Names are text, whatever is in them, and are cut rather than run over. */
    @Test
    void namesAreShownAsText() throws Exception {
        String name = "<script>alert(1)</script> & \"a name that is far too long for its place\"";

        String svg =
                rack(shippedRack().replace("item: NVLink switch tray", "item: '" + name + "'"));

        isSound(svg);
        assertThat(svg).contains("&lt;script&gt;").contains("\u2026<");
    }
}
