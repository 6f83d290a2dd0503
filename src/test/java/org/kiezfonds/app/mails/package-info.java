@NullMarked
package org.kiezfonds.app.mails;

import org.jspecify.annotations.NullMarked;
