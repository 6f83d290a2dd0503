package org.kiezfonds.bench;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * Checks a log with many decisions, contents and all, from a folder and from a local server, each in
 * a JVM of its own. The target: 20,000 decisions among 400,000 entries in 20 seconds.
 */
final class VerifyDecisions {

    private static final int DECISIONS = 20_000;
    private static final long HEAP = 256_000_000;
    private static final double TARGET_SECONDS = 20;

    private VerifyDecisions() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int decisions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DECISIONS;
        GeneratedDecisions entries = new GeneratedDecisions(decisions);
        Path folder = Path.of("target", "bench-decisions", Integer.toString(decisions))
                .toAbsolutePath();
        GeneratedLog log = new GeneratedLog(folder, entries);
        System.out.printf(
                Locale.ROOT,
                "writing a log of %d decisions in %d entries, once%n",
                decisions,
                entries.size());
        log.write(entries.size());
        entries.writePapers(log);
        VerifyLog.Check check = new VerifyLog.Check(
                entries.size(), HEAP, TARGET_SECONDS * Math.max(1.0, decisions / 20_000.0));
        boolean met = check.run("from a folder", folder.toString(), log.vkey());
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server =
                SimpleFileServer.createFileServer(free, folder, SimpleFileServer.OutputLevel.NONE);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        met &= check.run("from a local server", address, log.vkey());
        System.exit(met ? 0 : 1);
    }
}
