package org.kiezfonds.app.sessions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.MemberNames.Known;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.juries.Recusals;
import org.kiezfonds.app.sessions.Room.Ballot;
import org.kiezfonds.app.sessions.Room.Named;
import org.kiezfonds.app.sessions.Room.Place;
import org.kiezfonds.app.sessions.Room.Settled;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.voting.Outlook;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Draws sessions as they are at the moment. Whoever asks shows them only to who may look. */
@Component
class RoomPictures {

    private final PulseStore pulse;
    private final SessionQueries queries;
    private final VoteQueries votes;
    private final PollQueries polls;
    private final Scenes scenes;
    private final Tainted tainted;
    private final RoundMoney money;
    private final Recusals recusals;
    private final Ideas ideas;
    private final Gallery gallery;
    private final Bodies bodies;
    private final Areas areas;
    private final MemberNames names;
    private final PublicNames publicNames;
    private final Running running;
    private final SessionPaperQueries papers;

    RoomPictures(
            PulseStore pulse,
            SessionQueries queries,
            VoteQueries votes,
            PollQueries polls,
            Scenes scenes,
            Tainted tainted,
            RoundMoney money,
            Recusals recusals,
            Ideas ideas,
            Gallery gallery,
            Bodies bodies,
            Areas areas,
            MemberNames names,
            PublicNames publicNames,
            Running running,
            SessionPaperQueries papers) {
        this.pulse = pulse;
        this.queries = queries;
        this.votes = votes;
        this.polls = polls;
        this.scenes = scenes;
        this.tainted = tainted;
        this.money = money;
        this.recusals = recusals;
        this.ideas = ideas;
        this.gallery = gallery;
        this.bodies = bodies;
        this.areas = areas;
        this.names = names;
        this.publicNames = publicNames;
        this.running = running;
        this.papers = papers;
    }

    /**
     * A session, and who may see it.
     *
     * @param forMembers with the names that people gave themselves
     * @param forBarred the same without what of the costs is not public
     * @param forTeam with addresses where there are no names
     * @param forPublic with the names of those who agreed to that
     * @param members who sit in it or stand by
     * @param barred who has a conflict of interest in the current item
     */
    record Picture(
            Scene scene,
            Room forMembers,
            Room forBarred,
            Room forTeam,
            Room forPublic,
            Set<PersonId> members,
            Set<PersonId> barred) {

        Picture {
            members = Set.copyOf(members);
            barred = Set.copyOf(barred);
        }

        long turn() {
            return forMembers.turn();
        }
    }

    /** The session as it is; it may be newer than its turn says, never older. */
    @Look
    public Optional<Picture> draw(UUID session) {
        long turn = pulse.turn(session);
        return queries.find(session).map(scenes::of).map(scene -> draw(turn, scene));
    }

    private Picture draw(long turn, Scene scene) {
        List<SessionItem> agenda = queries.items(scene.session().id()).stream()
                .filter(item -> item.state() != State.DROPPED)
                .toList();
        Set<PersonId> members = scenes.members(scene);
        Set<PersonId> people = people(scene, members);
        Map<PersonId, Known> known = names.of(people);
        Set<PersonId> barred = agenda.stream()
                .filter(item -> item.state() == State.CURRENT)
                .findFirst()
                .map(scenes::barred)
                .orElse(Set.of());
        Room room = room(turn, scene, agenda, barred, called(known, false));
        List<Motion> withoutLines =
                room.motions().stream().map(Motion::withoutLines).toList();
        return new Picture(
                scene,
                room,
                with(room, withoutLines, room.names()),
                with(room, room.motions(), called(known, true)),
                with(room, withoutLines, publicNames.of(people)),
                members,
                barred);
    }

    private static Set<PersonId> people(Scene scene, Set<PersonId> members) {
        Set<PersonId> people = new HashSet<>(members);
        scene.seats().forEach(seat -> people.add(seat.person()));
        people.addAll(scene.presence().keySet());
        return people;
    }

    private static Map<PersonId, String> called(Map<PersonId, Known> known, boolean isTeam) {
        Map<PersonId, String> called = new HashMap<>();
        known.forEach((person, each) -> {
            String name = isTeam ? each.nameOrEmail() : each.name();
            if (!name.isEmpty()) {
                called.put(person, name);
            }
        });
        return called;
    }

    private Room room(
            long turn,
            Scene scene,
            List<SessionItem> agenda,
            Set<PersonId> barred,
            Map<PersonId, String> called) {
        BodySession session = scene.session();
        Optional<SessionItem> current =
                agenda.stream().filter(item -> item.state() == State.CURRENT).findFirst();
        List<Motion> moved = queries.motionsIn(session.id());
        List<Vote> voted = votes.ofSession(session.id());
        List<Motion> motions = amended(
                moved.stream()
                        .filter(motion -> current.filter(item -> item.id().equals(motion.item()))
                                .isPresent())
                        .toList(),
                voted);
        List<Vote> all = motions.stream().flatMap(motion -> on(motion, voted)).toList();
        Map<UUID, Named> named = named(agenda);
        return new Room(
                turn,
                session,
                body(session),
                areas.byId(session.area()).map(Area::slug).orElse(""),
                places(scene, barred),
                scenes.standBys(scene),
                scene.leader(barred).map(Seat::id).orElse(null),
                scene.leader(Set.of()).map(Seat::id).orElse(null),
                scene.chair(),
                scene.deputy(),
                agenda,
                scenes.procedureOf(session)
                        .map(rules -> Outlook.of(rules, scene.turnout(barred).presence())),
                motions,
                all,
                all.stream().collect(Collectors.toMap(Vote::id, this::ballot)),
                current.map(item -> polls.ofItem(item.id())).orElse(List.of()),
                papers(session, current.map(SessionItem::id)),
                settled(agenda, moved, voted),
                named,
                current.flatMap(item -> matter(session, named, item)).orElse(null),
                current.map(SessionItem::idea).map(recusals::unanswered).orElse(Set.of()),
                current.map(item -> left(session, item)).orElse(null),
                called,
                running.look(session));
    }

    private Set<UUID> papers(BodySession session, Optional<UUID> current) {
        return papers.given(session.id()).stream()
                .filter(paper -> paper.item() == null
                        || current.filter(paper.item()::equals).isPresent())
                .map(SessionPaperQueries.Row::id)
                .collect(Collectors.toSet());
    }

    private @Nullable BodyName body(BodySession session) {
        return bodies.namesOf(session.area()).stream()
                .filter(name -> name.id().equals(session.body()))
                .findFirst()
                .orElse(null);
    }

    private List<Place> places(Scene scene, Set<PersonId> barred) {
        Set<UUID> standIns = scenes.standIns(scene);
        return scene.seats().stream()
                .map(seat -> {
                    Present last = scene.presence().get(seat.person());
                    return new Place(
                            seat.id(),
                            seat.person(),
                            seat.isResident(),
                            standIns.contains(seat.id()),
                            scene.isHere(seat.person()),
                            barred.contains(seat.person()),
                            last == null || !last.isHere() ? null : last.way());
                })
                .toList();
    }

    private static List<Motion> amended(List<Motion> moved, List<Vote> voted) {
        Amendments amendments = Motions.amendments(moved, voted);
        return amendments.motions().stream().map(amendments::amended).toList();
    }

    private static Stream<Vote> on(Motion motion, List<Vote> voted) {
        return voted.stream().filter(vote -> vote.motion().equals(motion.id()));
    }

    /**
     * What was carried of each item that is over; where nothing was, what was voted on last.
     * Amendments decide nothing by themselves.
     */
    private static Map<UUID, Settled> settled(
            List<SessionItem> agenda, List<Motion> moved, List<Vote> voted) {
        Map<UUID, Settled> settled = new HashMap<>();
        List<Motion> main = amended(moved, voted).stream()
                .filter(motion -> motion.amends() == null)
                .toList();
        for (Vote vote : voted) {
            for (Motion motion : main) {
                if (motion.id().equals(vote.motion()) && !vote.isOpen()) {
                    settled.merge(
                            motion.item(),
                            new Settled(motion, vote),
                            (before, now) ->
                                    before.vote().isCarried() && !now.vote().isCarried()
                                            ? before
                                            : now);
                }
            }
        }
        agenda.stream()
                .filter(item -> item.state() != State.DONE)
                .map(SessionItem::id)
                .forEach(settled::remove);
        return settled;
    }

    private Ballot ballot(Vote vote) {
        return new Ballot(
                votes.voters(vote.id()).keySet(),
                votes.turns(vote.id()).size(),
                vote.isOpen() || vote.isSecret() ? Map.of() : votes.choices(vote),
                tainted.isTainted(vote));
    }

    private Map<UUID, Named> named(List<SessionItem> agenda) {
        Map<UUID, Named> named = new HashMap<>();
        for (SessionItem item : agenda) {
            IdeaId idea = item.idea();
            named.put(
                    item.id(),
                    idea == null
                            ? new Named(null, item.title())
                            : ideas.byId(idea)
                                    .map(Idea::inPublic)
                                    .map(each -> new Named(each.number(), each.title()))
                                    .orElse(new Named(null, "")));
        }
        return named;
    }

    private Optional<GalleryItem> matter(
            BodySession session, Map<UUID, Named> named, SessionItem item) {
        return Optional.ofNullable(named.get(item.id()))
                .map(Named::number)
                .flatMap(number -> gallery.byNumber(session.area(), number));
    }

    private @Nullable Money left(BodySession session, SessionItem item) {
        return session.round() == null || item.idea() == null
                ? null
                : money.left(session.area(), Objects.requireNonNull(session.round()), item.id());
    }

    private static Room with(Room room, List<Motion> motions, Map<PersonId, String> called) {
        return new Room(
                room.turn(),
                room.session(),
                room.body(),
                room.areaSlug(),
                room.seats(),
                room.standBys(),
                room.leader(),
                room.presiding(),
                room.chair(),
                room.deputy(),
                room.agenda(),
                room.outlook(),
                motions,
                room.votes(),
                room.ballots(),
                room.polls(),
                room.papers(),
                room.settled(),
                room.named(),
                room.matter(),
                room.asked(),
                room.left(),
                called,
                room.stage());
    }
}
