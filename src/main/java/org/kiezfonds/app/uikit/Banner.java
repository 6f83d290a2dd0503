package org.kiezfonds.app.uikit;

/** A line above every page, public or not: this is a demonstration. */
public interface Banner {

    /** Key of the text. */
    String textKey();
}
