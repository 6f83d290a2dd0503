@NullMarked
package org.kiezfonds.app.talks.ui;

import org.jspecify.annotations.NullMarked;
