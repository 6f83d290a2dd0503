package org.kiezfonds.app.transparency;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads entries as a stranger does: from the published bundles alone. */
final class PublishedEntries {

    private PublishedEntries() {}

    static List<byte[]> of(Path folder, long size) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (long index = 0; index * 256 < size; index++) {
            int width = (int) Math.min(256, size - index * 256);
            byte[] bundle = Files.readAllBytes(folder.resolve(Tile.bundlePath(index, width)));
            DataInputStream input = new DataInputStream(new ByteArrayInputStream(bundle));
            for (int i = 0; i < width; i++) {
                entries.add(input.readNBytes(input.readUnsignedShort()));
            }
            if (input.read() >= 0) {
                throw new IOException("bytes left over in bundle " + index);
            }
        }
        return entries;
    }
}
