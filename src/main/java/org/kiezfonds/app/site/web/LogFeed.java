package org.kiezfonds.app.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The newest entries of each list as an Atom feed (RFC 4287). */
@Controller
class LogFeed {

    private static final String FEED = "/feed.atom";
    private static final int MOST = 50;

    private final LogReading log;
    private final LogPages pages;
    private final SiteAddress siteAddress;

    LogFeed(LogReading log, LogPages pages, SiteAddress siteAddress) {
        this.log = log;
        this.pages = pages;
        this.siteAddress = siteAddress;
    }

    @GetMapping({LogPages.LIST + FEED, PublicAddress.IN_LANGUAGE + LogPages.LIST + FEED})
    ResponseEntity<String> all(HttpServletRequest request) {
        return feed(request, LogPages.LIST, LogFilter.ALL);
    }

    @GetMapping({LogPages.KIND + FEED, PublicAddress.IN_LANGUAGE + LogPages.KIND + FEED})
    ResponseEntity<String> ofKind(@PathVariable String kind, HttpServletRequest request) {
        if (!log.kinds().contains(kind)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return feed(request, LogPages.LIST + "/art/" + kind, new LogFilter(null, null, kind));
    }

    @GetMapping({LogPages.AREA + FEED, PublicAddress.IN_LANGUAGE + LogPages.AREA + FEED})
    ResponseEntity<String> ofArea(@PathVariable String slug, HttpServletRequest request) {
        LogFilter filter = new LogFilter(pages.area(slug).id(), null, null);
        return feed(request, LogPages.LIST + "/quartier/" + slug, filter);
    }

    @GetMapping({LogPages.IDEA + FEED, PublicAddress.IN_LANGUAGE + LogPages.IDEA + FEED})
    ResponseEntity<String> ofIdea(@PathVariable UUID idea, HttpServletRequest request) {
        LogFilter filter = new LogFilter(null, idea, null);
        if (log.page(filter, null, 1).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return feed(request, LogPages.LIST + "/idee/" + idea, filter);
    }

    private ResponseEntity<String> feed(HttpServletRequest request, String list, LogFilter filter) {
        PublicAddress address = siteAddress.of(request, request.getRequestURI());
        List<LogItem> items = log.page(filter, null, MOST);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(write(address, list, items));
    }

    private String write(PublicAddress address, String list, List<LogItem> items) {
        Locale language = address.language();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", language.toLanguageTag());
            element(xml, "id", address.base() + list);
            element(xml, "title", Texts.get(language, "log.list.title"));
            element(
                    xml,
                    "updated",
                    items.isEmpty()
                            ? "1970-01-01T00:00:00Z"
                            : items.getFirst().time().toString());
            link(xml, "self", address.canonical());
            link(xml, "alternate", address.base() + address.to(list));
            xml.writeStartElement("author");
            element(xml, "name", Texts.get(language, "site.name"));
            xml.writeEndElement();
            for (LogRow row : pages.rows(items, language)) {
                xml.writeStartElement("entry");
                element(xml, "id", "urn:uuid:" + row.id());
                element(xml, "title", row.title());
                element(xml, "updated", row.time().toString());
                link(xml, "alternate", address.base() + address.to(row.path()));
                element(xml, "summary", row.line());
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
