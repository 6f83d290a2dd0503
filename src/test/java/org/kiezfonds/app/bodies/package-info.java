@NullMarked
package org.kiezfonds.app.bodies;

import org.jspecify.annotations.NullMarked;
