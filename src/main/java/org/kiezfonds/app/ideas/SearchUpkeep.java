package org.kiezfonds.app.ideas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** After a start with a new version of the search, brings the texts of ideas up to it. */
@Component
class SearchUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(SearchUpkeep.class);

    /** So many rounds at a start; what is left waits for the next one. */
    private static final int MOST_ROUNDS = 10_000;

    private final SearchedIdeas searched;

    SearchUpkeep(SearchedIdeas searched) {
        this.searched = searched;
    }

    /** Soon after the start, beside the work; several nodes may do it at once. */
    @Scheduled(initialDelayString = "PT5S")
    void renewOutdated() {
        int renewed = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int some = searched.renewSome();
            renewed += some;
            if (some == 0) {
                break;
            }
        }
        if (renewed > 0) {
            LOG.info("The texts of {} ideas were prepared anew for the search", renewed);
        }
    }
}
