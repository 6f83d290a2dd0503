package org.kiezfonds.app.site;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns what people wrote into HTML for pages: raw HTML shows as text, only addresses of the web,
 * of mail and of telephones become links, pictures from elsewhere become links too (they would tell
 * others who reads), and headings begin below the page's own.
 */
public final class Markdown {

    private static final int HIGHEST_LEVEL = 2;
    private static final int LOWEST_LEVEL = 6;

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
            .build();

    private Markdown() {}

    public static SafeHtml toHtml(String markdown) {
        return toHtml(markdown, HIGHEST_LEVEL);
    }

    /**
     * The same for a text deeper in a page.
     *
     * @param highest the level of its highest headings, 2 to 6: one below the heading above it
     */
    public static SafeHtml toHtml(String markdown, int highest) {
        Node document = PARSER.parse(markdown);
        document.accept(new Fitting(highest));
        return new SafeHtml(RENDERER.render(document));
    }

    private static final class Fitting extends AbstractVisitor {

        private final int highest;
        private int shift;
        private boolean begun;

        Fitting(int highest) {
            this.highest = highest;
        }

        @Override
        public void visit(Heading heading) {
            if (!begun) {
                // Whatever level the author began with, the first heading follows the page's.
                shift = highest - heading.getLevel();
                begun = true;
            }
            heading.setLevel(Math.clamp((long) heading.getLevel() + shift, highest, LOWEST_LEVEL));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Link link = new Link(image.getDestination(), image.getTitle());
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                link.appendChild(child);
            }
            image.insertBefore(link);
            image.unlink();
            visitChildren(link);
        }
    }
}
