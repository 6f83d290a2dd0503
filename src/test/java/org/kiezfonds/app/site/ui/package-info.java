@NullMarked
package org.kiezfonds.app.site.ui;

import org.jspecify.annotations.NullMarked;
