package org.kiezfonds.app.decisions;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.core.io.ClassPathResource;

/**
 * Draws the picture of a decision: where, on what, what was decided, and the granted part of what
 * was asked for. The fonts come along with the program, so it looks the same on each machine.
 */
final class SharePicture {

    private static final int EDGE = 72;
    private static final int INNER = Share.WIDTH - 2 * EDGE;
    private static final int TITLE_TOP = 136;
    private static final int TITLE_ROOM = 220;
    private static final int GAP = 22;
    private static final int SENTENCE_ROOM = 84;
    private static final int BAR_TOP = 494;
    private static final int BAR_HEIGHT = 26;
    private static final int FOOT = 586;
    private static final float[] TITLE_SIZES = {68, 60, 54, 48, 42, 36};
    private static final float[] SENTENCE_SIZES = {34, 30, 27, 24};
    private static final float SMALL = 28;
    private static final String MORE = "…";

    // The tokens of the light theme.
    private static final Color GROUND = new Color(0xfbf9f5);
    private static final Color INK = new Color(0x0e2428);
    private static final Color INK_2 = new Color(0x43565a);
    private static final Color ACCENT = new Color(0x00656a);
    private static final Color SUNK = new Color(0xe4e0d8);
    private static final Color MONEY = new Color(0xefab32);
    private static final Color BAD = new Color(0xa32b25);
    private static final Color WAIT = new Color(0x4a54a0);

    private static final Font REGULAR = font("instrument-sans-regular.ttf");
    private static final Font BOLD = font("instrument-sans-bold.ttf");

    private final OpenBrief decision;
    private final String area;
    private final Locale language;
    private final BufferedImage image =
            new BufferedImage(Share.WIDTH, Share.HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private SharePicture(OpenBrief decision, String area, Locale language) {
        this.decision = decision;
        this.area = area;
        this.language = language;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** The picture as PNG. */
    static byte[] png(OpenBrief decision, String area, Locale language) {
        SharePicture picture = new SharePicture(decision, area, language);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            picture.draw();
            ImageIO.write(picture.image, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            picture.pen.dispose();
        }
    }

    private void draw() {
        pen.setColor(GROUND);
        pen.fillRect(0, 0, Share.WIDTH, Share.HEIGHT);
        pen.setColor(tone());
        pen.fillRect(0, 0, Share.WIDTH, 14);
        line(area, BOLD.deriveFont(SMALL), ACCENT, EDGE, 96);
        right(
                Texts.get(language, "decisions.share.number", decision.number()),
                REGULAR.deriveFont(SMALL),
                96);
        float below = block(title(), BOLD, TITLE_SIZES, INK, TITLE_TOP, TITLE_ROOM);
        block(
                decision.sentence(language),
                REGULAR,
                SENTENCE_SIZES,
                INK_2,
                below + GAP,
                SENTENCE_ROOM);
        bar();
        line(Texts.get(language, "site.name"), BOLD.deriveFont(SMALL), INK, EDGE, FOOT);
        right(decision.fund(), REGULAR.deriveFont(SMALL), FOOT);
    }

    /**
     * The title without signs that the fonts do not have: a small picture at its end is no loss, but
     * of a title in another script the number says more.
     */
    private String title() {
        String title = decision.shownTitle(language);
        String known = title.codePoints()
                .filter(BOLD::canDisplay)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return 2 * known.length() > title.length()
                ? known
                : Texts.get(language, "decisions.share.idea", decision.idea());
    }

    private Color tone() {
        if (!decision.state().stands() || decision.outcome() == Outcome.POSTPONED) {
            return WAIT;
        }
        return decision.outcome() == Outcome.REFUSED ? BAD : MONEY;
    }

    /** What of the sum asked for is granted, with the sum at its end where there is room. */
    private void bar() {
        Money granted = decision.granted();
        Font font = BOLD.deriveFont(SMALL);
        String sum = Formats.money(granted, language);
        int room = INNER - (int) width(sum, font) - 24;
        pen.setColor(SUNK);
        fill(room);
        long asked = decision.asked().cents();
        if (granted.cents() > 0 && asked > 0) {
            pen.setColor(decision.state().stands() ? MONEY : INK_2);
            fill(Math.max(BAR_HEIGHT, Math.toIntExact(room * granted.cents() / asked)));
        }
        line(sum, font, INK, EDGE + room + 24, BAR_TOP + BAR_HEIGHT - 3);
    }

    private void fill(int width) {
        pen.fill(new RoundRectangle2D.Float(
                EDGE, BAR_TOP, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT));
    }

    private void line(String text, Font font, Color color, float x, float y) {
        if (!text.isEmpty()) {
            pen.setColor(color);
            new TextLayout(text, font, pen.getFontRenderContext()).draw(pen, x, y);
        }
    }

    /** At the right edge, cut where it would meet what stands left. */
    private void right(String text, Font font, float y) {
        String shown = cut(text, font, INNER / 2);
        line(shown, font, INK_2, Share.WIDTH - EDGE - width(shown, font), y);
    }

    /**
     * A text over several lines: as large as fits without breaking a word, and cut where the smallest
     * does not.
     *
     * @return where it ends
     */
    private float block(String text, Font font, float[] sizes, Color color, float top, int room) {
        List<TextLayout> lines = List.of();
        for (float size : sizes) {
            lines = lines(text, font.deriveFont(size));
            if (height(lines) <= room && hasRoomForWords(text, font.deriveFont(size))) {
                break;
            }
        }
        String shown = text;
        while (height(lines) > room) {
            int last = shown.offsetByCodePoints(shown.length(), -1);
            shown = shown.substring(0, last).stripTrailing();
            lines = lines(shown + MORE, font.deriveFont(sizes[sizes.length - 1]));
        }
        pen.setColor(color);
        float y = top;
        for (TextLayout line : lines) {
            y += line.getAscent();
            line.draw(pen, EDGE, y);
            y += line.getDescent() + line.getLeading();
        }
        return y;
    }

    private boolean hasRoomForWords(String text, Font font) {
        return List.of(text.split("\\s+", -1)).stream()
                .allMatch(word -> width(word, font) <= INNER);
    }

    private List<TextLayout> lines(String text, Font font) {
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        attributed.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        FontRenderContext context = pen.getFontRenderContext();
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), context);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(INNER));
        }
        return lines;
    }

    private static float height(List<TextLayout> lines) {
        float height = 0;
        for (TextLayout line : lines) {
            height += line.getAscent() + line.getDescent() + line.getLeading();
        }
        return height;
    }

    private String cut(String text, Font font, int most) {
        String shown = text;
        while (width(shown, font) > most) {
            int last = shown.offsetByCodePoints(shown.length(), shown.endsWith(MORE) ? -2 : -1);
            shown = shown.substring(0, last).stripTrailing() + MORE;
        }
        return shown;
    }

    private float width(String text, Font font) {
        return text.isEmpty()
                ? 0
                : new TextLayout(text, font, pen.getFontRenderContext()).getAdvance();
    }

    private static Font font(String name) {
        try (InputStream in = new ClassPathResource("concepts/fonts/" + name).getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
