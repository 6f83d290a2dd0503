@NullMarked
package org.kiezfonds.app.partners.ui;

import org.jspecify.annotations.NullMarked;
