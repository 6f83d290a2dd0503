@NullMarked
package org.kiezfonds.app.talks;

import org.jspecify.annotations.NullMarked;
