-- Sessions of a body and circular votes: who is there, what is moved, how it is voted on. Nothing
-- that was done here is ever deleted.

-- A session, or a circular vote, which is a session in which nobody meets.
CREATE TABLE body_session (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  body_id UUID NOT NULL,
  -- Whose panel meets. Null where the body meets on something else than a round.
  round_id UUID NULL,
  state VARCHAR(10) NOT NULL,
  -- A circular vote begins at once and ends at its deadline.
  starts_at DATETIME(6) NOT NULL,
  until_at DATETIME(6) NULL,
  place VARCHAR(200) NOT NULL,
  is_public BOOLEAN NOT NULL,
  -- The seats that lead, where there is no panel to say so.
  chair_id UUID NULL,
  deputy_id UUID NULL,
  -- Who writes the minutes beside the area team.
  scribe_id UUID NULL,
  -- Whether the deputy took over from a chair who is still noted as being there.
  is_deputy_leading BOOLEAN NOT NULL,
  -- The rules of procedure, as canonical JSON, and their SHA-256; null before it is opened.
  rules_file MEDIUMTEXT NULL,
  rules_digest CHAR(64) NULL,
  planned_at DATETIME(6) NOT NULL,
  planned_by UUID NOT NULL,
  opened_at DATETIME(6) NULL,
  closed_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT body_session_state CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED', 'CALLED_OFF')),
  CONSTRAINT body_session_rules CHECK ((rules_file IS NULL) = (rules_digest IS NULL)
    AND (rules_file IS NULL) = (opened_at IS NULL)
    AND (state IN ('OPEN', 'CLOSED')) = (opened_at IS NOT NULL)),
  CONSTRAINT body_session_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
  CONSTRAINT body_session_lead CHECK ((round_id IS NULL) = (chair_id IS NOT NULL)
    AND (deputy_id IS NULL OR (round_id IS NULL AND deputy_id <> chair_id))),
  CONSTRAINT body_session_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT body_session_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT body_session_round FOREIGN KEY (round_id) REFERENCES fund_round (id),
  CONSTRAINT body_session_chair FOREIGN KEY (chair_id) REFERENCES mandate (id),
  CONSTRAINT body_session_deputy FOREIGN KEY (deputy_id) REFERENCES mandate (id),
  CONSTRAINT body_session_scribe FOREIGN KEY (scribe_id) REFERENCES mandate (id),
  CONSTRAINT body_session_by FOREIGN KEY (planned_by) REFERENCES person (id)
);
CREATE INDEX body_session_of ON body_session (area_id, starts_at, id);
CREATE INDEX body_session_of_round ON body_session (round_id, starts_at, id);
CREATE INDEX body_session_waiting ON body_session (state, until_at);

-- Every act that is in the log. The key is that of its entry.
CREATE TABLE session_act (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  -- The motion or vote that it is about.
  about_id UUID NULL,
  -- Public: why. Empty where no reason is asked.
  reason VARCHAR(1000) NOT NULL,
  acted_at DATETIME(6) NOT NULL,
  -- Null where the program did it, at a deadline or when the last had voted.
  acted_by UUID NULL,
  CONSTRAINT session_act_kind CHECK (kind IN ('PLANNED', 'CHANGED', 'CALLED_OFF', 'AGENDA',
    'OPENED', 'LED', 'CLOSED', 'MOVED', 'WITHDRAWN', 'VOTE_OPENED', 'VOTE_CLOSED', 'VOTE_ANNULLED',
    'LOT_DRAWN')),
  CONSTRAINT session_act_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_act_by FOREIGN KEY (acted_by) REFERENCES person (id)
);
CREATE INDEX session_act_order ON session_act (session_id, acted_at, id);
CREATE INDEX session_act_about ON session_act (about_id, acted_at);

-- An item of the agenda.
CREATE TABLE session_item (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(8) NOT NULL,
  idea_id UUID NULL,
  title VARCHAR(200) NOT NULL,
  state VARCHAR(8) NOT NULL,
  version INT NOT NULL,
  -- One item at most is being talked about. The server makes the column.
  current_in UUID /*M! AS (CASE WHEN state = 'CURRENT' THEN session_id END) STORED */,
  CONSTRAINT session_item_one_current UNIQUE (current_in),
  CONSTRAINT session_item_position UNIQUE (session_id, position),
  CONSTRAINT session_item_idea_once UNIQUE (session_id, idea_id),
  CONSTRAINT session_item_kind CHECK (kind IN ('IDEA', 'ADVICE', 'MINUTES', 'FREE')),
  CONSTRAINT session_item_state CHECK (state IN ('WAITING', 'CURRENT', 'DONE', 'DROPPED')),
  CONSTRAINT session_item_what CHECK ((kind = 'IDEA') = (idea_id IS NOT NULL)),
  CONSTRAINT session_item_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_item_idea FOREIGN KEY (idea_id) REFERENCES idea (id)
);
CREATE INDEX session_item_by_idea ON session_item (idea_id, session_id);

-- Who came and who left, one after the other; the last turn of a person holds.
CREATE TABLE session_presence (
  session_id UUID NOT NULL,
  person_id UUID NOT NULL,
  turn INT NOT NULL,
  -- The seat that the person acted on then.
  seat_id UUID NOT NULL,
  is_here BOOLEAN NOT NULL,
  way VARCHAR(6) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  noted_by UUID NOT NULL,
  PRIMARY KEY (session_id, person_id, turn),
  CONSTRAINT session_presence_way CHECK (way IN ('ROOM', 'REMOTE')),
  CONSTRAINT session_presence_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_presence_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT session_presence_seat FOREIGN KEY (seat_id) REFERENCES mandate (id),
  CONSTRAINT session_presence_by FOREIGN KEY (noted_by) REFERENCES person (id)
);

-- What is moved on an item. Its words stay; who wants others withdraws it and moves anew.
CREATE TABLE motion (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  item_id UUID NOT NULL,
  -- From 1 within the item.
  number INT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  amends_id UUID NULL,
  words VARCHAR(3000) NOT NULL,
  -- Of a refusal.
  reason_key VARCHAR(20) NULL,
  -- Of a lower sum: what of each row of the cost plan is granted, as canonical JSON.
  lines_file MEDIUMTEXT NULL,
  -- What the fund would give.
  granted_cents BIGINT NULL,
  until_on DATE NULL,
  is_withdrawn BOOLEAN NOT NULL,
  moved_at DATETIME(6) NOT NULL,
  moved_by UUID NOT NULL,
  version INT NOT NULL,
  CONSTRAINT motion_number UNIQUE (item_id, number),
  CONSTRAINT motion_kind CHECK (kind IN ('FULL', 'LOWER', 'CONDITIONS', 'POSTPONE', 'REFUSE',
    'FREE')),
  CONSTRAINT motion_reason CHECK ((kind = 'REFUSE') = (reason_key IS NOT NULL)),
  CONSTRAINT motion_lines CHECK ((kind = 'LOWER') = (lines_file IS NOT NULL)),
  CONSTRAINT motion_sum CHECK ((kind IN ('FULL', 'LOWER', 'CONDITIONS'))
    = (granted_cents IS NOT NULL) AND granted_cents >= 0),
  CONSTRAINT motion_until CHECK (until_on IS NULL OR kind = 'POSTPONE'),
  CONSTRAINT motion_of FOREIGN KEY (item_id) REFERENCES session_item (id),
  CONSTRAINT motion_session FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT motion_amends FOREIGN KEY (amends_id) REFERENCES motion (id),
  CONSTRAINT motion_by FOREIGN KEY (moved_by) REFERENCES person (id)
);

-- A vote on a motion. What it is about is frozen when it opens, what came of it when it closes.
CREATE TABLE vote (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  motion_id UUID NOT NULL,
  -- From 1 for each motion.
  attempt INT NOT NULL,
  is_secret BOOLEAN NOT NULL,
  is_circular BOOLEAN NOT NULL,
  words VARCHAR(4000) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by UUID NOT NULL,
  closed_at DATETIME(6) NULL,
  -- Null where the program closed it.
  closed_by UUID NULL,
  outcome VARCHAR(10) NULL,
  is_tied BOOLEAN NULL,
  -- The working at its close.
  members INT NULL,
  conflicted INT NULL,
  counted INT NULL,
  quorum INT NULL,
  residents INT NULL,
  voters INT NULL,
  needed INT NULL,
  yes INT NULL,
  no INT NULL,
  abstained INT NULL,
  -- The lot that a tie went to, and how it fell.
  lot_value VARCHAR(200) NULL,
  lot_root CHAR(64) NULL,
  lot_seed CHAR(64) NULL,
  is_lot_for BOOLEAN NULL,
  lot_at DATETIME(6) NULL,
  -- Why it does not stand.
  annulled VARCHAR(8) NULL,
  annulled_at DATETIME(6) NULL,
  version INT NOT NULL,
  -- One vote at most is open in a session. The server makes the column.
  open_in UUID /*M! AS (CASE WHEN closed_at IS NULL THEN session_id END) STORED */,
  CONSTRAINT vote_one_open UNIQUE (open_in),
  CONSTRAINT vote_attempt UNIQUE (motion_id, attempt),
  CONSTRAINT vote_outcome CHECK (outcome IN ('CARRIED', 'LOST', 'AGAIN', 'LOT', 'STRAW_POLL',
    'TO_SESSION')),
  CONSTRAINT vote_closed CHECK ((closed_at IS NULL) = (outcome IS NULL)
    AND (closed_at IS NULL) = (is_tied IS NULL) AND (closed_at IS NULL) = (members IS NULL)
    AND (closed_at IS NULL) = (conflicted IS NULL) AND (closed_at IS NULL) = (counted IS NULL)
    AND (closed_at IS NULL) = (quorum IS NULL) AND (closed_at IS NULL) = (residents IS NULL)
    AND (closed_at IS NULL) = (voters IS NULL) AND (closed_at IS NULL) = (needed IS NULL)
    AND (closed_at IS NULL) = (yes IS NULL) AND (closed_at IS NULL) = (no IS NULL)
    AND (closed_at IS NULL) = (abstained IS NULL)),
  CONSTRAINT vote_tied CHECK (outcome NOT IN ('AGAIN', 'LOT') OR is_tied),
  CONSTRAINT vote_sum CHECK (yes >= 0 AND no >= 0 AND abstained >= 0
    AND yes + no + abstained <= voters AND voters <= members),
  CONSTRAINT vote_lot CHECK ((lot_at IS NULL) = (is_lot_for IS NULL)
    AND (lot_at IS NULL) = (lot_value IS NULL) AND (lot_at IS NULL) = (lot_root IS NULL)
    AND (lot_at IS NULL) = (lot_seed IS NULL) AND (lot_at IS NULL OR outcome = 'LOT')),
  CONSTRAINT vote_annulled CHECK (annulled IN ('ERROR', 'CONFLICT')),
  CONSTRAINT vote_annulled_at CHECK ((annulled IS NULL) = (annulled_at IS NULL)
    AND (annulled IS NULL OR closed_at IS NOT NULL)),
  CONSTRAINT vote_named CHECK (NOT (is_secret AND is_circular)),
  CONSTRAINT vote_session FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT vote_motion FOREIGN KEY (motion_id) REFERENCES motion (id),
  CONSTRAINT vote_opened_by FOREIGN KEY (opened_by) REFERENCES person (id),
  CONSTRAINT vote_closed_by FOREIGN KEY (closed_by) REFERENCES person (id)
);

-- Who could vote when it was opened: one for each seat.
CREATE TABLE vote_voter (
  vote_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  person_id UUID NOT NULL,
  PRIMARY KEY (vote_id, seat_id),
  CONSTRAINT vote_voter_once UNIQUE (vote_id, person_id),
  CONSTRAINT vote_voter_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT vote_voter_seat FOREIGN KEY (seat_id) REFERENCES mandate (id),
  CONSTRAINT vote_voter_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- That a seat voted, and in a named vote what; the last turn before the close holds.
CREATE TABLE vote_turn (
  vote_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  turn INT NOT NULL,
  -- Null where the vote is secret.
  choice VARCHAR(7) NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (vote_id, seat_id, turn),
  CONSTRAINT vote_turn_choice CHECK (choice IN ('YES', 'NO', 'ABSTAIN')),
  CONSTRAINT vote_turn_voter FOREIGN KEY (vote_id, seat_id)
    REFERENCES vote_voter (vote_id, seat_id)
);

-- What a seat votes in a secret vote, as long as that can be changed. Empty once it is closed.
CREATE TABLE vote_sealed (
  vote_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  choice VARCHAR(7) NOT NULL,
  PRIMARY KEY (vote_id, seat_id),
  CONSTRAINT vote_sealed_choice CHECK (choice IN ('YES', 'NO', 'ABSTAIN')),
  CONSTRAINT vote_sealed_voter FOREIGN KEY (vote_id, seat_id)
    REFERENCES vote_voter (vote_id, seat_id)
);

-- The votes of a secret vote after its close: no person, no time, no order.
CREATE TABLE vote_box (
  -- Random, so that it tells nothing.
  id UUID NOT NULL PRIMARY KEY,
  vote_id UUID NOT NULL,
  choice VARCHAR(7) NOT NULL,
  CONSTRAINT vote_box_choice CHECK (choice IN ('YES', 'NO', 'ABSTAIN')),
  CONSTRAINT vote_box_vote FOREIGN KEY (vote_id) REFERENCES vote (id)
);

-- Whose votes were counted at the close: those of people with a conflict of interest were not.
CREATE TABLE vote_counted (
  vote_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  PRIMARY KEY (vote_id, seat_id),
  CONSTRAINT vote_counted_voter FOREIGN KEY (vote_id, seat_id)
    REFERENCES vote_voter (vote_id, seat_id)
);

-- Who wants a circular vote to go to a session.
CREATE TABLE vote_objection (
  vote_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  objected_at DATETIME(6) NOT NULL,
  PRIMARY KEY (vote_id, seat_id),
  CONSTRAINT vote_objection_voter FOREIGN KEY (vote_id, seat_id)
    REFERENCES vote_voter (vote_id, seat_id)
);

/* [jooq ignore start] */
CREATE TRIGGER body_session_stays BEFORE DELETE ON body_session FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a session is called off, never deleted';

CREATE TRIGGER body_session_goes_on BEFORE UPDATE ON body_session FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.area_id <=> NEW.area_id AND OLD.body_id <=> NEW.body_id
      AND OLD.round_id <=> NEW.round_id AND OLD.planned_at <=> NEW.planned_at
      AND OLD.planned_by <=> NEW.planned_by)
      OR (OLD.opened_at IS NOT NULL AND NOT (OLD.opened_at <=> NEW.opened_at
        AND OLD.rules_file <=> NEW.rules_file AND OLD.rules_digest <=> NEW.rules_digest))
      OR OLD.state IN ('CLOSED', 'CALLED_OFF') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what a session was stays';
  END IF;
END;

CREATE TRIGGER session_act_stays BEFORE DELETE ON session_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was done in a session stays';

CREATE TRIGGER session_act_is_fixed BEFORE UPDATE ON session_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was done in a session stays';

CREATE TRIGGER session_item_stays BEFORE DELETE ON session_item FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an item is dropped, never deleted';

CREATE TRIGGER session_presence_stays BEFORE DELETE ON session_presence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who came and left stays';

CREATE TRIGGER session_presence_is_fixed BEFORE UPDATE ON session_presence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who came and left stays';

CREATE TRIGGER motion_stays BEFORE DELETE ON motion FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a motion is withdrawn, never deleted';

CREATE TRIGGER motion_is_fixed BEFORE UPDATE ON motion FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.session_id <=> NEW.session_id AND OLD.item_id <=> NEW.item_id
      AND OLD.number <=> NEW.number AND OLD.kind <=> NEW.kind AND OLD.amends_id <=> NEW.amends_id
      AND OLD.words <=> NEW.words AND OLD.reason_key <=> NEW.reason_key
      AND OLD.lines_file <=> NEW.lines_file AND OLD.granted_cents <=> NEW.granted_cents
      AND OLD.until_on <=> NEW.until_on AND OLD.moved_at <=> NEW.moved_at
      AND OLD.moved_by <=> NEW.moved_by) OR (OLD.is_withdrawn AND NOT NEW.is_withdrawn) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the words of a motion stay';
  END IF;
END;

CREATE TRIGGER vote_stays BEFORE DELETE ON vote FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a vote is never deleted';

CREATE TRIGGER vote_is_fixed BEFORE UPDATE ON vote FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.session_id <=> NEW.session_id
      AND OLD.motion_id <=> NEW.motion_id AND OLD.attempt <=> NEW.attempt
      AND OLD.is_secret <=> NEW.is_secret AND OLD.is_circular <=> NEW.is_circular
      AND OLD.words <=> NEW.words AND OLD.opened_at <=> NEW.opened_at
      AND OLD.opened_by <=> NEW.opened_by)
      OR (OLD.closed_at IS NOT NULL AND NOT (OLD.closed_at <=> NEW.closed_at
        AND OLD.closed_by <=> NEW.closed_by AND OLD.outcome <=> NEW.outcome
        AND OLD.is_tied <=> NEW.is_tied AND OLD.members <=> NEW.members
        AND OLD.conflicted <=> NEW.conflicted AND OLD.counted <=> NEW.counted
        AND OLD.quorum <=> NEW.quorum AND OLD.residents <=> NEW.residents
        AND OLD.voters <=> NEW.voters AND OLD.needed <=> NEW.needed AND OLD.yes <=> NEW.yes
        AND OLD.no <=> NEW.no AND OLD.abstained <=> NEW.abstained))
      OR (OLD.lot_at IS NOT NULL AND NOT (OLD.lot_at <=> NEW.lot_at
        AND OLD.lot_value <=> NEW.lot_value AND OLD.lot_root <=> NEW.lot_root
        AND OLD.lot_seed <=> NEW.lot_seed AND OLD.is_lot_for <=> NEW.is_lot_for))
      OR (OLD.annulled IS NOT NULL AND NOT (OLD.annulled <=> NEW.annulled
        AND OLD.annulled_at <=> NEW.annulled_at)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what came of a vote stays';
  END IF;
END;

CREATE TRIGGER vote_voter_stays BEFORE DELETE ON vote_voter FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who could vote stays';

CREATE TRIGGER vote_voter_is_fixed BEFORE UPDATE ON vote_voter FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who could vote stays';

-- The last lock: what waits for a close finds it closed.
CREATE TRIGGER vote_turn_in_time BEFORE INSERT ON vote_turn FOR EACH ROW
BEGIN
  DECLARE closed DATETIME(6);
  DECLARE secret BOOLEAN;
  SELECT closed_at, is_secret INTO closed, secret FROM vote WHERE id = NEW.vote_id
    LOCK IN SHARE MODE;
  IF closed IS NOT NULL OR secret = (NEW.choice IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing is voted after the close';
  END IF;
END;

CREATE TRIGGER vote_turn_stays BEFORE DELETE ON vote_turn FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted stays';

CREATE TRIGGER vote_turn_is_fixed BEFORE UPDATE ON vote_turn FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted stays';

CREATE TRIGGER vote_sealed_in_time BEFORE INSERT ON vote_sealed FOR EACH ROW
BEGIN
  DECLARE closed DATETIME(6);
  DECLARE secret BOOLEAN;
  SELECT closed_at, is_secret INTO closed, secret FROM vote WHERE id = NEW.vote_id
    LOCK IN SHARE MODE;
  IF closed IS NOT NULL OR NOT secret THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing is voted after the close';
  END IF;
END;

CREATE TRIGGER vote_box_stays BEFORE DELETE ON vote_box FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted stays';

CREATE TRIGGER vote_box_is_fixed BEFORE UPDATE ON vote_box FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted stays';

CREATE TRIGGER vote_counted_stays BEFORE DELETE ON vote_counted FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'whose votes were counted stays';

CREATE TRIGGER vote_counted_is_fixed BEFORE UPDATE ON vote_counted FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'whose votes were counted stays';

CREATE TRIGGER vote_objection_stays BEFORE DELETE ON vote_objection FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an objection stays';

CREATE TRIGGER vote_objection_is_fixed BEFORE UPDATE ON vote_objection FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an objection stays';
/* [jooq ignore stop] */
