package org.kiezfonds.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** A wire to the database that, once asked to, breaks just before the answer to a COMMIT. */
public final class LossyWire implements AutoCloseable {

    private final ServerSocket listening;
    private final int serverPort;
    private final AtomicBoolean loseNextAnswer = new AtomicBoolean();

    public LossyWire(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void loseTheAnswerToTheNextCommit() {
        loseNextAnswer.set(true);
    }

    /** Whether the loss has happened. */
    public boolean hasLostIt() {
        return !loseNextAnswer.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                AtomicBoolean cut = new AtomicBoolean();
                Thread.ofVirtual().start(() -> carryRequests(client, server, cut));
                Thread.ofVirtual().start(() -> carryAnswers(server, client, cut));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void carryRequests(Socket client, Socket server, AtomicBoolean cut) {
        byte[] buffer = new byte[65_536];
        try (client;
                server) {
            InputStream from = client.getInputStream();
            OutputStream to = server.getOutputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains("COMMIT") && loseNextAnswer.compareAndSet(true, false)) {
                    cut.set(true);
                }
                to.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // As the test means it to be.
        }
    }

    private void carryAnswers(Socket server, Socket client, AtomicBoolean cut) {
        byte[] buffer = new byte[65_536];
        try (server;
                client) {
            InputStream from = server.getInputStream();
            OutputStream to = client.getOutputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                if (cut.get()) {
                    // The server has answered, so it has stored; the client never hears.
                    return;
                }
                to.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // As the test means it to be.
        }
    }
}
