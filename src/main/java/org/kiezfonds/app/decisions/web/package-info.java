/** Public pages and files of decisions. */
@NullMarked
package org.kiezfonds.app.decisions.web;

import org.jspecify.annotations.NullMarked;
