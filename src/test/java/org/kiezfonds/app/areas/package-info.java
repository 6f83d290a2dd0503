@NullMarked
package org.kiezfonds.app.areas;

import org.jspecify.annotations.NullMarked;
