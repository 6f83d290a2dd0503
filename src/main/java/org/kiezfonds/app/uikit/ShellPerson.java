package org.kiezfonds.app.uikit;

import java.util.Locale;
import java.util.Optional;

/** What the frame around the views knows of the person behind them; accounts implements it. */
public interface ShellPerson {

    /** How to address the person: name, else address; empty where nobody is signed in. */
    Optional<String> name();

    /** The language the person chose; empty where none did. */
    Optional<Locale> language();

    /** The look the person chose ({@code SYSTEM}, {@code LIGHT}, {@code DARK}). */
    Optional<String> theme();

    /** Keeps the choice, where somebody is signed in. */
    void chooseLanguage(Locale language);

    /** Keeps the choice, where somebody is signed in. */
    void chooseTheme(String theme);

    /** Whether roles rest until a second factor is shown. */
    boolean rolesWait();

    /** Ends the sign-in and leads to the start page. */
    void signOut();
}
