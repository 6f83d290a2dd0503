/** The field with which people add files to something, for the forms of any module. */
@NamedInterface("ui")
@NullMarked
package org.kiezfonds.app.files.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
