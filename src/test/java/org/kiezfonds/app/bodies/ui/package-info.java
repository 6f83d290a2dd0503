@NullMarked
package org.kiezfonds.app.bodies.ui;

import org.jspecify.annotations.NullMarked;
