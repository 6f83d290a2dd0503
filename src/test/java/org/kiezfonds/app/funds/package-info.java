@NullMarked
package org.kiezfonds.app.funds;

import org.jspecify.annotations.NullMarked;
