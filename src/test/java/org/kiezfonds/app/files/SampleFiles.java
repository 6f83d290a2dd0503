package org.kiezfonds.app.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files made on the spot, good ones and bad ones. */
public final class SampleFiles {

    /** Stands in the data beside the picture of {@link #photo}. */
    public static final String SECRET_PLACE = "52.5412N13.3590E";

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    private SampleFiles() {}

    /** Red and blue above, green and white below. */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        Color[] colours = {Color.RED, Color.BLUE, Color.GREEN, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(
                    i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        graphics.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalStateException("nobody writes " + format);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** As from a telephone: with the place where it was taken and how it was held (1 to 8). */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length + 4)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    private static byte[] exif(int orientation) {
        byte[] place = (SECRET_PLACE + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer data = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + place.length);
        data.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        data.order(ByteOrder.LITTLE_ENDIAN);
        data.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        data.putShort((short) 2);
        data.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        data.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        data.putInt(0);
        data.putShort((short) 1);
        data.putShort((short) 0x001B).putShort((short) 2).putInt(place.length).putInt(56);
        data.putInt(0);
        data.put(place);
        return data.array();
    }

    /** One pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** A few bytes that claim to be a picture of this size. */
    public static byte[] pngClaiming(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    public static byte[] heic() {
        return ("\0\0\0\u0018ftypheic\0\0\0\0mif1heic" + "x".repeat(100))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** So many letters, and then the connection is gone. */
    public static InputStream breakingOffAfter(int letters) {
        return new InputStream() {
            private int left = letters;

            @Override
            public int read() throws IOException {
                return read(new byte[1], 0, 1) < 0 ? -1 : 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left == 0) {
                    throw new IOException("connection reset");
                }
                int some = Math.min(left, length);
                Arrays.fill(buffer, offset, offset + some, (byte) 'x');
                left -= some;
                return some;
            }
        };
    }

    /** What is done with a PDF before it is saved. */
    public interface PdfChange {
        void accept(PDDocument document) throws IOException;
    }

    public static byte[] pdf() {
        return pdf(document -> {});
    }

    public static byte[] pdf(PdfChange change) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] pdfWithPassword(String password) {
        return pdf(document -> document.protect(
                new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    public static byte[] pdfWithScript() {
        return pdf(document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('hello')")));
    }

    public static byte[] pdfThatStartsAProgram() {
        return pdf(document -> {
            COSDictionary launch = new COSDictionary();
            launch.setName(COSName.S, "Launch");
            launch.setString(COSName.F, "calc.exe");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, launch);
        });
    }

    public static byte[] pdfWithFileInside() {
        return pdf(document -> {
            COSStream inside = document.getDocument().createCOSStream();
            try (var out = inside.createOutputStream()) {
                out.write(text("MZ"));
            }
            inside.setName(COSName.TYPE, "EmbeddedFile");
            document.getDocumentCatalog().getCOSObject().setItem("Secret", inside);
        });
    }

    /** A stream of so many zeros, as small as they get. */
    public static byte[] pdfThatSwells(long bytes) {
        return pdf(document -> {
            COSStream zeros = document.getDocument().createCOSStream();
            try (var out = zeros.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] some = new byte[1 << 20];
                for (long left = bytes; left > 0; left -= some.length) {
                    out.write(some);
                }
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, zeros);
        });
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A text of Word with further entries; those of the same name come instead. */
    public static byte[] docx(Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                "[Content_Types].xml",
                text("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/word/document.xml' ContentType='" + OPEN_XML
                        + "wordprocessingml.document.main+xml'/></Types>"));
        entries.put("word/document.xml", text("<document><body>Sommerfest</body></document>"));
        entries.putAll(more);
        return zip(entries);
    }

    public static byte[] xlsx() {
        return zip(new LinkedHashMap<>(Map.of(
                "[Content_Types].xml",
                text("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + OPEN_XML
                        + "spreadsheetml.sheet.main+xml'/></Types>"),
                "xl/workbook.xml",
                text("<workbook/>"))));
    }

    public static byte[] odt(Map<String, byte[]> more) {
        return openDocument("text", more);
    }

    public static byte[] openDocument(String kind, Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        entries.put("META-INF/manifest.xml", text("<manifest><file-entry/></manifest>"));
        entries.put("content.xml", text("<document-content>Sommerfest</document-content>"));
        entries.putAll(more);
        return zip(entries);
    }
}
