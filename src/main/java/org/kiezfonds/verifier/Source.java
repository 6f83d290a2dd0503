package org.kiezfonds.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Where a log's files are read from. Safe for use by several threads. */
sealed interface Source extends AutoCloseable {

    /**
     * The file's bytes, or nothing where there is no such file. Of a file longer than expected, one
     * byte more than that: enough to see that it is too long.
     */
    Optional<byte[]> read(String path, int mostBytes) throws Unreachable;

    /** As the reader named it. */
    String name();

    /** So many files are read at the same time. */
    int readers();

    @Override
    void close();

    static Source of(String base) throws Unreachable {
        if (base.startsWith("http://") || base.startsWith("https://")) {
            return new Web(base);
        }
        Path folder = Path.of(base);
        if (!Files.isDirectory(folder)) {
            throw new Unreachable(Finding.of("unreachable.folder", base));
        }
        return new Folder(folder, base);
    }

    /** A copied log. */
    record Folder(Path folder, String name) implements Source {

        @Override
        public Optional<byte[]> read(String path, int mostBytes) throws Unreachable {
            Path file = folder.resolve(path);
            try {
                if (Files.size(file) <= mostBytes) {
                    return Optional.of(Files.readAllBytes(file));
                }
                try (InputStream bytes = Files.newInputStream(file)) {
                    return Optional.of(bytes.readNBytes(mostBytes + 1));
                }
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (IOException e) {
                // A folder where a file should be, a name that is a file on the way: none there.
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                throw new Unreachable(Finding.of("unreachable.file", path, e.toString()));
            }
        }

        @Override
        public int readers() {
            return Runtime.getRuntime().availableProcessors();
        }

        @Override
        public void close() {}
    }

    /** A published log. Redirects are told, not followed: somebody else might answer there. */
    final class Web implements Source {

        private static final Duration PATIENCE = Duration.ofSeconds(30);
        private static final int OK = 200;
        private static final int NOT_FOUND = 404;
        private static final int GONE = 410;

        private final String name;
        private final String prefix;
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();

        Web(String name) {
            this.name = name;
            this.prefix = name.endsWith("/") ? name : name + "/";
        }

        @Override
        public Optional<byte[]> read(String path, int mostBytes) throws Unreachable {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + path))
                        .timeout(PATIENCE)
                        .header("User-Agent", "kiezfonds-verify")
                        .build();
                return answered(
                        path, client.send(request, BodyHandlers.ofInputStream()), mostBytes);
            } catch (IllegalArgumentException e) {
                throw new Unreachable(Finding.of("unreachable.address", name));
            } catch (ConnectException e) {
                throw new Unreachable(Finding.of("unreachable.connection", name));
            } catch (IOException e) {
                throw new Unreachable(Finding.of("unreachable.file", path, e.toString()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unreachable(Finding.of("unreachable.file", path, e.toString()));
            }
        }

        private Optional<byte[]> answered(
                String path, HttpResponse<InputStream> answer, int mostBytes)
                throws IOException, Unreachable {
            try (InputStream body = answer.body()) {
                int status = answer.statusCode();
                if (status == NOT_FOUND || status == GONE) {
                    body.readNBytes(mostBytes + 1);
                    return Optional.empty();
                }
                if (status >= 300 && status < 400) {
                    String where = answer.headers().firstValue("Location").orElse("?");
                    throw new Unreachable(Finding.of("unreachable.redirect", path, where));
                }
                if (status != OK) {
                    throw new Unreachable(Finding.of("unreachable.status", path, (long) status));
                }
                boolean packed = answer.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .isPresent();
                if (packed) {
                    try (InputStream unpacked = new GZIPInputStream(body)) {
                        return Optional.of(unpacked.readNBytes(mostBytes + 1));
                    }
                }
                return Optional.of(body.readNBytes(mostBytes + 1));
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int readers() {
            return 16;
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
