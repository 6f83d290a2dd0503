package org.kiezfonds.app.accounts;

import org.kiezfonds.app.shared.PersonId;

/**
 * A person had the own data erased. Published inside the transaction: who keeps something personal
 * deletes it there too, or the erasure fails as a whole.
 */
public record PersonErased(PersonId person) {}
