package org.kiezfonds.app.accounts;

/** How screens look: as the device says, light, or dark. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
