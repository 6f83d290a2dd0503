package org.kiezfonds.app.ideas;

/** An idea goes on as a part of another one, for good. Published inside the transaction. */
public record IdeaGoesOn(IdeaId idea, IdeaId into) {}
