package org.kiezfonds.app.ideas;

import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who sees how much of an idea: the one place that decides it, for views, pages, searches, exports,
 * counts and mails alike. Source: the table of roles in the paper of the product.
 */
@Component
public class Sight {

    private final Access access;
    private final IdeaAuthors authors;
    private final ObjectProvider<CaseReaders> readers;
    private final ObjectProvider<CaseBarred> barred;

    Sight(
            Access access,
            IdeaAuthors authors,
            ObjectProvider<CaseReaders> readers,
            ObjectProvider<CaseBarred> barred) {
        this.access = access;
        this.authors = authors;
        this.readers = readers;
        this.barred = barred;
    }

    /** How much of an idea somebody sees, each with all before it. */
    public enum Part {
        /** Nothing, not even that it is there. */
        NOTHING,
        /** Title, summary, organisation, need, sum, state, reasons. */
        PUBLIC,
        /** Also the plan, the costs, dates and place: who decides, advises or gives money. */
        CASE,
        /** Also who it is and how to reach them: its authors, and the area team. */
        ALL
    }

    /** What the person behind the request sees of the idea. */
    public Part of(Idea idea) {
        if (isAuthor(idea)) {
            return Part.ALL;
        }
        boolean isTeam = access.isTeamOf(idea.area());
        if (idea.state() == IdeaState.DRAFT) {
            return isTeam && idea.isWrittenFor() ? Part.ALL : Part.NOTHING;
        }
        if (isTeam) {
            return Part.ALL;
        }
        boolean readsCase = access.holds(Role.JUROR, idea.area())
                || access.holds(Role.COUNCIL_MEMBER, idea.area())
                || access.holds(Role.DISTRICT, idea.area())
                || isAsked(idea);
        return readsCase && !isBarred(idea) ? Part.CASE : Part.PUBLIC;
    }

    /** Whether the person would decide on something that is about them. */
    private boolean isBarred(Idea idea) {
        return access.person()
                .filter(person -> barred.stream().anyMatch(each -> each.isBarred(person, idea)))
                .isPresent();
    }

    /** Whether something else than a role lets the person read it: an opinion that is asked for. */
    private boolean isAsked(Idea idea) {
        return access.person()
                .filter(person -> readers.stream().anyMatch(each -> each.reads(person, idea)))
                .isPresent();
    }

    /** Whether the person behind the request applies with it, alone or together with others. */
    public boolean isAuthor(Idea idea) {
        return access.person().filter(person -> authors.isOne(person, idea)).isPresent();
    }

    /** Whether the person behind the request may write in it: an author, or the area team for one. */
    public boolean isWriter(Idea idea) {
        return isAuthor(idea) || (idea.isWrittenFor() && access.isTeamOf(idea.area()));
    }

    /**
     * Whether neighbours can support it, ask, and offer to join: everybody sees it, and it may still
     * come to something.
     */
    public static boolean takesVoices(Idea idea) {
        return IdeaSteps.isAlive(idea) && !idea.isHidden();
    }

    /** Whether everybody sees what neighbours said to it, and how many support it. */
    static boolean showsVoices(GalleryItem idea) {
        return !idea.isHidden();
    }
}
