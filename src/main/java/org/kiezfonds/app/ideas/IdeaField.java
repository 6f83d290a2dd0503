package org.kiezfonds.app.ideas;

import static org.kiezfonds.app.ideas.IdeaField.Kind.CHOICE;
import static org.kiezfonds.app.ideas.IdeaField.Kind.DAY;
import static org.kiezfonds.app.ideas.IdeaField.Kind.LINE;
import static org.kiezfonds.app.ideas.IdeaField.Kind.LIST;
import static org.kiezfonds.app.ideas.IdeaField.Kind.NUMBER;
import static org.kiezfonds.app.ideas.IdeaField.Kind.POINT;
import static org.kiezfonds.app.ideas.IdeaField.Kind.ROWS;
import static org.kiezfonds.app.ideas.IdeaField.Kind.TEXT;
import static org.kiezfonds.app.ideas.IdeaField.Kind.TICK;
import static org.kiezfonds.app.ideas.IdeaField.Kind.YES_NO;

/** What the form for an idea can ask, in the order in which it asks. */
public enum IdeaField {
    TITLE(Step.WHAT, LINE, 120),
    /** What everybody reads, from the day the idea is sent. */
    SUMMARY(Step.WHAT, TEXT, 300),
    /** What exactly is to happen: for those who advise and decide. */
    PLAN(Step.WHAT, TEXT, 6_000),
    REASON(Step.WHAT, TEXT, 3_000),
    /** The need of the concept that it serves. */
    NEED(Step.WHAT, CHOICE, 36),
    /** The measure of the concept that it is a part of. */
    MEASURE(Step.WHAT, CHOICE, 36),
    AUDIENCE(Step.WHAT, TEXT, 600),
    PEOPLE(Step.WHAT, NUMBER, 1_000_000),
    PLACE(Step.WHERE_AND_WHEN, CHOICE, 20),
    PLACE_TEXT(Step.WHERE_AND_WHEN, LINE, 200),
    POINT_ON_MAP(Step.WHERE_AND_WHEN, POINT, 40),
    /** Whether the point may stand on the map that everybody sees. */
    POINT_PUBLIC(Step.WHERE_AND_WHEN, TICK, 3),
    FIRST_DAY(Step.WHERE_AND_WHEN, DAY, 10),
    LAST_DAY(Step.WHERE_AND_WHEN, DAY, 10),
    COSTS(Step.MONEY, ROWS, 60),
    OWN_MONEY(Step.MONEY, Kind.MONEY, 0),
    OWN_HOURS(Step.MONEY, NUMBER, 100_000),
    /** The worth of things and rooms that are brought in. */
    OWN_THINGS(Step.MONEY, Kind.MONEY, 0),
    OWN_TEXT(Step.MONEY, TEXT, 600),
    OTHER_MONEY(Step.MONEY, Kind.MONEY, 0),
    OTHER_FROM(Step.MONEY, LINE, 200),
    SAME_COSTS(Step.MONEY, YES_NO, 3),
    APPLICANT(Step.PEOPLE, CHOICE, 12),
    ORGANISATION(Step.PEOPLE, LINE, 160),
    AGE(Step.PEOPLE, NUMBER, 120),
    PHONE(Step.PEOPLE, LINE, 40),
    /** Partners of the network who take part. */
    PARTNERS(Step.PEOPLE, LIST, 20),
    OTHERS_TEXT(Step.PEOPLE, TEXT, 600),
    PRESENTS(Step.PEOPLE, YES_NO, 3),
    PUBLICITY(Step.PEOPLE, TEXT, 600),
    /** That what was written is true, and that the rules are accepted. */
    DECLARED(Step.SEND, TICK, 3);

    private final Step step;
    private final Kind kind;
    private final int most;

    IdeaField(Step step, Kind kind, int most) {
        this.step = step;
        this.kind = kind;
        this.most = most;
    }

    /** The steps of the form. */
    public enum Step {
        WHAT,
        WHERE_AND_WHEN,
        MONEY,
        PEOPLE,
        RULES,
        SEND
    }

    /** How a field is filled. */
    public enum Kind {
        LINE,
        TEXT,
        DAY,
        MONEY,
        NUMBER,
        CHOICE,
        YES_NO,
        TICK,
        POINT,
        LIST,
        ROWS
    }

    public Step step() {
        return step;
    }

    public Kind kind() {
        return kind;
    }

    /** The longest text in characters, the largest number, or the most rows; 0 for money. */
    public int most() {
        return most;
    }

    /** Whether no fund can leave it out. */
    public boolean isAlwaysAsked() {
        return switch (this) {
            case TITLE, SUMMARY, PLAN, COSTS, APPLICANT, DECLARED -> true;
            default -> false;
        };
    }

    /** Whether it tells of a person what only the area team needs. */
    public boolean isContact() {
        return this == PHONE || this == AGE;
    }
}
