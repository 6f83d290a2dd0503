@NullMarked
package org.kiezfonds.app.uikit;

import org.jspecify.annotations.NullMarked;
