package org.kiezfonds.app.bodies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * Somebody who stood for an election or lies in the pot of a draw, as the team sees it.
 *
 * @param name as typed; empty once erased, as is the address
 * @param isPublic whether the person agreed to be named as a candidate
 * @param votes in an election
 * @param ticket the public name of the lot in a draw
 * @param place in the result, counted from 1; null before a draw
 */
public record Candidate(
        UUID id,
        String name,
        String email,
        @Nullable PersonId person,
        boolean isPublic,
        @Nullable Integer votes,
        @Nullable String ticket,
        @Nullable Integer place,
        CandidateState state,
        @Nullable PassReason reason,
        int version) {}
