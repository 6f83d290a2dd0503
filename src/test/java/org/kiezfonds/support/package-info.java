/**
 * Log folders for the tests of all who check a log: written by plain code of their own, so that
 * neither the app's writer nor the verifier's reader proves itself.
 */
@NullMarked
package org.kiezfonds.support;

import org.jspecify.annotations.NullMarked;
