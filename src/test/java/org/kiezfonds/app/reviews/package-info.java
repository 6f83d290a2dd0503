@NullMarked
package org.kiezfonds.app.reviews;

import org.jspecify.annotations.NullMarked;
