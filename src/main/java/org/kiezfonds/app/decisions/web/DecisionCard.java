package org.kiezfonds.app.decisions.web;

/**
 * A decision in a list.
 *
 * @param number in words: "Beschluss Nr. 12"
 * @param title of the idea, or that it is not public
 * @param language of the title, as a tag
 * @param outcome in words
 * @param standing what became of it, in words; empty where it simply holds
 * @param tone what the style sheet calls it
 * @param granted how wide the bar is, of 1,000
 */
public record DecisionCard(
        String path,
        String number,
        String title,
        String language,
        String outcome,
        String standing,
        String tone,
        String sentence,
        String money,
        String ofAsked,
        long granted,
        String by,
        String fund,
        String day,
        String area) {}
