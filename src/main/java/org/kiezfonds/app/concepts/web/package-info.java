@NullMarked
package org.kiezfonds.app.concepts.web;

import org.jspecify.annotations.NullMarked;
