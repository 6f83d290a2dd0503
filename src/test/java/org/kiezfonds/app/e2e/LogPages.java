package org.kiezfonds.app.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.Assets;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;

/**
 * A small server of files and nothing more, with two pages before them: one that checks the whole
 * log and one that shows and checks an entry, made of the templates of the public pages and under
 * their policy. Below {@code /copy/} the folder is served as any web server would.
 */
final class LogPages implements AutoCloseable {

    /** The public pages' policy, and leave to fetch the log's files. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ENTRY = Pattern.compile("(?:/en)?/protokoll/(\\d+)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/manifest+json",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<Integer, String> shown = new HashMap<>();

    private volatile Path folder;
    private volatile String vkey;
    private volatile Locale german = Languages.GERMAN;

    LogPages(Path folder, String vkey) {
        this.folder = folder;
        this.vkey = vkey;
        templates.setBinaryStaticContent(true);
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on this is the log. */
    void serve(Path otherFolder) {
        folder = otherFolder;
    }

    /** From now on the pages know the log by this key. */
    void knowBy(String otherKey) {
        vkey = otherKey;
    }

    /** What the page of an entry shows as its bytes. */
    void show(int index, byte[] entry) {
        shown.put(index, new String(entry, StandardCharsets.UTF_8));
    }

    void speak(Locale language) {
        german = language;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/log/1/")) {
                sendFile(exchange, folder, path.substring("/log/1/".length()));
            } else if (path.startsWith("/copy/")) {
                sendFile(exchange, folder, path.substring("/copy/".length()));
            } else if (path.startsWith("/kiezfonds/")) {
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
                sendFile(exchange, RESOURCES.resolve("META-INF/resources"), path.substring(1));
            } else {
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
                send(exchange, 200, TYPES.get("html"), page(exchange.getRequestURI()));
            }
        }
    }

    private static void sendFile(HttpExchange exchange, Path root, String path) throws IOException {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            send(exchange, 404, TYPES.get("txt"), new byte[0]);
            return;
        }
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(ending, "application/octet-stream");
        send(exchange, 200, type, Files.readAllBytes(file));
    }

    private static void send(HttpExchange exchange, int status, @Nullable String type, byte[] bytes)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private byte[] page(URI address) {
        Locale language = address.getPath().startsWith("/en") ? Languages.ENGLISH : german;
        Locale offered = Languages.of(language);
        String path = address.getPath().replaceFirst("^/en(?=/|$)", "");
        PageFrame frame = new PageFrame(
                new PublicAddress(base(), offered, path),
                language,
                Texts.get(language, "site.nav.verify"),
                Texts.get(language, "site.start.verify.intro"),
                null,
                List.of(),
                null,
                new Assets(
                        "/kiezfonds/tokens.css",
                        "/kiezfonds/site.css",
                        "/kiezfonds/theme.js",
                        "/kiezfonds/icon.svg",
                        "/kiezfonds/manifest.json",
                        "/kiezfonds/log.css",
                        "/kiezfonds/log-check-page.js",
                        Map.of()));
        Matcher entry = ENTRY.matcher(address.getPath());
        Long index = entry.matches() ? Long.valueOf(entry.group(1)) : null;
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(
                "site/layout.jte",
                Map.of("frame", frame, "content", content(frame, index), "indexed", true),
                output);
        return output.toByteArray();
    }

    private Content content(PageFrame frame, @Nullable Long index) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                Map<String, Object> parameters = new HashMap<>();
                parameters.put("frame", frame);
                parameters.put("base", "/log/1/");
                parameters.put("vkey", vkey);
                output.writeContent("<div class=\"wrap\"><div class=\"prose\"><h1>");
                output.writeContent(frame.title() + "</h1>");
                if (index != null) {
                    parameters.put("index", index);
                    String text = shown.get(index.intValue());
                    if (text != null) {
                        parameters.put("shown", "eintrag");
                        output.writeContent("<pre id=\"eintrag\">" + text + "</pre>");
                    }
                }
                templates.render("transparency/check.jte", parameters, output);
                output.writeContent("</div></div>");
            }
        };
    }
}
