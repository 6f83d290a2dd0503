package org.kiezfonds.witness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.verifier.Malformed;
import org.kiezfonds.verifier.Texts;
import org.kiezfonds.verifier.VerifierKey;

/** Our witness as a neighbour town would run it, on a free port of this machine. */
public final class RunningWitness implements AutoCloseable {

    private final Witness witness;

    /**
     * Starts it.
     *
     * @param state the folder with its key and what it saw; the key is made where there is none
     */
    public RunningWitness(String name, Path state, String logKey) throws IOException {
        try {
            witness = new Witness(
                    new Witness.Settings(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                            name,
                            state,
                            List.of(VerifierKey.parse(logKey))),
                    Texts.of("org.kiezfonds.witness.texts", Locale.ENGLISH),
                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                    Clock.systemUTC());
        } catch (Malformed notAKey) {
            throw new IllegalArgumentException(notAKey);
        }
    }

    /** The line of a policy about it. */
    public String policyLine(String name) {
        return "witness " + name + " " + witness.verifierKey() + " http://"
                + InetAddress.getLoopbackAddress().getHostAddress() + ":" + witness.port() + "/";
    }

    @Override
    public void close() {
        witness.close();
    }
}
