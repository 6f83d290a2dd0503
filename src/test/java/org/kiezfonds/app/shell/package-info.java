@NullMarked
package org.kiezfonds.app.shell;

import org.jspecify.annotations.NullMarked;
