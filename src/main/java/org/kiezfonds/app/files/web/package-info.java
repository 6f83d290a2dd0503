@NullMarked
package org.kiezfonds.app.files.web;

import org.jspecify.annotations.NullMarked;
