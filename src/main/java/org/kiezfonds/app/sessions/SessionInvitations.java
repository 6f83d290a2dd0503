package org.kiezfonds.app.sessions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.HeldSeats;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.juries.SeatedPanels;
import org.kiezfonds.app.sessions.Invitation.Guest;
import org.kiezfonds.app.sessions.Invitation.Reply;
import org.kiezfonds.app.sessions.Invitation.Sent;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.CanonicalJson;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionInvited;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * SessionInvitations to sessions: who prepares one sends it to all who sit there and to those who stand in
 * for them; each answers for themselves. Where a member cannot come, who stands in is asked at once.
 */
@Service
public class SessionInvitations {

    /** With fewer days than that the page warns. */
    public static final int USUAL_NOTICE_DAYS = 7;

    private static final String FORMAT = "kiezfonds-invitation/1";

    private final Conduct conduct;
    private final SessionQueries sessions;
    private final PlanQueries queries;
    private final PlanStore store;
    private final SessionMails mails;
    private final SeatedPanels panels;
    private final HeldSeats held;
    private final Bodies bodies;
    private final Clock clock;
    private final ZoneId zone;

    SessionInvitations(
            Conduct conduct,
            SessionQueries sessions,
            PlanQueries queries,
            PlanStore store,
            SessionMails mails,
            SeatedPanels panels,
            HeldSeats held,
            Bodies bodies,
            Clock clock,
            ZoneId zone) {
        this.conduct = conduct;
        this.sessions = sessions;
        this.queries = queries;
        this.store = store;
        this.mails = mails;
        this.panels = panels;
        this.held = held;
        this.bodies = bodies;
        this.clock = clock;
        this.zone = zone;
    }

    /** How the invitation stands, for the area team and those who sit in the session. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Invitation> of(UUID session) {
        return conduct.look(session).map(scene -> {
            Optional<Sent> sent = queries.last(session);
            List<Guest> guests = queries.invitedTo(session);
            boolean isOutdated = sent.isPresent()
                    && scene.session().state() == SessionState.PLANNED
                    && isOutdated(scene.session(), sent.get(), guests);
            return new Invitation(sent.orElse(null), isOutdated, guests);
        });
    }

    private boolean isOutdated(BodySession session, Sent sent, List<Guest> guests) {
        Set<PersonId> invited = guests.stream().map(Guest::person).collect(Collectors.toSet());
        Set<PersonId> wanted =
                wanted(session).stream().map(Guest::person).collect(Collectors.toSet());
        return !sent.digest().equals(Digest.of(content(session)).hex()) || !invited.equals(wanted);
    }

    /** Whom an invitation goes to now: one person once, as a member rather than standing in. */
    private List<Guest> wanted(BodySession session) {
        RoundId round = session.round();
        List<Guest> all = round == null ? ofBody(session) : ofPanel(round);
        Set<PersonId> seen = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparing(Guest::isStandIn))
                .filter(guest -> seen.add(guest.person()))
                .toList();
    }

    private List<Guest> ofPanel(RoundId round) {
        return panels.of(round).orElseThrow().members().stream()
                .filter(PanelMember::isHeld)
                .filter(member -> member.isActing() || member.isStandIn())
                .map(member ->
                        new Guest(member.person(), member.mandate(), !member.isActing(), null))
                .toList();
    }

    private List<Guest> ofBody(BodySession session) {
        LocalDate day = LocalDate.ofInstant(session.startsAt(), zone);
        boolean isSubstitutesTurn = bodies.procedureOf(session.body(), day)
                .map(version -> version.rules().substitutesAct())
                .orElse(false);
        List<Guest> guests = new ArrayList<>();
        for (Mandate seat : held.of(session.body(), day)) {
            guests.add(new Guest(seat.person(), seat.id(), false, null));
            if (isSubstitutesTurn) {
                seat.substitutes().stream()
                        .filter(each -> each.actsOn(day))
                        .map(Substitute::person)
                        .forEach(person -> guests.add(new Guest(person, seat.id(), true, null)));
            }
        }
        return guests;
    }

    /** What an invitation says, in the one spelling. */
    private byte[] content(BodySession session) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("session", session.id().toString());
        file.put("startsAt", session.startsAt().toString());
        file.put("place", session.place());
        file.put("isPublic", session.isPublic());
        file.put(
                "agenda",
                sessions.items(session.id()).stream()
                        .filter(item -> item.state() != SessionItem.State.DROPPED)
                        .map(item -> Map.of(
                                "item",
                                item.id().toString(),
                                "idea",
                                item.idea() == null ? "" : item.idea().toString(),
                                "title",
                                item.title()))
                        .toList());
        return CanonicalJson.bytes(file);
    }

    /** Invites all, or all anew where something changed. Somebody has to sit there. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Sent> invite(UUID id, int version) {
        return conduct.on(id, version, scene -> {
            BodySession session = scene.session();
            if (!conduct.prepares(scene)) {
                return SessionAnswer.refused("sessions.problem.notPreparing");
            }
            if (session.state() != SessionState.PLANNED
                    || session.isCircular()
                    || session.startsAt().isBefore(conduct.now())) {
                return SessionAnswer.refused("sessions.problem.begun");
            }
            List<Guest> wanted = wanted(session);
            if (wanted.isEmpty()) {
                return SessionAnswer.refused("sessions.plan.problem.nobody");
            }
            Optional<Sent> before = queries.last(id);
            if (before.isPresent() && !isOutdated(session, before.get(), queries.invitedTo(id))) {
                return SessionAnswer.refused("sessions.plan.problem.invited");
            }
            return invite(session, wanted, before.map(Sent::number).orElse(0) + 1);
        });
    }

    private SessionAnswer<Sent> invite(BodySession session, List<Guest> wanted, int number) {
        byte[] content = content(session);
        Digest digest = Digest.of(content);
        UUID entry = conduct.written(
                session.id(),
                Kind.INVITED,
                null,
                "",
                actor -> new SessionInvited(
                        session.area(), session.id(), number, digest, wanted.size(), actor));
        Sent sent = new Sent(entry, number, digest.hex(), wanted.size(), conduct.now());
        store.add(session.id(), sent, new String(content, StandardCharsets.UTF_8));
        Set<PersonId> persons = wanted.stream().map(Guest::person).collect(Collectors.toSet());
        queries.invitedTo(session.id()).stream()
                .map(Guest::person)
                .filter(guest -> !persons.contains(guest))
                .forEach(guest -> {
                    store.release(session.id(), guest);
                    mails.released(session, number, guest);
                });
        wanted.forEach(guest -> {
            store.invite(session.id(), guest);
            mails.invited(session, number, guest);
        });
        return new SessionAnswer.Done<>(sent, entry);
    }

    /** Says whether the person behind the request comes. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Guest> reply(UUID session, boolean isComing) {
        return conduct.on(session, scene -> reply(scene, conduct.person(), isComing));
    }

    /** Notes for somebody whether they come, as who prepares the session and was told. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Guest> note(UUID session, PersonId guest, boolean isComing) {
        return conduct.on(
                session,
                scene -> conduct.prepares(scene)
                        ? reply(scene, guest, isComing)
                        : SessionAnswer.refused("sessions.problem.notPreparing"));
    }

    private SessionAnswer<Guest> reply(Scene scene, PersonId person, boolean isComing) {
        BodySession session = scene.session();
        Optional<Guest> found = guest(session.id(), person);
        if (found.isEmpty()) {
            return SessionAnswer.refused("sessions.plan.problem.notInvited");
        }
        if (session.state() != SessionState.PLANNED) {
            return SessionAnswer.refused("sessions.problem.begun");
        }
        Guest guest = found.get();
        Reply before = guest.reply();
        if (before != null && before.isComing() == isComing) {
            return new SessionAnswer.Noted<>(guest);
        }
        Reply reply = new Reply(before == null ? 1 : before.turn() + 1, isComing, conduct.now());
        store.reply(session.id(), person, reply, conduct.person());
        if (!guest.isStandIn() && (!isComing || before != null)) {
            tellStandIns(session, guest, isComing);
        }
        return new SessionAnswer.Noted<>(guest(session.id(), person).orElseThrow());
    }

    private Optional<Guest> guest(UUID session, PersonId person) {
        return queries.invitedTo(session).stream()
                .filter(guest -> guest.person().equals(person))
                .findFirst();
    }

    /** Who stands in for the seat is needed, or is not needed after all. */
    private void tellStandIns(BodySession session, Guest member, boolean isComing) {
        queries.invitedTo(session.id()).stream()
                .filter(guest -> guest.isStandIn() && guest.seat().equals(member.seat()))
                .map(Guest::person)
                .forEach(person -> {
                    if (isComing) {
                        mails.notNeeded(session, person);
                    } else {
                        mails.needed(session, person);
                    }
                });
    }

    /** Tells all who were invited that the session does not take place. */
    void callOff(BodySession session, String reason) {
        queries.last(session.id())
                .ifPresent(sent -> queries.invitedTo(session.id())
                        .forEach(guest ->
                                mails.calledOff(session, sent.number(), guest.person(), reason)));
    }

    /**
     * Reminds, the day before, those who have not answered and are needed; once. That it was done is
     * written down with the mail, so that no second node and no second run does it again.
     */
    @Act
    @Scheduled(cron = "0 40 7 * * *", zone = "Europe/Berlin")
    void remind() {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        List<UUID> due = queries.invitedBetween(
                tomorrow.atStartOfDay(zone).toInstant(),
                tomorrow.plusDays(1).atStartOfDay(zone).toInstant());
        for (UUID id : due) {
            BodySession session = sessions.find(id).orElseThrow();
            List<Guest> guests = queries.invitedTo(id);
            Set<UUID> emptied = guests.stream()
                    .filter(guest -> !guest.isStandIn() && guest.isAway())
                    .map(Guest::seat)
                    .collect(Collectors.toSet());
            guests.stream()
                    .filter(guest -> guest.reply() == null)
                    .filter(guest -> !guest.isStandIn() || emptied.contains(guest.seat()))
                    .filter(guest -> store.remind(id, guest.person(), conduct.now()))
                    .forEach(guest -> mails.tomorrow(session, guest.person()));
        }
    }
}
