@NullMarked
package org.kiezfonds.app.site;

import org.jspecify.annotations.NullMarked;
