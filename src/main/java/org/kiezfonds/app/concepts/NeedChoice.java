package org.kiezfonds.app.concepts;

/**
 * An open need of the adopted concept with what it stands under.
 *
 * @param field the name of the field of action
 * @param goal the title of the goal
 * @param body what it is about, in the concept's words; may be empty
 */
public record NeedChoice(NeedId id, String field, String goal, String title, String body) {}
