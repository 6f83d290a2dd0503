@NullMarked
package org.kiezfonds.app.sessions.web;

import org.jspecify.annotations.NullMarked;
