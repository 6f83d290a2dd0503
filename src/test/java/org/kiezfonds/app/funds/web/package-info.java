@NullMarked
package org.kiezfonds.app.funds.web;

import org.jspecify.annotations.NullMarked;
