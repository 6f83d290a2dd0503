package org.kiezfonds.app.ideas;

/** What came of moving an idea on. */
public sealed interface StepAnswer {

    /**
     * It was moved.
     *
     * @param idea as it is now
     */
    record Done(Idea idea) implements StepAnswer {}

    /**
     * It has another version than the page showed; nothing was done.
     *
     * @param idea as it is now
     */
    record Stale(Idea idea) implements StepAnswer {}

    /** It cannot go there from where it is; nothing was done. */
    record NoWay(Idea idea) implements StepAnswer {}

    /** There is no such idea in the area. */
    record NotFound() implements StepAnswer {}
}
