package org.kiezfonds.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Texts and tables of office programs (ODT, ODS, DOCX, XLSX): packages whose every entry is read
 * once, counted, and never written anywhere.
 */
final class ZipDocuments {

    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 250L << 20;
    /** Below this a file may shrink as much as it likes. */
    private static final long SMALL = 20L << 20;

    private static final int MOST_RATIO = 150;
    private static final int LONGEST_NAME = 300;
    private static final int DIRECTORY_END = 22;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ODF_TYPE = "mimetype";
    private static final String ODF_MANIFEST = "META-INF/manifest.xml";
    private static final Pattern BAD_NAME =
            Pattern.compile("^/|^[A-Za-z]:|\\\\|(^|/)\\.\\.(/|$)|[\\x00-\\x1f]");
    private static final Pattern ACTIVE_NAME =
            Pattern.compile("(^|/)vba[a-z]*\\.(bin|xml)$|(^|/)activex/|^basic/|^scripts/"
                    + "|(^|/)embeddings/[^/]*\\.(bin|exe|docm|xlsm|pptm)$"
                    + "|\\.(exe|dll|js|vbs|ps1|bat|cmd|jar)$");
    private static final Map<String, Kind> BY_ODF_TYPE = Map.of(
            "application/vnd.oasis.opendocument.text", Kind.ODT,
            "application/vnd.oasis.opendocument.spreadsheet", Kind.ODS);
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, Kind> BY_MAIN_PART = Map.of(
            OPEN_XML + "wordprocessingml.document.main+xml", Kind.DOCX,
            OPEN_XML + "spreadsheetml.sheet.main+xml", Kind.XLSX);

    /** What is taken. */
    enum Kind {
        ODT("application/vnd.oasis.opendocument.text", "content.xml"),
        ODS("application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
        DOCX(OPEN_XML + "wordprocessingml.document", ""),
        XLSX(OPEN_XML + "spreadsheetml.sheet", "");

        private final String mediaType;
        private final String main;

        Kind(String mediaType, String main) {
            this.mediaType = mediaType;
            this.main = main;
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of reading one. */
    sealed interface Reading {

        record Good(Kind kind) implements Reading {}

        record Bad(FileProblem problem) implements Reading {}

        static Reading bad(String key) {
            return new Bad(FileProblem.of(key));
        }
    }

    private ZipDocuments() {}

    static Reading read(Path file) throws IOException {
        if (!endsWithItsDirectory(file)) {
            return Reading.bad("files.refused.zipTail");
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Optional<String> names = namesProblem(zip);
            if (names.isPresent()) {
                return Reading.bad(names.get());
            }
            if (isTooLarge(zip)) {
                return Reading.bad("files.refused.zipBomb");
            }
            return kind(zip);
        } catch (XMLStreamException | ZipException e) {
            return Reading.bad("files.refused.damaged");
        }
    }

    /**
     * Whether the package is the last thing in the file. Behind it there could be another file; and
     * where its directory is missing altogether, the file was cut.
     */
    private static boolean endsWithItsDirectory(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), DIRECTORY_END + 0xFFFF);
            byte[] end = new byte[length];
            in.seek(in.length() - length);
            in.readFully(end);
            for (int at = length - DIRECTORY_END; at >= 0; at--) {
                if (end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6) {
                    int comment = (end[at + 20] & 0xFF) | (end[at + 21] & 0xFF) << 8;
                    return at + DIRECTORY_END + comment == length;
                }
            }
            return false;
        }
    }

    private static Optional<String> namesProblem(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            return Optional.of("files.refused.zipBomb");
        }
        Set<String> names = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            String plain = name.toLowerCase(Locale.ROOT);
            if (name.length() > LONGEST_NAME
                    || BAD_NAME.matcher(name).find()
                    || !names.add(plain)) {
                return Optional.of("files.refused.zipNames");
            }
            if (ACTIVE_NAME.matcher(plain).find()) {
                return Optional.of("files.refused.macros");
            }
        }
        return Optional.empty();
    }

    /** Unpacks everything into nothing; what a package says about its sizes is not believed. */
    private static boolean isTooLarge(ZipFile zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        long packed = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            packed += Math.max(0, entry.getCompressedSize());
            try (InputStream in = zip.getInputStream(entry)) {
                int read;
                while ((read = in.read(buffer)) >= 0) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES
                            || (unpacked > SMALL && unpacked / MOST_RATIO > packed)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Reading kind(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry odf = zip.getEntry(ODF_TYPE);
        if (odf != null) {
            return openDocument(zip, odf);
        }
        ZipEntry types = zip.getEntry(CONTENT_TYPES);
        return types == null ? Reading.bad("files.refused.archive") : openXml(zip, types);
    }

    private static Reading openDocument(ZipFile zip, ZipEntry odf)
            throws IOException, XMLStreamException {
        String type;
        try (InputStream in = zip.getInputStream(odf)) {
            type = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.US_ASCII).strip();
        }
        Kind kind = BY_ODF_TYPE.get(type);
        if (kind == null) {
            return Reading.bad("files.refused.otherOffice");
        }
        ZipEntry manifest = zip.getEntry(ODF_MANIFEST);
        ZipEntry main = zip.getEntry(kind.main);
        if (manifest == null || main == null) {
            return Reading.bad("files.refused.damaged");
        }
        Walk found = new Walk();
        walk(zip, manifest, found);
        if (found.encrypted) {
            return Reading.bad("files.refused.encrypted");
        }
        walk(zip, main, found);
        return found.script ? Reading.bad("files.refused.macros") : new Reading.Good(kind);
    }

    private static Reading openXml(ZipFile zip, ZipEntry types)
            throws IOException, XMLStreamException {
        Walk found = new Walk();
        walk(zip, types, found);
        if (found.macros) {
            return Reading.bad("files.refused.macros");
        }
        if (found.kind == null) {
            return Reading.bad("files.refused.otherOffice");
        }
        ZipEntry main = zip.getEntry(found.mainPart);
        if (main == null) {
            return Reading.bad("files.refused.damaged");
        }
        walk(zip, main, found);
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().endsWith(".rels")) {
                walk(zip, entry, found);
            }
        }
        return found.macros ? Reading.bad("files.refused.macros") : new Reading.Good(found.kind);
    }

    /** What the parts of a package say about it. */
    private static final class Walk {
        private @Nullable Kind kind;
        private String mainPart = "";
        private boolean macros;
        private boolean encrypted;
        private boolean script;

        void element(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Override", "Default" -> contentType(xml);
                // A template from elsewhere would be fetched on opening, with its macros.
                case "Relationship" ->
                    macros |= attribute(xml, "Type").endsWith("/attachedTemplate")
                            && attribute(xml, "TargetMode").equals("External");
                case "encryption-data" -> encrypted = true;
                case "event-listener" -> script = true;
                default -> {
                    // Of no interest here.
                }
            }
        }

        private void contentType(XMLStreamReader xml) {
            String type = attribute(xml, "ContentType");
            String plain = type.toLowerCase(Locale.ROOT);
            macros |= plain.contains("macroenabled") || plain.contains("vbaproject");
            Kind main = BY_MAIN_PART.get(type);
            if (main != null) {
                kind = main;
                mainPart = attribute(xml, "PartName").replaceFirst("^/", "");
            }
        }

        private static String attribute(XMLStreamReader xml, String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i);
                }
            }
            return "";
        }
    }

    /** Reads a part to its end, so that a torn one is found. */
    private static void walk(ZipFile zip, ZipEntry part, Walk found)
            throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a document type has no place here");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    found.element(xml);
                }
            }
            xml.close();
        }
    }
}
