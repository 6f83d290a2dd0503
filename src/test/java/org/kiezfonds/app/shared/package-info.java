@NullMarked
package org.kiezfonds.app.shared;

import org.jspecify.annotations.NullMarked;
