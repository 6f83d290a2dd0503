package org.kiezfonds.app.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Pages for paper, as XHTML and as tagged PDF (PDF/UA): with a title, a language, bookmarks and
 * embedded fonts, so that screen readers find their way in it. The fonts are the site's, instanced
 * at two weights, since a PDF takes neither WOFF2 nor variable fonts.
 */
@Component
public final class PrintedPages {

    private static final String FAMILY = "Instrument Sans";
    private static final long MEMORY_BYTES = 8L * 1024 * 1024;
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private final TemplateEngine templates;

    /** By what they are made of: the same pages again cost nothing. */
    private final Cache<String, byte[]> memory = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            .weigher((String page, byte[] pdf) -> page.length() * 2 + pdf.length)
            .build();

    PrintedPages(TemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The page as a file of its own.
     *
     * @param template below {@code src/main/jte}, well-formed XHTML
     */
    public String html(String template, Object print) {
        StringOutput page = new StringOutput();
        templates.render(template, print, page);
        return page.toString();
    }

    /** The same page as a PDF. */
    public byte[] pdf(String template, Object print) {
        return memory.get(html(template, print), PrintedPages::pdf);
    }

    private static byte[] pdf(String xhtml) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Kiezfonds");
            // What people wrote must not make the program fetch anything.
            for (ExternalResourceControlPriority moment :
                    ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> false, moment);
            }
            builder.useFont(font("regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(font("bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.useFont(font("regular"), FAMILY, REGULAR, FontStyle.ITALIC, true);
            builder.useFont(font("bold"), FAMILY, BOLD, FontStyle.ITALIC, true);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> {
            try {
                return new ClassPathResource("concepts/fonts/instrument-sans-" + weight + ".ttf")
                        .getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
