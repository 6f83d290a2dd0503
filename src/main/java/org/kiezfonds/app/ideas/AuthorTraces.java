package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.Map;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invitations to apply together, and what the area team wrote down for somebody: for the export of
 * the own data, and its erasure.
 */
@Component
class AuthorTraces implements OwnData {

    private final AuthorQueries queries;
    private final AssistedQueries assisted;
    private final AssistedStore assistedStore;
    private final SaidQueries said;
    private final SaidStore saidStore;
    private final CoAuthors coAuthors;
    private final MemberNames names;

    AuthorTraces(
            AuthorQueries queries,
            AssistedQueries assisted,
            AssistedStore assistedStore,
            SaidQueries said,
            SaidStore saidStore,
            CoAuthors coAuthors,
            MemberNames names) {
        this.queries = queries;
        this.assisted = assisted;
        this.assistedStore = assistedStore;
        this.said = said;
        this.saidStore = saidStore;
        this.coAuthors = coAuthors;
        this.names = names;
    }

    @Override
    public String part() {
        return "ideasWithOthers";
    }

    @Override
    public Export of(PersonId person) {
        String address = address(person);
        return new Export(
                queries.concerning(person, LinkSecrets.hash(address)).stream()
                        .map(row -> new InvitationExport(
                                row.idea().toString(),
                                row.state().name(),
                                row.address(),
                                row.until().toString()))
                        .toList(),
                assisted.of(address).stream()
                        .map(row -> new WrittenExport(
                                row.idea().toString(),
                                row.said().name(),
                                row.said().address(),
                                row.said().state().name(),
                                notes(row.idea())))
                        .toList());
    }

    private List<String> notes(IdeaId idea) {
        return said.of(List.of(idea)).stream()
                .map(SaidFor::note)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    /** The part of the export that this module knows. */
    record Export(List<InvitationExport> invitations, List<WrittenExport> writtenDownForYou) {}

    record InvitationExport(String idea, String state, String address, String until) {}

    record WrittenExport(
            String idea, String name, String address, String state, List<String> saidByYou) {}

    /** Before the ideas forget whose they were: those of several go on with the others. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PersonErased erased) {
        String address = address(erased.person());
        coAuthors.leaveAll(erased.person());
        if (!address.isEmpty()) {
            saidStore.forgetNotes(
                    assisted.of(address).stream().map(AssistedQueries.Row::idea).toList());
            assistedStore.forget(address);
        }
    }

    private String address(PersonId person) {
        Map<PersonId, MemberNames.Known> known = names.of(List.of(person));
        return known.containsKey(person) ? known.get(person).email() : "";
    }
}
