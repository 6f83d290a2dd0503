/** Tests of what the verifier makes of entries. */
@org.jspecify.annotations.NullMarked
package org.kiezfonds.verifier.content;
