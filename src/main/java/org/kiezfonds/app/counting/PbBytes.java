package org.kiezfonds.app.counting;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, one after the other, up to a bound. */
final class PbBytes {

    static final int LARGEST_FILE = 1 << 30;

    /** Where there are no more. */
    static final int END = -1;

    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final InputStream source;
    private final int largest;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private long taken;

    /**
     * Begins.
     *
     * @param largest how many bytes the source may have, checked each time that a chunk is taken
     */
    PbBytes(InputStream source, int largest) {
        this.source = source;
        this.largest = largest;
    }

    /** How many bytes were taken from the source. */
    long taken() {
        return taken;
    }

    /** Leaves out the mark that some programs begin with, and says whether it was there. */
    boolean skipByteOrderMark() throws IOException {
        // The source may give less than asked for.
        filled = source.readNBytes(chunk, 0, BYTE_ORDER_MARK.length);
        taken = filled;
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (i == filled || (chunk[i] & 0xff) != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        at = filled;
        return true;
    }

    /**
     * The next byte, from 0 to 255, or {@link #END}.
     *
     * @param line for the refusal of a file that is too large
     */
    int next(int line) throws IOException, PbRefusal {
        if (at == filled) {
            if (taken > largest) {
                throw new PbRefusal(PbProblem.FILE_TOO_LARGE, line, Integer.toString(largest));
            }
            filled = Math.max(0, source.read(chunk));
            at = 0;
            if (filled == 0) {
                return END;
            }
            taken += filled;
        }
        return chunk[at++] & 0xff;
    }

    /** Gives back the byte that was read last; once, and not the end. */
    void back() {
        at--;
    }
}
