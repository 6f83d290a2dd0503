package org.kiezfonds.app.transparency.entries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a kind of entry in the published bytes; it never changes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface EntryType {

    /** The subject, a dot, and what happened to it: {@code role.given}. */
    String value();
}
