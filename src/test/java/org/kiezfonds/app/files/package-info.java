@NullMarked
package org.kiezfonds.app.files;

import org.jspecify.annotations.NullMarked;
