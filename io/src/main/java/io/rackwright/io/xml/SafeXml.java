package io.rackwright.io.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that may come from anyone: no document types, no entities but the five of XML itself. */
public final class SafeXml {
    private SafeXml() {}

    /**
     * The JDK's own parser, whatever else is on the class path. It reports a document type as an
     * event, which the caller refuses, and fails at an entity.
     */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory.createXMLStreamReader(in);
    }

    /** What the parser says, on one line and without the place. */
    public static String reason(XMLStreamException e) {
        String said = String.valueOf(e.getMessage());
        int message = said.indexOf("Message: ");
        return said.substring(message < 0 ? 0 : message + 9)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\.$", "");
    }
}
