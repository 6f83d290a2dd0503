package org.kiezfonds.app.transparency;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves the folder of the log as any web server would, to anybody and from anywhere. It stands
 * before all other doors: there is nothing to protect, and verifiers fetch thousands of files.
 */
final class LogFileFilter extends OncePerRequestFilter {

    private static final Pattern PATH = Pattern.compile("/log/(?:([1-9][0-9]{0,5})/)?"
            + "(checkpoint|vkey|policy|check\\.html"
            + "|check/(?:fonts/)?[A-Za-z-]+\\.(?:js|css|svg|woff2|txt)"
            + "|paper/[0-9a-f]{64}\\.json"
            + "|tile/(?:entries|[0-7])/(?:x[0-9]{3}/)*[0-9]{3}(?:\\.p/([1-9][0-9]{0,2}))?)");
    private static final Map<String, String> TYPES = Map.of(
            ".html", "text/html;charset=UTF-8",
            ".json", "application/json",
            ".js", "text/javascript;charset=UTF-8",
            ".css", "text/css;charset=UTF-8",
            ".svg", "image/svg+xml",
            ".woff2", "font/woff2");
    /** The page that lies in the folder brings all that it needs. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self';"
            + " style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private static final String BUNDLES = "tile/entries/";
    private static final int HASH_BYTES = 32;
    private static final long MEMORY_BYTES = 64L << 20;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Path folder;
    private final IntSupplier currentLog;
    private final Cache<String, byte[]> tiles = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            // A damaged file that was repaired must not be served for ever.
            .expireAfterWrite(REMEMBERED)
            .weigher((String path, byte[] bytes) -> path.length() + bytes.length)
            .build();

    /**
     * @param folder that holds a folder for each log
     * @param currentLog the number of the log that is meant where a path names none
     */
    LogFileFilter(Path folder, IntSupplier currentLog) {
        this.folder = folder;
        this.currentLog = currentLog;
    }

    /** Reads all files anew from now on. */
    void forget() {
        tiles.invalidateAll();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        switch (request.getMethod()) {
            case "GET", "HEAD" -> answer(path, request, response);
            case "OPTIONS" -> {
                response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
                response.setHeader("Access-Control-Max-Age", "86400");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void answer(Matcher path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int log = path.group(1) == null ? currentLog.getAsInt() : Integer.parseInt(path.group(1));
        String name = path.group(2);
        boolean isTile = name.startsWith("tile/");
        Optional<byte[]> found =
                isTile ? tile(log + "/" + name, path.group(3)) : read(log + "/" + name);
        if (found.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                "Cache-Control",
                isTile || name.startsWith("paper/")
                        ? "public, max-age=604800, immutable"
                        : "no-cache");
        response.setContentType(type(name));
        response.setContentLength(found.get().length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(found.get());
        }
    }

    private static String type(String name) {
        if (name.startsWith("tile/")) {
            return "application/octet-stream";
        }
        int dot = name.lastIndexOf('.');
        return TYPES.getOrDefault(dot < 0 ? "" : name.substring(dot), "text/plain;charset=UTF-8");
    }

    /** A tile; a partial one that has been tidied away is the beginning of the full one. */
    private Optional<byte[]> tile(String path, @Nullable String width) throws IOException {
        byte[] known = tiles.getIfPresent(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> bytes = read(path);
        if (bytes.isEmpty() && width != null) {
            int partial = path.lastIndexOf(".p/");
            bytes = read(path.substring(0, partial))
                    .map(full -> path.contains(BUNDLES)
                            ? entries(full, Integer.parseInt(width))
                            : Arrays.copyOf(full, Integer.parseInt(width) * HASH_BYTES));
        }
        bytes.ifPresent(found -> tiles.put(path, found));
        return bytes;
    }

    private static byte[] entries(byte[] bundle, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(bundle);
        for (int i = 0; i < count; i++) {
            int length = buffer.remaining() < 2 ? -1 : Short.toUnsignedInt(buffer.getShort());
            if (length < 0 || length > buffer.remaining()) {
                // Damaged: the reader shall see what there is.
                return bundle;
            }
            buffer.position(buffer.position() + length);
        }
        return Arrays.copyOf(bundle, buffer.position());
    }

    private Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }
}
