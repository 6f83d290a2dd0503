@NullMarked
package org.kiezfonds.app.demo.ui;

import org.jspecify.annotations.NullMarked;
