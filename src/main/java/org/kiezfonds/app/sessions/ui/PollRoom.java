package org.kiezfonds.app.sessions.ui;

import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.Candidacies;
import org.kiezfonds.app.sessions.Delegates;
import org.kiezfonds.app.sessions.PollBoard;
import org.kiezfonds.app.sessions.Polls;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What the part of the page for polls works with. */
@Component
record PollRoom(
        Polls polls,
        PollBoard board,
        Candidacies candidacies,
        Delegates delegates,
        Bodies bodies,
        Formats formats,
        Conflicts conflicts,
        RoomAnswers answers) {}
