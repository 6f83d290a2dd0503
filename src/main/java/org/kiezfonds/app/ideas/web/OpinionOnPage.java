package org.kiezfonds.app.ideas.web;

import org.kiezfonds.app.ideas.PublicOpinion;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/**
 * What a department was asked about an idea, and what it said.
 *
 * @param office what it is called
 * @param when the day of the answer in words, or that there is none
 * @param answer empty where there is none
 * @param cost in words; empty where it says nothing on that
 * @param path of its entry in the log
 */
public record OpinionOnPage(
        String office, String question, String when, String answer, String cost, String path) {

    static OpinionOnPage of(PublicOpinion opinion, PageFrame frame, Formats formats) {
        return new OpinionOnPage(
                opinion.office().isEmpty()
                        ? frame.text("ideas.page.opinions.somebody")
                        : opinion.office(),
                opinion.question(),
                opinion.answeredOn() == null
                        ? frame.text(
                                "ideas.page.opinions.none",
                                formats.day(opinion.dueOn(), frame.textLanguage()))
                        : frame.text(
                                "ideas.page.opinions.answered",
                                formats.day(opinion.answeredOn(), frame.textLanguage())),
                opinion.answer(),
                opinion.cost() == null
                        ? ""
                        : frame.text(
                                "ideas.page.opinions.cost",
                                Formats.money(opinion.cost(), frame.textLanguage())),
                frame.address().to("/log/e/" + opinion.entry()));
    }
}
