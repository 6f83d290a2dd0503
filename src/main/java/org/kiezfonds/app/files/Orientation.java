package org.kiezfonds.app.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held (EXIF 2.32, tag 0x0112). The one thing that is read from the data beside a
 * picture before all of it is dropped.
 */
enum Orientation {
    UPRIGHT(false),
    MIRRORED(false),
    UPSIDE_DOWN(false),
    UPSIDE_DOWN_MIRRORED(false),
    MIRRORED_TURNED_LEFT(true),
    TURNED_RIGHT(true),
    MIRRORED_TURNED_RIGHT(true),
    TURNED_LEFT(true);

    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private final boolean onItsSide;

    Orientation(boolean onItsSide) {
        this.onItsSide = onItsSide;
    }

    /** Whether width and height change places. */
    boolean isOnItsSide() {
        return onItsSide;
    }

    /**
     * Puts a picture upright.
     *
     * @param width of the picture as it is stored
     * @param height likewise
     */
    AffineTransform upright(int width, int height) {
        // m00 m10 m01 m11 m02 m12
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_TURNED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_TURNED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURNED_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** Of a file; upright where it says nothing that can be read. */
    static Orientation of(Signature signature, ByteBuffer file) {
        try {
            return switch (signature) {
                case JPEG -> jpeg(file.order(ByteOrder.BIG_ENDIAN));
                case PNG -> png(file.order(ByteOrder.BIG_ENDIAN));
                case WEBP -> webp(file.order(ByteOrder.LITTLE_ENDIAN));
                default -> UPRIGHT;
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            // The data point beyond their end; the picture itself may be fine.
            return UPRIGHT;
        }
    }

    private static Orientation jpeg(ByteBuffer file) {
        int at = 2;
        while (at + 4 <= file.limit() && (file.get(at) & 0xFF) == 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            // The picture itself begins.
            if (marker == 0xDA || marker == 0xD9) {
                return UPRIGHT;
            }
            int length = file.getShort(at + 2) & 0xFFFF;
            if (marker == 0xE1 && startsWithExif(file, at + 4)) {
                return tiff(file.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation png(ByteBuffer file) {
        int at = 8;
        while (at + 12 <= file.limit()) {
            int length = file.getInt(at);
            if (file.getInt(at + 4) == 0x65584966) {
                return tiff(file.slice(at + 8, length));
            }
            if (length < 0) {
                return UPRIGHT;
            }
            at = Math.addExact(at, Math.addExact(12, length));
        }
        return UPRIGHT;
    }

    private static Orientation webp(ByteBuffer file) {
        int at = 12;
        while (at + 8 <= file.limit()) {
            int length = file.getInt(at + 4);
            if (file.getInt(at) == 0x46495845) {
                int start = startsWithExif(file, at + 8) ? EXIF.length : 0;
                return tiff(file.slice(at + 8 + start, length - start));
            }
            if (length < 0) {
                return UPRIGHT;
            }
            at = Math.addExact(at, Math.addExact(8 + (length & 1), length));
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer file, int at) {
        return at + EXIF.length <= file.limit()
                && file.slice(at, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static Orientation tiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
