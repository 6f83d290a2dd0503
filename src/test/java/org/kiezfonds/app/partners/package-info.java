@NullMarked
package org.kiezfonds.app.partners;

import org.jspecify.annotations.NullMarked;
