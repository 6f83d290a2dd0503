@NullMarked
package org.kiezfonds.app.accounts.ui;

import org.jspecify.annotations.NullMarked;
