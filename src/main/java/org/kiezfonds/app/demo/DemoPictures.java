package org.kiezfonds.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/**
 * Pictures of ideas, drawn by the program: flat scenes without words, and without anybody's rights.
 * They are uploaded as photos are.
 */
final class DemoPictures {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final int GROUND = 340;

    private static final Color SKY = new Color(0xd8ecf0);
    private static final Color DUSK = new Color(0x2b3b5c);
    private static final Color GRASS = new Color(0x9cc58a);
    private static final Color PAVING = new Color(0xd9cfbf);
    private static final Color LEAVES = new Color(0x4f8f5b);
    private static final Color TRUNK = new Color(0x7b5a3c);
    private static final Color WOOD = new Color(0xb98a58);
    private static final Color CREAM = new Color(0xfff6e5);
    private static final Color RED = new Color(0xd9604c);
    private static final Color YELLOW = new Color(0xf0b94a);
    private static final Color BLUE = new Color(0x3d7ea6);
    private static final Color VIOLET = new Color(0x8b6bb1);
    private static final Color[] BRIGHT = {RED, YELLOW, BLUE, VIOLET};

    private DemoPictures() {}

    /** A long table under strings of flags. */
    static byte[] party() {
        return picture(g -> {
            outdoors(g, PAVING);
            houses(g);
            g.setColor(TRUNK);
            g.setStroke(new BasicStroke(2));
            g.drawLine(0, 120, WIDTH / 2, 170);
            g.drawLine(WIDTH / 2, 170, WIDTH, 120);
            for (int i = 0; i < 12; i++) {
                int x = 20 + i * 60;
                int y = 170 - Math.abs(WIDTH / 2 - x) * 50 / (WIDTH / 2);
                g.setColor(BRIGHT[i % BRIGHT.length]);
                g.fillPolygon(triangle(x, y, 18, 30));
            }
            for (int i = 0; i < 8; i++) {
                person(g, 75 + i * 80, 285, BRIGHT[i % BRIGHT.length]);
            }
            g.setColor(CREAM);
            g.fillRect(40, 330, WIDTH - 80, 46);
            g.setColor(WOOD);
            g.fillRect(40, 376, WIDTH - 80, 12);
            for (int i = 0; i < 9; i++) {
                g.fillRect(50 + i * 76, 388, 10, 60);
                g.setColor(BRIGHT[(i + 1) % BRIGHT.length]);
                g.fillOval(56 + i * 76, 340, 26, 14);
                g.setColor(WOOD);
            }
        });
    }

    /** Raised beds with flowers before a house. */
    static byte[] beds() {
        return picture(g -> {
            outdoors(g, GRASS);
            houses(g);
            for (int bed = 0; bed < 3; bed++) {
                int x = 40 + bed * 225;
                for (int plant = 0; plant < 6; plant++) {
                    int stem = x + 20 + plant * 30;
                    int top = 260 + (plant * 37 + bed * 23) % 50;
                    g.setColor(LEAVES);
                    g.fillRect(stem - 2, top, 4, 372 - top);
                    g.fillOval(stem - 16, top + 40, 32, 14);
                    g.setColor(BRIGHT[(plant + bed) % BRIGHT.length]);
                    g.fillOval(stem - 13, top - 13, 26, 26);
                    g.setColor(CREAM);
                    g.fillOval(stem - 5, top - 5, 10, 10);
                }
                g.setColor(WOOD);
                g.fillRect(x, 365, 190, 70);
                g.setColor(TRUNK);
                g.fillRect(x, 386, 190, 3);
                g.fillRect(x, 410, 190, 3);
            }
        });
    }

    /** A screen in a yard at night, and people before it. */
    static byte[] cinema() {
        return picture(g -> {
            g.setColor(DUSK);
            g.fillRect(0, 0, WIDTH, HEIGHT);
            g.setColor(CREAM);
            g.fillOval(610, 40, 54, 54);
            g.setColor(DUSK);
            g.fillOval(594, 32, 54, 54);
            g.setColor(YELLOW);
            for (int i = 0; i < 14; i++) {
                g.fillOval((i * 97 + 31) % WIDTH, (i * 53 + 17) % 110, 4, 4);
            }
            g.setColor(CREAM);
            g.fillRect(170, 90, 380, 215);
            g.setColor(SKY);
            g.fillRect(182, 102, 356, 191);
            g.setColor(YELLOW);
            g.fillOval(420, 120, 60, 60);
            g.setColor(BLUE);
            g.fillPolygon(new int[] {182, 300, 400}, new int[] {293, 170, 293}, 3);
            g.setColor(LEAVES);
            g.fillPolygon(new int[] {320, 440, 538, 538}, new int[] {293, 200, 280, 293}, 4);
            g.setColor(new Color(0x1b263f));
            g.fillRect(0, 400, WIDTH, 80);
            for (int i = 0; i < 9; i++) {
                person(g, 45 + i * 80, 370 + i % 2 * 18, new Color(0x1b263f));
            }
        });
    }

    /** A bench with new slats under trees. */
    static byte[] bench() {
        return picture(g -> {
            outdoors(g, GRASS);
            tree(g, 120);
            tree(g, 600);
            g.setColor(PAVING);
            g.fillPolygon(new int[] {0, WIDTH, WIDTH, 0}, new int[] {430, 400, HEIGHT, HEIGHT}, 4);
            for (int slat = 0; slat < 3; slat++) {
                g.setColor(slat == 1 ? YELLOW : WOOD);
                g.fillRoundRect(210, 260 + slat * 24, 300, 16, 8, 8);
            }
            g.setColor(WOOD);
            g.fillRoundRect(200, 340, 320, 18, 8, 8);
            g.fillRoundRect(200, 362, 320, 14, 8, 8);
            g.setColor(DUSK);
            for (int leg : new int[] {232, 476}) {
                g.fillRect(leg, 250, 12, 176);
            }
        });
    }

    private static void outdoors(Graphics2D g, Color ground) {
        g.setColor(SKY);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(YELLOW);
        g.fillOval(590, 30, 80, 80);
        g.setColor(ground);
        g.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
    }

    private static void houses(Graphics2D g) {
        int[] tops = {170, 130, 190, 150};
        Color[] walls = {
            new Color(0xe9c9a6), new Color(0xcfd8c0), new Color(0xe7b8a4), new Color(0xc9d3dd)
        };
        for (int house = 0; house < tops.length; house++) {
            int x = house * 180;
            g.setColor(walls[house]);
            g.fillRect(x, tops[house], 180, GROUND - tops[house]);
            g.setColor(CREAM);
            for (int window = 0; window < 6; window++) {
                g.fillRect(x + 24 + window % 3 * 50, tops[house] + 22 + window / 3 * 60, 28, 38);
            }
        }
    }

    private static void tree(Graphics2D g, int x) {
        g.setColor(TRUNK);
        g.fillRect(x - 12, 200, 24, 190);
        g.setColor(LEAVES);
        g.fillOval(x - 95, 70, 120, 120);
        g.fillOval(x - 30, 60, 125, 125);
        g.fillOval(x - 65, 120, 130, 110);
    }

    private static void person(Graphics2D g, int x, int y, Color clothes) {
        g.setColor(new Color(0x8d5b3e));
        g.fillOval(x - 14, y - 34, 28, 30);
        g.setColor(clothes);
        g.fillRoundRect(x - 22, y - 6, 44, 90, 26, 26);
    }

    private static Polygon triangle(int x, int y, int width, int height) {
        return new Polygon(new int[] {x - width, x + width, x}, new int[] {y, y, y + height}, 3);
    }

    private static byte[] picture(Consumer<Graphics2D> scene) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        scene.accept(g);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
