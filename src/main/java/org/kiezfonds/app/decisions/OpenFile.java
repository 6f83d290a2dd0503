package org.kiezfonds.app.decisions;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * A file of open data, compressed, on this node's disk.
 *
 * @param bytes of what is in it
 * @param digest of what is in it
 * @param packedBytes of the file itself
 */
record OpenFile(Path path, long bytes, Digest digest, long packedBytes) {

    /** Writes what is in a file. */
    interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Writes a file, which stays until somebody deletes it; none is left where that fails. */
    static OpenFile write(Path path, Content content) throws IOException {
        try {
            MessageDigest sum = sha256();
            long bytes = write(path, content, sum);
            return new OpenFile(
                    path,
                    bytes,
                    new Digest(HexFormat.of().formatHex(sum.digest())),
                    Files.size(path));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private static long write(Path path, Content content, MessageDigest sum) throws IOException {
        try (Counting out = new Counting(new DigestOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(path))),
                sum))) {
            content.write(out);
            out.flush();
            return out.bytes;
        }
    }

    /** What is in it. */
    InputStream open() throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            out.write(many, from, length);
            bytes += length;
        }
    }
}
