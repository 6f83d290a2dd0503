package org.kiezfonds.verifier.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Finding;

/**
 * Something that is not as it has to be.
 *
 * @param entry that says it, or behind which it is missing
 * @param about the vote or decision, by which the number of a decision is found; null for neither
 * @param what in words
 */
record Found(long entry, @Nullable UUID about, Finding what) {}
