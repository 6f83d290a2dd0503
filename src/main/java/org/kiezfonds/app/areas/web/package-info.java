@NullMarked
package org.kiezfonds.app.areas.web;

import org.jspecify.annotations.NullMarked;
