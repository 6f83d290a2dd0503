-- How a body puts things in an order: points, order, approval. What it recommends, what goes first,
-- whom it sends. Nothing that was done here is ever deleted.

-- A poll. What it asks is frozen when it opens, what came of it when it closes.
CREATE TABLE poll (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  item_id UUID NOT NULL,
  kind VARCHAR(8) NOT NULL,
  question VARCHAR(300) NOT NULL,
  way VARCHAR(8) NOT NULL,
  -- What each one has to give; 0 where no points are given.
  points INT NOT NULL,
  -- Points on one option at most; in the other ways how many options may be named.
  most INT NOT NULL,
  places INT NOT NULL,
  is_secret BOOLEAN NOT NULL,
  -- The poll that is repeated, or whose tie it decides.
  repeats_id UUID NULL,
  runoff_of_id UUID NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by UUID NOT NULL,
  closed_at DATETIME(6) NULL,
  closed_by UUID NULL,
  outcome VARCHAR(10) NULL,
  -- The working at its close.
  members INT NULL,
  counted INT NULL,
  quorum INT NULL,
  residents INT NULL,
  voters INT NULL,
  ballots INT NULL,
  abstained INT NULL,
  -- Places that nobody has, before the tie rule.
  places_left INT NULL,
  -- The lot that a tie went to.
  lot_value VARCHAR(200) NULL,
  lot_root CHAR(64) NULL,
  lot_seed CHAR(64) NULL,
  lot_at DATETIME(6) NULL,
  -- Why it does not stand.
  annulled VARCHAR(8) NULL,
  annulled_at DATETIME(6) NULL,
  version INT NOT NULL,
  -- One poll at most is open in a session. The server makes the column.
  open_in UUID /*M! AS (CASE WHEN closed_at IS NULL THEN session_id END) STORED */,
  CONSTRAINT poll_one_open UNIQUE (open_in),
  CONSTRAINT poll_repeated_once UNIQUE (repeats_id),
  CONSTRAINT poll_kind CHECK (kind IN ('IDEAS', 'NEEDS', 'MEASURES', 'PEOPLE', 'WORDS')),
  CONSTRAINT poll_way CHECK (way IN ('POINTS', 'ORDER', 'APPROVAL')),
  CONSTRAINT poll_marks CHECK (places >= 1 AND most >= 1 AND points BETWEEN 0 AND 100
    AND (way = 'POINTS') = (points > 0) AND (way <> 'POINTS' OR most <= points)),
  CONSTRAINT poll_outcome CHECK (outcome IN ('RANKED', 'DECIDED', 'AGAIN', 'LOT', 'TIED',
    'STRAW_POLL')),
  CONSTRAINT poll_closed CHECK ((closed_at IS NULL) = (outcome IS NULL)
    AND (closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (members IS NULL)
    AND (closed_at IS NULL) = (counted IS NULL) AND (closed_at IS NULL) = (quorum IS NULL)
    AND (closed_at IS NULL) = (residents IS NULL) AND (closed_at IS NULL) = (voters IS NULL)
    AND (closed_at IS NULL) = (ballots IS NULL) AND (closed_at IS NULL) = (abstained IS NULL)
    AND (closed_at IS NULL) = (places_left IS NULL)),
  CONSTRAINT poll_sum CHECK (ballots >= 0 AND abstained >= 0 AND ballots + abstained <= voters
    AND voters <= members AND places_left BETWEEN 0 AND places),
  CONSTRAINT poll_lot CHECK ((lot_at IS NULL) = (lot_value IS NULL)
    AND (lot_at IS NULL) = (lot_root IS NULL) AND (lot_at IS NULL) = (lot_seed IS NULL)
    AND (lot_at IS NULL OR outcome = 'LOT')),
  CONSTRAINT poll_annulled CHECK (annulled IN ('ERROR', 'CONFLICT')),
  CONSTRAINT poll_annulled_at CHECK ((annulled IS NULL) = (annulled_at IS NULL)
    AND (annulled IS NULL OR closed_at IS NOT NULL)),
  CONSTRAINT poll_session FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT poll_item FOREIGN KEY (item_id) REFERENCES session_item (id),
  CONSTRAINT poll_repeats FOREIGN KEY (repeats_id) REFERENCES poll (id),
  CONSTRAINT poll_runoff_of FOREIGN KEY (runoff_of_id) REFERENCES poll (id),
  CONSTRAINT poll_opened_by FOREIGN KEY (opened_by) REFERENCES person (id),
  CONSTRAINT poll_closed_by FOREIGN KEY (closed_by) REFERENCES person (id)
);
CREATE INDEX poll_of_session ON poll (session_id, opened_at, id);
CREATE INDEX poll_of_item ON poll (item_id, opened_at, id);

-- What stands on the ballot.
CREATE TABLE poll_option (
  id UUID NOT NULL PRIMARY KEY,
  poll_id UUID NOT NULL,
  position INT NOT NULL,
  idea_id UUID NULL,
  -- A need or a measure of the concept.
  subject_id UUID NULL,
  person_id UUID NULL,
  -- As it was called then; empty where it is a person.
  title VARCHAR(400) NOT NULL,
  CONSTRAINT poll_option_position UNIQUE (poll_id, position),
  CONSTRAINT poll_option_key UNIQUE (poll_id, id),
  CONSTRAINT poll_option_what CHECK ((idea_id IS NULL OR subject_id IS NULL)
    AND (person_id IS NULL OR (idea_id IS NULL AND subject_id IS NULL))
    AND (person_id IS NOT NULL) = (title = '')),
  CONSTRAINT poll_option_of FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_option_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT poll_option_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX poll_option_by_idea ON poll_option (idea_id, poll_id);

-- Who could vote when it was opened: one for each seat.
CREATE TABLE poll_voter (
  poll_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  person_id UUID NOT NULL,
  PRIMARY KEY (poll_id, seat_id),
  CONSTRAINT poll_voter_once UNIQUE (poll_id, person_id),
  CONSTRAINT poll_voter_poll FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_voter_seat FOREIGN KEY (seat_id) REFERENCES mandate (id),
  CONSTRAINT poll_voter_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- That a seat gave a ballot, and in a named poll which; the last turn before the close holds.
CREATE TABLE poll_turn (
  poll_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  turn INT NOT NULL,
  -- "1:3 4:2": positions of options with their marks; empty where the seat abstains. Null where the
  -- poll is secret.
  marks VARCHAR(500) NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (poll_id, seat_id, turn),
  CONSTRAINT poll_turn_marks CHECK (marks REGEXP '^([0-9]+:[0-9]+( [0-9]+:[0-9]+)*)?$'),
  CONSTRAINT poll_turn_voter FOREIGN KEY (poll_id, seat_id) REFERENCES poll_voter (poll_id, seat_id)
);

-- The ballot of a seat in a secret poll, as long as it can be changed. Empty once it is closed: then
-- only the figures of the options are kept.
CREATE TABLE poll_sealed (
  poll_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  marks VARCHAR(500) NOT NULL,
  PRIMARY KEY (poll_id, seat_id),
  CONSTRAINT poll_sealed_marks CHECK (marks REGEXP '^([0-9]+:[0-9]+( [0-9]+:[0-9]+)*)?$'),
  CONSTRAINT poll_sealed_voter FOREIGN KEY (poll_id, seat_id)
    REFERENCES poll_voter (poll_id, seat_id)
);

-- Whose ballots were counted at the close.
CREATE TABLE poll_counted (
  poll_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  PRIMARY KEY (poll_id, seat_id),
  CONSTRAINT poll_counted_voter FOREIGN KEY (poll_id, seat_id)
    REFERENCES poll_voter (poll_id, seat_id)
);

-- Which options a counted ballot did not rate because of a conflict of interest.
CREATE TABLE poll_barred (
  poll_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  option_id UUID NOT NULL,
  PRIMARY KEY (poll_id, seat_id, option_id),
  CONSTRAINT poll_barred_counted FOREIGN KEY (poll_id, seat_id)
    REFERENCES poll_counted (poll_id, seat_id),
  CONSTRAINT poll_barred_option FOREIGN KEY (poll_id, option_id)
    REFERENCES poll_option (poll_id, id)
);

-- What an option came to.
CREATE TABLE poll_result (
  option_id UUID NOT NULL PRIMARY KEY,
  poll_id UUID NOT NULL,
  -- In the order of places.
  row_at INT NOT NULL,
  -- Points, half duels or approvals, and what they are divided by.
  gained BIGINT NOT NULL,
  out_of BIGINT NOT NULL,
  ballots INT NOT NULL,
  -- From 1; 0 where it has none.
  place INT NOT NULL,
  standing VARCHAR(9) NOT NULL,
  -- Whether who presides gave it a place that was tied.
  is_decided BOOLEAN NOT NULL,
  CONSTRAINT poll_result_row UNIQUE (poll_id, row_at),
  CONSTRAINT poll_result_standing CHECK (standing IN ('TAKEN', 'TIED', 'NOT_TAKEN')),
  CONSTRAINT poll_result_figure CHECK (gained >= 0 AND out_of >= 0 AND ballots >= 0 AND place >= 0
    AND (NOT is_decided OR standing = 'TIED')),
  CONSTRAINT poll_result_option FOREIGN KEY (poll_id, option_id) REFERENCES poll_option (poll_id, id)
);

-- The order in which the lot drew those that were tied.
CREATE TABLE poll_drawn (
  option_id UUID NOT NULL PRIMARY KEY,
  poll_id UUID NOT NULL,
  position INT NOT NULL,
  CONSTRAINT poll_drawn_position UNIQUE (poll_id, position),
  CONSTRAINT poll_drawn_option FOREIGN KEY (poll_id, option_id) REFERENCES poll_option (poll_id, id)
);

-- Every act with a poll that is in the log. The key is that of its entry.
CREATE TABLE poll_act (
  id UUID NOT NULL PRIMARY KEY,
  poll_id UUID NOT NULL,
  kind VARCHAR(10) NOT NULL,
  -- Public: why. Empty where no reason is asked.
  reason VARCHAR(1000) NOT NULL,
  acted_at DATETIME(6) NOT NULL,
  acted_by UUID NOT NULL,
  CONSTRAINT poll_act_kind CHECK (kind IN ('OPENED', 'CLOSED', 'ANNULLED', 'LOT_DRAWN', 'SEATED')),
  CONSTRAINT poll_act_of FOREIGN KEY (poll_id) REFERENCES poll (id),
  CONSTRAINT poll_act_by FOREIGN KEY (acted_by) REFERENCES person (id)
);
CREATE INDEX poll_act_order ON poll_act (poll_id, acted_at, id);

-- Who stands for being sent, by item; the last turn of a person holds.
CREATE TABLE poll_candidacy (
  item_id UUID NOT NULL,
  person_id UUID NOT NULL,
  turn INT NOT NULL,
  stands BOOLEAN NOT NULL,
  said_at DATETIME(6) NOT NULL,
  PRIMARY KEY (item_id, person_id, turn),
  CONSTRAINT poll_candidacy_item FOREIGN KEY (item_id) REFERENCES session_item (id),
  CONSTRAINT poll_candidacy_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Which seat somebody got who was sent.
CREATE TABLE poll_seat (
  option_id UUID NOT NULL PRIMARY KEY,
  mandate_id UUID NOT NULL,
  CONSTRAINT poll_seat_mandate UNIQUE (mandate_id),
  CONSTRAINT poll_seat_option FOREIGN KEY (option_id) REFERENCES poll_option (id),
  CONSTRAINT poll_seat_of FOREIGN KEY (mandate_id) REFERENCES mandate (id)
);

-- A motion that the council advise a version of the concept like that.
CREATE TABLE advice_motion (
  motion_id UUID NOT NULL PRIMARY KEY,
  concept_id UUID NOT NULL,
  result VARCHAR(16) NOT NULL,
  CONSTRAINT advice_motion_result
    CHECK (result IN ('RECOMMENDS', 'WITH_CONDITIONS', 'ADVISES_AGAINST')),
  CONSTRAINT advice_motion_of FOREIGN KEY (motion_id) REFERENCES motion (id),
  CONSTRAINT advice_motion_concept FOREIGN KEY (concept_id) REFERENCES concept_version (id)
);

-- The vote in a session that an advice rests on; null where it was written down by hand.
ALTER TABLE concept_advice ADD COLUMN vote_id UUID NULL;
ALTER TABLE concept_advice ADD CONSTRAINT concept_advice_vote UNIQUE (vote_id);

/* [jooq ignore start] */
CREATE TRIGGER poll_stays BEFORE DELETE ON poll FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a poll is never deleted';

CREATE TRIGGER poll_is_fixed BEFORE UPDATE ON poll FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.session_id <=> NEW.session_id AND OLD.item_id <=> NEW.item_id
      AND OLD.kind <=> NEW.kind AND OLD.question <=> NEW.question AND OLD.way <=> NEW.way
      AND OLD.points <=> NEW.points AND OLD.most <=> NEW.most AND OLD.places <=> NEW.places
      AND OLD.is_secret <=> NEW.is_secret AND OLD.repeats_id <=> NEW.repeats_id
      AND OLD.runoff_of_id <=> NEW.runoff_of_id AND OLD.opened_at <=> NEW.opened_at
      AND OLD.opened_by <=> NEW.opened_by)
      OR (OLD.closed_at IS NOT NULL AND NOT (OLD.closed_at <=> NEW.closed_at
        AND OLD.closed_by <=> NEW.closed_by AND OLD.outcome <=> NEW.outcome
        AND OLD.members <=> NEW.members AND OLD.counted <=> NEW.counted
        AND OLD.quorum <=> NEW.quorum AND OLD.residents <=> NEW.residents
        AND OLD.voters <=> NEW.voters AND OLD.ballots <=> NEW.ballots
        AND OLD.abstained <=> NEW.abstained AND OLD.places_left <=> NEW.places_left))
      OR (OLD.lot_at IS NOT NULL AND NOT (OLD.lot_at <=> NEW.lot_at
        AND OLD.lot_value <=> NEW.lot_value AND OLD.lot_root <=> NEW.lot_root
        AND OLD.lot_seed <=> NEW.lot_seed))
      OR (OLD.annulled IS NOT NULL AND NOT (OLD.annulled <=> NEW.annulled
        AND OLD.annulled_at <=> NEW.annulled_at)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what came of a poll stays';
  END IF;
END;

CREATE TRIGGER poll_option_stays BEFORE DELETE ON poll_option FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what stood on a ballot stays';

CREATE TRIGGER poll_option_is_fixed BEFORE UPDATE ON poll_option FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what stood on a ballot stays';

CREATE TRIGGER poll_voter_stays BEFORE DELETE ON poll_voter FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who could vote stays';

CREATE TRIGGER poll_voter_is_fixed BEFORE UPDATE ON poll_voter FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who could vote stays';

-- The last lock: what waits for a close finds it closed.
CREATE TRIGGER poll_turn_in_time BEFORE INSERT ON poll_turn FOR EACH ROW
BEGIN
  DECLARE closed DATETIME(6);
  DECLARE secret BOOLEAN;
  SELECT closed_at, is_secret INTO closed, secret FROM poll WHERE id = NEW.poll_id
    LOCK IN SHARE MODE;
  IF closed IS NOT NULL OR secret = (NEW.marks IS NOT NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing is given after the close';
  END IF;
END;

CREATE TRIGGER poll_turn_stays BEFORE DELETE ON poll_turn FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was given stays';

CREATE TRIGGER poll_turn_is_fixed BEFORE UPDATE ON poll_turn FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was given stays';

CREATE TRIGGER poll_sealed_in_time BEFORE INSERT ON poll_sealed FOR EACH ROW
BEGIN
  DECLARE closed DATETIME(6);
  DECLARE secret BOOLEAN;
  SELECT closed_at, is_secret INTO closed, secret FROM poll WHERE id = NEW.poll_id
    LOCK IN SHARE MODE;
  IF closed IS NOT NULL OR NOT secret THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing is given after the close';
  END IF;
END;

CREATE TRIGGER poll_counted_stays BEFORE DELETE ON poll_counted FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'whose ballots were counted stays';

CREATE TRIGGER poll_counted_is_fixed BEFORE UPDATE ON poll_counted FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'whose ballots were counted stays';

CREATE TRIGGER poll_barred_stays BEFORE DELETE ON poll_barred FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was not counted stays';

CREATE TRIGGER poll_barred_is_fixed BEFORE UPDATE ON poll_barred FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was not counted stays';

CREATE TRIGGER poll_result_stays BEFORE DELETE ON poll_result FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what came of a poll stays';

CREATE TRIGGER poll_result_is_fixed BEFORE UPDATE ON poll_result FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what came of a poll stays';

CREATE TRIGGER poll_drawn_stays BEFORE DELETE ON poll_drawn FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what the lot drew stays';

CREATE TRIGGER poll_drawn_is_fixed BEFORE UPDATE ON poll_drawn FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what the lot drew stays';

CREATE TRIGGER poll_act_stays BEFORE DELETE ON poll_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was done with a poll stays';

CREATE TRIGGER poll_act_is_fixed BEFORE UPDATE ON poll_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was done with a poll stays';

CREATE TRIGGER poll_candidacy_stays BEFORE DELETE ON poll_candidacy FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who stood stays';

CREATE TRIGGER poll_candidacy_is_fixed BEFORE UPDATE ON poll_candidacy FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who stood stays';

CREATE TRIGGER poll_seat_stays BEFORE DELETE ON poll_seat FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who got a seat stays';

CREATE TRIGGER poll_seat_is_fixed BEFORE UPDATE ON poll_seat FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who got a seat stays';

CREATE TRIGGER advice_motion_stays BEFORE DELETE ON advice_motion FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was moved stays';

CREATE TRIGGER advice_motion_is_fixed BEFORE UPDATE ON advice_motion FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was moved stays';
/* [jooq ignore stop] */
