package org.kiezfonds.app.juries;

import java.util.Set;
import org.kiezfonds.app.bodies.Needed;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.shared.PersonId;

/**
 * How a body decides whether one of its members has a conflict of interest: by the rules of
 * procedure of the round, as if that member had no seat.
 *
 * @param members without the one whom it concerns
 * @param voters of them, those without a conflict of interest with the idea
 * @param residents of the voters
 */
public record Ruling(int members, int voters, int residents, Procedure rules) {

    static Ruling of(Panel panel, PersonId about, Set<PersonId> barred, Procedure rules) {
        int members = 0;
        int voters = 0;
        int residents = 0;
        for (PanelMember member : panel.acting()) {
            if (member.person().equals(about)) {
                continue;
            }
            members++;
            if (!barred.contains(member.person())) {
                voters++;
                residents += member.group() == SeatGroup.RESIDENTS ? 1 : 0;
            }
        }
        return new Ruling(members, voters, residents, rules);
    }

    /** How many have to vote, abstentions included. */
    public Needed quorum() {
        return rules.quorum(members, members - voters);
    }

    /**
     * Whether the body could decide. Who voted is not written down, only how many: where residents
     * have to be more than half, as many of the votes as can be are taken as theirs.
     */
    boolean isQuorate(Votes votes) {
        Presence there = new Presence(
                members, members - voters, votes.cast(), 0, Math.min(residents, votes.cast()), 0);
        return Quorate.of(rules, there).isReached();
    }

    /** How many must say that there is none. */
    Needed needed(Votes votes) {
        return rules.majority(members, votes.cast(), votes.cast(), votes.abstained());
    }
}
