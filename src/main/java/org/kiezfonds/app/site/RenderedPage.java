package org.kiezfonds.app.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The bytes of a page, plain and compressed, and the digest that names them. */
final class RenderedPage {

    private final byte[] plain;
    private final byte[] gzipped;
    private final String digest;

    private RenderedPage(byte[] plain) {
        this.plain = plain;
        this.gzipped = gzip(plain);
        this.digest = Digests.shortDigest(plain);
    }

    static RenderedPage of(TemplateEngine templates, PublicPage page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template(), page, output);
        return new RenderedPage(output.toByteArray());
    }

    byte[] bytes(boolean compressed) {
        return compressed ? gzipped : plain;
    }

    /** A strong ETag: the compressed form is another one, byte by byte. */
    String etag(boolean compressed) {
        return "\"" + digest + (compressed ? "-gz\"" : "\"");
    }

    int weight() {
        return plain.length + gzipped.length;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
