package org.kiezfonds.app.funds;

/**
 * What a fund tells applicants with a decision, and how long they have.
 *
 * @param legalNotice what they can do against a decision, in the fund's words; empty for the usual
 *     ones
 * @param appealDays from the day of the decision, 0 where no appeal is known
 * @param answerDays to accept a lower sum, from the day of the decision
 */
public record NoticeTerms(String legalNotice, int appealDays, int answerDays) {

    public static final int LONGEST = 4_000;
    public static final int MOST_DAYS = 180;

    /** As a fund begins. */
    public static final NoticeTerms USUAL = new NoticeTerms("", 30, 14);
}
