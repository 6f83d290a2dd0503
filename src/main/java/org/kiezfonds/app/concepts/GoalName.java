package org.kiezfonds.app.concepts;

/**
 * A goal of the adopted concept, for choosing.
 *
 * @param field the name of the field of action that it stands in
 */
public record GoalName(GoalId id, String field, String title) {}
