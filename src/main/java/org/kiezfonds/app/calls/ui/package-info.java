@NullMarked
package org.kiezfonds.app.calls.ui;

import org.jspecify.annotations.NullMarked;
