package org.kiezfonds.verifier.content;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kiezfonds.verifier.Unreachable;
import org.kiezfonds.verifier.content.Known.Vote;

/**
 * Lots that decide ties: drawn once, for a tie, from a head that covers it; and what was drawn
 * follows from the seed.
 */
final class Lots {

    private static final String MAC = "HmacSHA256";

    private final Known known;
    private final Findings findings;
    private final List<Drawn> drawn = new ArrayList<>();

    Lots(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** A lot whose root is still to be found. */
    private record Drawn(long entry, Vote vote, String root) {}

    long count() {
        return drawn.size();
    }

    void take(long entry, Fields body) {
        Vote vote = known.vote(body.key("vote"));
        String root = body.digest("root");
        boolean isFor = switch (body.word("drawn")) {
            case "for" -> true;
            case "against" -> false;
            default -> throw new Unfit("drawn");
        };
        if (vote.closedAt == Known.NEVER || !vote.outcome.equals("lot")) {
            findings.add(entry, vote.key, "lots.no-tie");
        } else if (vote.drawnAt != Known.NEVER) {
            findings.add(entry, vote.key, "lots.drawn-twice", vote.drawnAt);
            return;
        } else {
            drawn.add(new Drawn(entry, vote, root));
        }
        vote.drawnAt = entry;
        vote.isDrawnFor = isFor;
        boolean follows = isFor(body.digest("seed"), vote.key.toString());
        if (follows != isFor) {
            findings.add(
                    entry,
                    vote.key,
                    "lots.other-side",
                    Words.of(follows ? "for" : "against"),
                    Words.of(isFor ? "for" : "against"));
        }
    }

    /** Of two tickets the one with the smaller value is drawn first. */
    private static boolean isFor(String seed, String vote) {
        byte[] key = HexFormat.of().parseHex(seed);
        return Arrays.compareUnsigned(value(key, vote + "/for"), value(key, vote + "/against")) < 0;
    }

    private static byte[] value(byte[] seed, String ticket) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(seed, MAC));
            return mac.doFinal(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The root has to be one that the log had after the tie and before the lot. */
    void finish(TreeRoots roots) throws Unreachable {
        for (Drawn lot : drawn) {
            byte[] root = HexFormat.of().parseHex(lot.root());
            if (!roots.has(lot.vote().closedAt, lot.entry(), root)) {
                findings.add(
                        lot.entry(),
                        lot.vote().key,
                        "lots.root",
                        lot.root(),
                        lot.vote().closedAt + 1,
                        lot.entry());
            }
        }
    }
}
