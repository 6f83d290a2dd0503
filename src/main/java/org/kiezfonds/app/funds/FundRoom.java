package org.kiezfonds.app.funds;

/** A page of a later module that belongs to a fund: its area team goes there from the fund's page. */
public interface FundRoom {

    /** The key of the words on the way there. */
    String titleKey();

    /** Its address within the program, without a slash at the beginning. */
    String address(Fund fund);
}
