@NullMarked
package org.kiezfonds.app.ideas;

import org.jspecify.annotations.NullMarked;
