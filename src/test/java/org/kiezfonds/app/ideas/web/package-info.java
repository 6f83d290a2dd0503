@NullMarked
package org.kiezfonds.app.ideas.web;

import org.jspecify.annotations.NullMarked;
