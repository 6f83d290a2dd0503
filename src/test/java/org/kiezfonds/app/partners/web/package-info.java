@NullMarked
package org.kiezfonds.app.partners.web;

import org.jspecify.annotations.NullMarked;
