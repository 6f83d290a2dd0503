@NullMarked
package org.kiezfonds.app.texts;

import org.jspecify.annotations.NullMarked;
