/** What tests stand on: a real database, a clock that can be set. */
@NullMarked
package org.kiezfonds.app.support;

import org.jspecify.annotations.NullMarked;
