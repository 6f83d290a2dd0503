package org.kiezfonds.verifier;

/** Sentences about files of entries and of hashes. */
final class FileFlaws {

    private FileFlaws() {}

    static Finding say(Part part) {
        return switch (part.bundle()) {
            case MISSING -> Finding.of("bundle.missing", part.index());
            case CUT ->
                Finding.of("bundle.cut", part.index(), (long) part.count(), (long) part.width());
            case HALF_WRITTEN ->
                Finding.of("bundle.half-written", part.index(), part.firstEntry() + part.count());
            case LEFT_OVER, NONE -> Finding.of("bundle.left-over", part.index());
        };
    }

    static Finding say(Part.TileFlaw flaw, int level, long index) {
        return switch (flaw) {
            case MISSING -> Finding.of("tile.missing", (long) level, index);
            case CUT -> Finding.of("tile.cut", (long) level, index);
            case LEFT_OVER, NONE -> Finding.of("tile.left-over", (long) level, index);
        };
    }
}
