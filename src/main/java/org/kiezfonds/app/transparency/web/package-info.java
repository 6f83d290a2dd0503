@NullMarked
package org.kiezfonds.app.transparency.web;

import org.jspecify.annotations.NullMarked;
