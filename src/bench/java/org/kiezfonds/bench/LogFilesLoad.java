package org.kiezfonds.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.kiezfonds.bench.LoadTable.Row;

/**
 * Puts the files of the log under load as the running program serves them, beside a static file of
 * the program and the JDK's own small server with the same bytes in the same run, and says whether
 * the target is met. A full tile and a full bundle are laid into the folder for it, far away from
 * what the log has, and are gone afterwards.
 */
public final class LogFilesLoad {

    private static final double TILES_PER_SECOND = 5_000;

    private static final int HASHES = 256;
    private static final int TILE_BYTES = HASHES * 32;
    /** An entry of this size, with the two bytes of its length, makes a bundle of 90 KB. */
    private static final int ENTRY_BYTES = 350;

    private static final String TILE = "tile/0/x999/x999/999";
    private static final String BUNDLE = "tile/entries/x999/x999/999";

    private final LoadTable table;
    private final Path folder;

    private LogFilesLoad(URI base, Path folder) {
        this.table = new LoadTable(base);
        this.folder = folder;
    }

    /** Wants the address of the running program and the folder that holds its logs. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("bin/bench tiles http://localhost:8080 FOLDER-OF-THE-LOGS");
            System.exit(2);
        }
        Path log = Path.of(arguments[1], "1");
        if (!Files.isRegularFile(log.resolve("checkpoint"))) {
            System.err.println(log + " holds no log");
            System.exit(2);
        }
        boolean met = new LogFilesLoad(URI.create(arguments[0]), log).run();
        if (!met) {
            System.exit(1);
        }
    }

    private boolean run() throws IOException {
        // Always the same, so that runs can be compared.
        Random random = new Random(1);
        byte[] tile = new byte[TILE_BYTES];
        random.nextBytes(tile);
        try {
            lay(TILE, tile);
            lay(BUNDLE, bundle(random));
            return measure(tile);
        } finally {
            List.of(TILE, BUNDLE).forEach(this::takeAway);
        }
    }

    private boolean measure(byte[] tile) throws IOException {
        String getTile = table.get("/log/1/" + TILE, "");
        table.warmUp(getTile);
        Row tiles = table.measure("full tile of the log", getTile, 200);
        table.measure("full bundle of the log", table.get("/log/1/" + BUNDLE, ""), 200);
        table.measure("checkpoint", table.get("/log/checkpoint", ""), 200);
        table.measure("static file of the program", table.get("/kiezfonds/app.css", ""), 200);
        table.measureJdk("the JDK's server, bytes of the tile", tile);
        table.print();
        return LoadTable.check("full tiles, a second", tiles.perSecond(), TILES_PER_SECOND, true);
    }

    private static byte[] bundle(Random random) {
        ByteBuffer bundle = ByteBuffer.allocate(HASHES * (Short.BYTES + ENTRY_BYTES));
        byte[] entry = new byte[ENTRY_BYTES];
        for (int i = 0; i < HASHES; i++) {
            random.nextBytes(entry);
            bundle.putShort((short) ENTRY_BYTES).put(entry);
        }
        return bundle.array();
    }

    private void lay(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** With the folders that were made for it, if nothing else is in them. */
    private void takeAway(String path) {
        Path file = folder.resolve(path);
        try {
            Files.deleteIfExists(file);
            Path above = file.getParent();
            while (above != null && isEmpty(above)) {
                Files.delete(above);
                above = above.getParent();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }
}
