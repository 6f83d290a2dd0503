package org.kiezfonds.app.ideas;

/** An idea was taken back for good. Published inside the transaction. */
public record IdeaTakenBack(IdeaId idea) {}
