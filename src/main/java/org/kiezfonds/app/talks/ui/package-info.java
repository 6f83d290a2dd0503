/** What is said about an idea, as parts of its pages. */
@NullMarked
package org.kiezfonds.app.talks.ui;

import org.jspecify.annotations.NullMarked;
