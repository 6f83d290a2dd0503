@NullMarked
package org.kiezfonds.app.reviews.ui;

import org.jspecify.annotations.NullMarked;
