@NullMarked
package org.kiezfonds.app.concepts.ui;

import org.jspecify.annotations.NullMarked;
