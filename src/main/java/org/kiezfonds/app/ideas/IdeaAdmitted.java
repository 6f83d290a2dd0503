package org.kiezfonds.app.ideas;

/** An idea was admitted: its body will decide on it. Published inside the transaction. */
public record IdeaAdmitted(IdeaId idea) {}
