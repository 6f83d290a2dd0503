@NullMarked
package org.kiezfonds.app.calls.web;

import org.jspecify.annotations.NullMarked;
