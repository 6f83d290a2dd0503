@NullMarked
package org.kiezfonds.app.accounts;

import org.jspecify.annotations.NullMarked;
