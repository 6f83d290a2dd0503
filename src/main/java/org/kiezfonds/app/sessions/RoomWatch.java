package org.kiezfonds.app.sessions;

import org.kiezfonds.app.bodies.SeatEnded;
import org.kiezfonds.app.juries.DecidersChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the screens of a session what changes who decides in it, though it is no act there. */
@Component
class RoomWatch {

    private final SessionQueries queries;
    private final RoomNews news;

    RoomWatch(SessionQueries queries, RoomNews news) {
        this.queries = queries;
        this.news = news;
    }

    @EventListener
    void follow(DecidersChanged changed) {
        queries.goingOn(changed.round()).forEach(news::happened);
    }

    @EventListener
    void follow(SeatEnded ended) {
        queries.goingOn(ended.body()).forEach(news::happened);
    }
}
