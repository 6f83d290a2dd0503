@NullMarked
package org.kiezfonds.app;

import org.jspecify.annotations.NullMarked;
