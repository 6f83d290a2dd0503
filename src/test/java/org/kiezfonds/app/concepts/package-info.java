@NullMarked
package org.kiezfonds.app.concepts;

import org.jspecify.annotations.NullMarked;
