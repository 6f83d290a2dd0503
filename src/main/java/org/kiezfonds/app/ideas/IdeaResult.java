package org.kiezfonds.app.ideas;

import java.time.Instant;

/**
 * What a body decided on an idea, as everybody may read it.
 *
 * @param number of the decision in its area
 * @param sentence what was decided
 * @param standing what became of it, in words; empty where it simply holds
 * @param path of its page, without the language
 */
public record IdeaResult(int number, Instant at, String sentence, String standing, String path) {}
