package org.kiezfonds.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the contrast of the pairs of colours that the pages put on each other (WCAG 2.2). */
class TokensTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;

    private static final Pattern TOKEN = Pattern.compile(
            "--kf-([a-z0-9-]+): light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\);");
    private static final Pattern OKLCH =
            Pattern.compile("oklch\\(([0-9.]+) ([0-9.]+) ([0-9.]+)\\)");

    private final Map<String, String[]> tokens = read();

    @Test
    void the_tokens_are_found() {
        assertThat(tokens).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink, card",
        "ink, sunk",
        "ink, accent-soft",
        "ink, money-soft",
        "ink-2, ground",
        "ink-2, card",
        "ink-2, sunk",
        "ink-2, accent-soft",
        "accent, ground",
        "accent, card",
        "accent, sunk",
        "accent, accent-soft",
        "accent-strong, card",
        "accent-strong, accent-soft",
        "on-accent, accent",
        "on-accent, accent-strong",
        "on-money, money",
        "money-ink, card",
        "money-ink, money-soft",
        "good, card",
        "good, good-soft",
        "bad, card",
        "bad, bad-soft",
        "bad, ground",
        "wait, card",
        "wait, wait-soft"
    })
    void words_stand_out_from_their_ground(String ink, String ground) {
        assertThat(contrast(ink, ground, 0)).as("light").isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(ink, ground, 1)).as("dark").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, ground",
        "line-strong, card",
        "accent, ground",
        "accent, card",
        "good, card"
    })
    void edges_and_signs_stand_out_from_their_ground(String edge, String ground) {
        assertThat(contrast(edge, ground, 0)).as("light").isGreaterThanOrEqualTo(GRAPHICS);
        assertThat(contrast(edge, ground, 1)).as("dark").isGreaterThanOrEqualTo(GRAPHICS);
    }

    private double contrast(String one, String other, int scheme) {
        double first = luminance(token(one)[scheme]);
        double second = luminance(token(other)[scheme]);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private String[] token(String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    /** Oklch to linear sRGB (B. Ottosson, 2020), then relative luminance. */
    private static double luminance(String color) {
        Matcher parts = OKLCH.matcher(color);
        assertThat(parts.matches()).as(color).isTrue();
        double lightness = Double.parseDouble(parts.group(1));
        double chroma = Double.parseDouble(parts.group(2));
        double hue = Math.toRadians(Double.parseDouble(parts.group(3)));
        double a = chroma * Math.cos(hue);
        double b = chroma * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        double red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
        double green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
        double blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
        return 0.2126 * clamped(red) + 0.7152 * clamped(green) + 0.0722 * clamped(blue);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double clamped(double value) {
        return Math.clamp(value, 0.0, 1.0);
    }

    private static Map<String, String[]> read() {
        try (InputStream file =
                TokensTest.class.getResourceAsStream("/META-INF/resources/kiezfonds/tokens.css")) {
            String css =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return TOKEN.matcher(css)
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found ->
                            new String[] {found.group(2), found.group(3)}));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
