package org.kiezfonds.verifier.content;

import org.kiezfonds.verifier.Unreachable;

/** What the log's tree was at its sizes. */
@FunctionalInterface
public interface TreeRoots {

    /** Whether the tree had this root at a size above the one and not above the other. */
    boolean has(long sizeAbove, long sizeUntil, byte[] root) throws Unreachable;
}
