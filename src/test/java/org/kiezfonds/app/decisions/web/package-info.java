@NullMarked
package org.kiezfonds.app.decisions.web;

import org.jspecify.annotations.NullMarked;
