@NullMarked
package org.kiezfonds.app.site.web;

import org.jspecify.annotations.NullMarked;
