package org.kiezfonds.app.counting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Who voted, to find those who are listed twice: a million of them in some forty megabytes, since
 * no object is made for each.
 */
final class PbVoters {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private byte[] text = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] lines = new int[1 << 8];
    private long[] hashes = new long[1 << 8];
    private int size;

    /** Adds the id of a voter: bytes of a row, without spaces around them. */
    void add(byte[] row, int from, int to, int line) {
        int start = from;
        int end = to;
        while (start < end && row[start] == ' ') {
            start++;
        }
        while (start < end && row[end - 1] == ' ') {
            end--;
        }
        if (start == end) {
            return;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        int first = start(size);
        int last = Math.addExact(first, end - start);
        if (last > text.length) {
            // A file is at most half as long as an array can be.
            text = Arrays.copyOf(text, Math.toIntExact(Math.max(last, first * 3L / 2)));
        }
        long hash = BASIS;
        for (int i = start; i < end; i++) {
            hash = (hash ^ row[i]) * PRIME;
        }
        System.arraycopy(row, start, text, first, end - start);
        ends[size] = last;
        lines[size] = line;
        hashes[size++] = hash;
    }

    private int start(int voter) {
        return voter == 0 ? 0 : ends[voter - 1];
    }

    /** Tells of each voter who was there before. Only equal hashes need a look at the ids. */
    void tellOfTwice(PbNotes notes) {
        long[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        Set<Long> suspects = new HashSet<>();
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1]) {
                suspects.add(sorted[i]);
            }
        }
        if (suspects.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int voter = 0; voter < size; voter++) {
            if (suspects.contains(hashes[voter])) {
                String id = new String(
                        text, start(voter), ends[voter] - start(voter), StandardCharsets.UTF_8);
                if (!seen.add(id)) {
                    notes.add(PbOddity.VOTER_TWICE, lines[voter], id);
                }
            }
        }
    }
}
