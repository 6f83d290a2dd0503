/** Sessions on the screen. */
@NullMarked
package org.kiezfonds.app.sessions.ui;

import org.jspecify.annotations.NullMarked;
