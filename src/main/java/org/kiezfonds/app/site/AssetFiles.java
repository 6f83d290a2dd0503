package org.kiezfonds.app.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves styles, fonts, pictures and the theme script. */
@Configuration(proxyBeanMethods = false)
class AssetFiles implements WebMvcConfigurer {

    private static final String FOLDER = "META-INF/resources/kiezfonds/";

    private static final List<String> STYLE_SHEETS = List.of(
            "ideas",
            "lists",
            "map",
            "open",
            "partners",
            "concepts",
            "bodies",
            "funds",
            "minutes",
            "meetings",
            "calls",
            "decisions");

    private final Map<String, String> digests = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/kiezfonds/**")
                .addResourceLocations("classpath:/" + FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                // A reproducible jar gives every file of every release the same time.
                .setUseLastModified(false)
                // Weak, since the server may send the file compressed.
                .setEtagGenerator(file -> "W/\"" + digest(file) + "\"");
    }

    @Bean
    Assets assets() {
        return new Assets(
                versioned("tokens.css"),
                versioned("site.css"),
                versioned("theme.js"),
                versioned("icon.svg"),
                versioned("manifest.json"),
                versioned("log.css"),
                versioned("log-check-page.js"),
                STYLE_SHEETS.stream()
                        .collect(Collectors.toMap(name -> name, name -> versioned(name + ".css"))));
    }

    private String versioned(String name) {
        return "/kiezfonds/" + name + "?v=" + digest(new ClassPathResource(FOLDER + name));
    }

    private String digest(Resource file) {
        return digests.computeIfAbsent(file.getDescription(), _ -> {
            try (InputStream bytes = file.getInputStream()) {
                return Digests.shortDigest(bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
