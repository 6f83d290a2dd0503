package org.kiezfonds.app.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes photos anew, in the widths in which pages show them. Nothing of the file that was sent
 * stays but what can be seen: no place, no camera, no thumbnail, no second file behind the picture.
 */
final class Photos {

    /** In pixels; a page chooses by the room it has. */
    static final List<Integer> WIDTHS = List.of(320, 960, 1920);

    private static final float QUALITY = 0.85f;
    private static final int LONGEST_SIDE = 30_000;
    /** Formats that the reader unpacks as a whole before it leaves pixels out. */
    private static final long PIXELS_UNPACKED_AT_ONCE = 30_000_000;

    private static final String DAMAGED = "files.refused.damagedPhoto";

    private final long mostPixels;

    Photos(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    Prepared prepare(Spool spool, Signature signature) throws IOException {
        Orientation orientation = orientation(spool.file(), signature);
        try (ImageInputStream in = ImageIO.createImageInputStream(spool.file().toFile())) {
            Iterator<ImageReader> readers =
                    ImageIO.getImageReadersByFormatName(signature.name().toLowerCase(Locale.ROOT));
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return prepare(spool, signature, reader, orientation);
            } catch (IOException | RuntimeException e) {
                // Readers answer torn files with whatever they stumble over.
                return Prepared.Unfit.of(DAMAGED);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Orientation orientation(Path file, Signature signature) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return Orientation.of(signature, bytes);
        }
    }

    private Prepared prepare(
            Spool spool, Signature signature, ImageReader reader, Orientation orientation)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long most = signature == Signature.WEBP || signature == Signature.GIF
                ? Math.min(mostPixels, PIXELS_UNPACKED_AT_ONCE)
                : mostPixels;
        if ((long) width * height > most || Math.max(width, height) > LONGEST_SIDE) {
            return Prepared.Unfit.of("files.refused.tooManyPixels", most / 1_000_000);
        }
        Warnings warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        ImageReadParam param = reader.getDefaultReadParam();
        int shown = orientation.isOnItsSide() ? height : width;
        // Twice the widest form, so that what is left out does not show as steps.
        int step = Math.max(1, shown / (2 * WIDTHS.getLast()));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage decoded = reader.read(0, param);
        if (warnings.torn) {
            return Prepared.Unfit.of(DAMAGED);
        }
        BufferedImage upright = upright(decoded, orientation);
        boolean clear = hasClearParts(upright);
        return new Prepared.Fit(
                FileKind.PHOTO, clear ? "png" : "jpg", forms(spool, upright, clear, shown));
    }

    private static List<Prepared.Form> forms(
            Spool spool, BufferedImage picture, boolean clear, int original) throws IOException {
        NavigableSet<Integer> widths = new TreeSet<>();
        WIDTHS.stream().filter(width -> width < original).forEach(widths::add);
        if (original <= WIDTHS.getLast()) {
            widths.add(original);
        }
        List<Prepared.Form> forms = new ArrayList<>();
        for (int width : widths) {
            int height = (int) Math.max(
                    1, Math.round((double) picture.getHeight() * width / picture.getWidth()));
            Path file = spool.beside(width + ".out");
            write(scaled(picture, width, height), clear, file);
            forms.add(new Prepared.Form(
                    width,
                    height,
                    clear ? "image/png" : "image/jpeg",
                    file,
                    Files.size(file),
                    Intake.digest(file)));
        }
        return forms;
    }

    /** In plain colours, as the camera was held, on white where nothing shines through. */
    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        boolean side = orientation.isOnItsSide();
        BufferedImage upright = new BufferedImage(
                side ? picture.getHeight() : picture.getWidth(),
                side ? picture.getWidth() : picture.getHeight(),
                picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        AffineTransform turn = orientation.upright(picture.getWidth(), picture.getHeight());
        graphics.drawImage(picture, turn, null);
        graphics.dispose();
        return upright;
    }

    private static boolean hasClearParts(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Halves until the next step is the last: each pixel of the original counts. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        while (now.getWidth() > 2 * width && now.getHeight() > 1) {
            now = drawn(now, now.getWidth() / 2, Math.max(1, now.getHeight() / 2));
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, picture.getType());
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static void write(BufferedImage picture, boolean clear, Path file) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(clear ? "png" : "jpeg").next();
        try (OutputStream out = Files.newOutputStream(file);
                ImageOutputStream image = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(image);
            ImageWriteParam param = writer.getDefaultWriteParam();
            BufferedImage plain = picture;
            if (!clear) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
                plain = opaque(picture);
            }
            writer.write(null, new IIOImage(plain, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return picture;
        }
        BufferedImage opaque = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return opaque;
    }

    /** A JPEG that ends in the middle is read with grey below; only a warning tells. */
    private static final class Warnings implements IIOReadWarningListener {

        private boolean torn;

        @Override
        public void warningOccurred(ImageReader source, @Nullable String warning) {
            String plain = warning == null ? "" : warning.toLowerCase(Locale.ROOT);
            torn |= plain.contains("premature")
                    || plain.contains("truncated")
                    || plain.contains("unexpected end");
        }
    }
}
