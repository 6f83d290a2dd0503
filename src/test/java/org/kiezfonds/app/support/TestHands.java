package org.kiezfonds.app.support;

import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.calls.TestCalls;
import org.kiezfonds.app.concepts.ConceptWays;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.files.TestFiles;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.juries.TestPanels;
import org.kiezfonds.app.juries.TestScores;
import org.kiezfonds.app.sessions.TestMinutes;
import org.kiezfonds.app.sessions.TestPolls;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.talks.TestTalks;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * What tests do again and again, in every program of theirs: programs that are alike are started
 * once for all tests, and each that is not would keep its own connections to the database.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    TestClockConfiguration.class,
    TestPeople.class,
    TestBodies.class,
    TestCalls.class,
    TestFunds.class,
    TestFiles.class,
    TestIdeas.class,
    TestPanels.class,
    TestScores.class,
    TestMails.class,
    TestPolls.class,
    TestSessions.class,
    TestDecisions.class,
    TestMinutes.class,
    TestTalks.class,
    TestPages.class,
    ConceptWays.class,
    LogTurns.class
})
public class TestHands {}
