package io.rackwright.io.frepple;

import io.rackwright.io.finding.Fault;
import io.rackwright.io.finding.Findings;
import io.rackwright.io.xml.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <plan>} in XML. Objects may stand in lists of their kind or within each other: one right
 * inside another is a reference to it ({@code <demand><item name="x"/>}), one in a list inside
 * another belongs to that ({@code <operation><flows><flow>}). Both say what the object is, if they
 * say anything of it.
 */
final class XmlModel {
    private static final long LARGEST_FILE_BYTES = 32L << 20;
    private static final int DEEPEST = 64;

    private final String file;
    private final Findings findings;
    private final Model model = new Model();
    private final Deque<Frame> open = new ArrayDeque<>();
    private boolean told;

    /** An element that is open: an object, a list of them, or a field. */
    private static final class Frame {
        final String name;
        final String tag;
        final @Nullable ModelObject object;
        final StringBuilder text = new StringBuilder();
        int children;

        Frame(String name, String tag, @Nullable ModelObject object) {
            this.name = name;
            this.tag = tag;
            this.object = object;
        }
    }

    private XmlModel(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static Model read(Path path, Findings findings) throws IOException {
        XmlModel xml = new XmlModel(String.valueOf(path.getFileName()), findings);
        long size = Files.size(path);
        if (size > LARGEST_FILE_BYTES) {
            Fault fault = Fault.of("too-large", "is %,d bytes".formatted(size));
            findings.error(xml.file, 0, fault.expecting("at most 32 MB"));
            return xml.model;
        }
        try (InputStream in = Files.newInputStream(path)) {
            xml.read(SafeXml.reader(in));
        } catch (XMLStreamException e) {
            Fault fault = Fault.of("not-xml", "is no XML: " + SafeXml.reason(e));
            findings.error(xml.file, Math.max(0, e.getLocation().getLineNumber()), fault);
        }
        return xml.model;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            int line = xml.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.DTD -> {
                    Fault fault = Fault.of("document-type", "the file declares a document type");
                    findings.error(file, line, fault.expecting("no DOCTYPE"));
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= DEEPEST || model.isFull()) {
                        String what = "the model is nested too deep, or has too many objects";
                        findings.error(file, line, Fault.of("too-large", what));
                        return;
                    }
                    start(xml, line);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> tellOfCommands(line);
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml, int line) {
        String tag = Kind.bare(xml.getLocalName());
        if (tag.equals("maximum") && xml.getAttributeCount() > 0) {
            tag = "maximumcalendar"; // older models: a number only in newer ones
        }
        if (open.isEmpty() && !tag.equals("plan")) {
            Fault fault = Fault.of("not-a-model", "the file begins with <" + tag + ">");
            findings.error(file, line, fault.expecting("<plan>"));
        }
        if (tag.equals("commands")) {
            tellOfCommands(line);
        }
        Optional<Kind> kind = kindOf(tag);
        ModelObject object = kind.map(k -> new ModelObject(k, file, line)).orElse(null);
        if (object != null) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                object.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        if (!open.isEmpty()) {
            open.peek().children++;
        }
        open.push(new Frame(xml.getLocalName(), tag, object));
    }

    /**
     * Also of an element that is called by the part which the object plays in the one around it.
     */
    private Optional<Kind> kindOf(String tag) {
        Frame around = open.peek();
        if (around == null || around.object == null) {
            return Kind.called(tag);
        }
        return switch (tag) {
            case "owner" -> Optional.of(around.object.kind());
            case "maximumcalendar", "available" -> Optional.of(Kind.CALENDAR);
            case "producing", "consuming" -> Optional.of(Kind.OPERATION);
            case "origin", "destination" -> Optional.of(Kind.LOCATION);
            default -> Kind.called(tag);
        };
    }

    private void end() {
        Frame frame = open.pop();
        Frame around = open.peek();
        if (around == null) {
            return;
        }
        if (frame.object != null) {
            close(frame, frame.object, around);
        } else if (around.object != null && frame.children == 0) {
            around.object.put(frame.name, frame.text.toString());
        } else if (frame.tag.equals("current") && open.size() == 1) {
            ModelObject current = new ModelObject(Kind.PARAMETER, file, 1);
            current.put("name", "currentdate");
            current.put("value", frame.text.toString());
            model.add(current);
        }
    }

    private void close(Frame frame, ModelObject object, Frame around) {
        if (around.object != null) {
            around.object.put(partOf(frame.tag, around.object), object.name());
        } else {
            owner().ifPresent(owner -> belong(object, owner, around));
        }
        model.add(object);
    }

    /** What a referenced object is to the one that it stands in. */
    private static String partOf(String tag, ModelObject around) {
        boolean step = around.kind() == Kind.SUBOPERATION && tag.equals("operation");
        return step ? "suboperation" : tag;
    }

    private Optional<ModelObject> owner() {
        Iterator<Frame> outwards = open.iterator();
        while (outwards.hasNext()) {
            ModelObject object = outwards.next().object;
            if (object != null) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private void belong(ModelObject object, ModelObject owner, Frame list) {
        if (object.kind() == Kind.OPERATION && list.tag.equals("steps")) {
            ModelObject step = new ModelObject(Kind.SUBOPERATION, file, object.line());
            step.put("operation", owner.name());
            step.put("suboperation", object.name());
            step.put("priority", Integer.toString(list.children));
            model.add(step);
        } else if (object.kind() != owner.kind()) {
            object.put(owner.kind().field(), owner.name());
        }
    }

    private void tellOfCommands(int line) {
        if (!told) {
            told = true;
            Fault fault = Fault.of("not-carried-over", "commands to the planner are not read");
            findings.warning(file, line, "", "", fault);
        }
    }
}
