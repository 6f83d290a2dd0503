@NullMarked
package org.kiezfonds.app.bodies.web;

import org.jspecify.annotations.NullMarked;
