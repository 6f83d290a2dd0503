package org.kiezfonds.app.accounts;

import java.util.List;
import org.kiezfonds.app.shared.PersonId;

/** More ways to sign in on the sign-in page: the people of the demonstration. */
public interface SignInOffers {

    /** The people one can be with one click. */
    List<Offer> offers();

    /** More of them, which fewer will want to be: the members of its bodies. */
    List<Offer> others();

    /** A person, with the role as a key of a text. */
    record Offer(PersonId person, String name, String roleKey) {}
}
