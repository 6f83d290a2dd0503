@NullMarked
package org.kiezfonds.app.funds.ui;

import org.jspecify.annotations.NullMarked;
