@NullMarked
package org.kiezfonds.app.areas.ui;

import org.jspecify.annotations.NullMarked;
