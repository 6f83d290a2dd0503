package org.kiezfonds.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void raw_html_shows_as_text() {
        var body = Jsoup.parse(html("Hallo <script>alert(1)</script>\n\n<img src=x onerror=y>"));

        assertThat(body.select("script, img")).isEmpty();
        assertThat(body.text()).contains("<script>alert(1)</script>").contains("<img src=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "&#106;avascript:alert(1)"
            })
    void addresses_that_run_something_become_empty(String address) {
        assertThat(Jsoup.parse(html("[hier](" + address + ")")).select("a").attr("href"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.org/x", "mailto:a@example.org", "tel:+49301", "/impressum"})
    void addresses_that_lead_somewhere_stay(String address) {
        assertThat(Jsoup.parse(html("[hier](" + address + ")")).select("a").attr("href"))
                .isEqualTo(address);
    }

    @Test
    void pictures_from_elsewhere_become_links() {
        var body = Jsoup.parse(html("![Plan](https://example.org/plan.png)"));

        assertThat(body.select("img")).isEmpty();
        assertThat(body.select("a").attr("href")).isEqualTo("https://example.org/plan.png");
        assertThat(body.text()).isEqualTo("Plan");
    }

    @Test
    void headings_begin_below_the_page_s_own() {
        assertThat(html("# A\n\n## B")).contains("<h2>A</h2>").contains("<h3>B</h3>");
        assertThat(html("## A\n\n### B")).contains("<h2>A</h2>").contains("<h3>B</h3>");
        assertThat(html("#### A")).contains("<h2>A</h2>");
    }

    private static String html(String markdown) {
        return Markdown.toHtml(markdown).toString();
    }
}
