package org.kiezfonds.verifier.content;

import java.util.Optional;
import org.kiezfonds.verifier.Unreachable;

/** The files of a log, as its papers are read from them. */
@FunctionalInterface
public interface PaperFiles {

    /** Nothing where there is no such file. */
    Optional<byte[]> read(String path, int mostBytes) throws Unreachable;
}
