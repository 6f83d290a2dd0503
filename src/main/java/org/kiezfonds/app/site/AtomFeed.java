package org.kiezfonds.app.site;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kiezfonds.app.texts.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is new on a page, for programs that read news (Atom, RFC 4287). */
public final class AtomFeed {

    private AtomFeed() {}

    /**
     * Something new.
     *
     * @param id stays the same for good
     * @param path of its page, without a language
     */
    public record Entry(String id, String title, Instant at, String path, String summary) {}

    /**
     * The answer to who asks for a feed.
     *
     * @param address of the feed
     * @param page the path of the page that shows the same, without a language
     * @param entries the newest first
     */
    public static ResponseEntity<String> of(
            PublicAddress address, String page, String title, List<Entry> entries) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(write(address, page, title, entries));
    }

    private static String write(
            PublicAddress address, String page, String title, List<Entry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", address.language().toLanguageTag());
            element(xml, "id", address.base() + page);
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    entries.isEmpty()
                            ? "1970-01-01T00:00:00Z"
                            : entries.getFirst().at().toString());
            link(xml, "self", address.canonical());
            link(xml, "alternate", address.base() + address.to(page));
            xml.writeStartElement("author");
            element(xml, "name", Texts.get(address.language(), "site.name"));
            xml.writeEndElement();
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:uuid:" + entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", entry.at().toString());
                link(xml, "alternate", address.base() + address.to(entry.path()));
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
