package org.kiezfonds.app.transparency;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the log stands, for everybody.
 *
 * @param no 1 for the first log of the installation
 * @param size of the latest signed head that may be published
 * @param root of it, Base64
 * @param keys for verifiers, the newest first
 * @param checkpoint the head as published, with all signatures
 * @param earlier logs that this one continues, the latest first
 * @param standstill why the log does not go on; null where it does
 */
public record LogState(
        int no,
        String origin,
        long size,
        String root,
        Instant signedAt,
        List<String> keys,
        List<WitnessState> witnesses,
        boolean quorumMet,
        String checkpoint,
        List<String> earlier,
        LogStopped.@Nullable Reason standstill) {

    public LogState {
        keys = List.copyOf(keys);
        witnesses = List.copyOf(witnesses);
        earlier = List.copyOf(earlier);
    }

    /** A witness, and whether it cosigned this head. */
    public record WitnessState(String name, String key, boolean cosigned) {}
}
