-- What is around a session before it begins: its number in the area, the link for who takes part from
-- afar, invitations and what was answered, papers.

ALTER TABLE body_session ADD COLUMN number INT NOT NULL DEFAULT 0;
-- Only for those who are invited. Empty where there is none.
ALTER TABLE body_session ADD COLUMN remote_link VARCHAR(500) NOT NULL DEFAULT '';

/* [jooq ignore start] */
DROP TRIGGER body_session_goes_on;

UPDATE body_session planned
  JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY area_id ORDER BY planned_at, id) AS place
    FROM body_session) numbered ON numbered.id = planned.id
  SET planned.number = numbered.place;

CREATE TRIGGER body_session_goes_on BEFORE UPDATE ON body_session FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.area_id <=> NEW.area_id AND OLD.body_id <=> NEW.body_id
      AND OLD.round_id <=> NEW.round_id AND OLD.number <=> NEW.number
      AND OLD.planned_at <=> NEW.planned_at AND OLD.planned_by <=> NEW.planned_by)
      OR (OLD.opened_at IS NOT NULL AND NOT (OLD.opened_at <=> NEW.opened_at
        AND OLD.rules_file <=> NEW.rules_file AND OLD.rules_digest <=> NEW.rules_digest))
      OR OLD.state IN ('CLOSED', 'CALLED_OFF') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what a session was stays';
  END IF;
END;
/* [jooq ignore stop] */

-- Counted from 1 in the area, for good: it is a part of the public address.
ALTER TABLE body_session ADD CONSTRAINT body_session_number UNIQUE (area_id, number);

-- Invitations and papers are acts too.
ALTER TABLE session_act DROP CONSTRAINT session_act_kind;
ALTER TABLE session_act ADD CONSTRAINT session_act_kind CHECK (kind IN ('PLANNED', 'CHANGED',
  'CALLED_OFF', 'AGENDA', 'OPENED', 'LED', 'CLOSED', 'MOVED', 'WITHDRAWN', 'VOTE_OPENED',
  'VOTE_CLOSED', 'VOTE_ANNULLED', 'LOT_DRAWN', 'PAUSED', 'RESUMED', 'INVITED', 'PAPERS_GIVEN',
  'PAPERS_WITHDRAWN'));

-- An invitation that went out: the first one, and one after each change.
CREATE TABLE session_invitation (
  -- The key of its entry in the log.
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  -- From 1.
  number INT NOT NULL,
  -- When, where, and the agenda, as canonical JSON, and its SHA-256.
  content MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  recipients INT NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  CONSTRAINT session_invitation_number UNIQUE (session_id, number),
  CONSTRAINT session_invitation_count CHECK (number > 0 AND recipients >= 0),
  CONSTRAINT session_invitation_of FOREIGN KEY (session_id) REFERENCES body_session (id)
);

-- Who was invited, and for which seat: who sits on it, or who stands in.
CREATE TABLE session_invited (
  session_id UUID NOT NULL,
  person_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  is_stand_in BOOLEAN NOT NULL,
  -- The seat has gone to somebody else.
  is_released BOOLEAN NOT NULL,
  PRIMARY KEY (session_id, person_id),
  CONSTRAINT session_invited_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_invited_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT session_invited_seat FOREIGN KEY (seat_id) REFERENCES mandate (id)
);

-- Who comes and who cannot; the last turn of a person holds.
CREATE TABLE session_reply (
  session_id UUID NOT NULL,
  person_id UUID NOT NULL,
  turn INT NOT NULL,
  is_coming BOOLEAN NOT NULL,
  replied_at DATETIME(6) NOT NULL,
  -- The person, or who was told on the telephone.
  noted_by UUID NOT NULL,
  PRIMARY KEY (session_id, person_id, turn),
  CONSTRAINT session_reply_invited FOREIGN KEY (session_id, person_id)
    REFERENCES session_invited (session_id, person_id),
  CONSTRAINT session_reply_by FOREIGN KEY (noted_by) REFERENCES person (id)
);

-- That somebody was reminded, so that nobody is twice.
CREATE TABLE session_reminder (
  session_id UUID NOT NULL,
  person_id UUID NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  PRIMARY KEY (session_id, person_id),
  CONSTRAINT session_reminder_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_reminder_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Papers that were given to a session, or to an item of its agenda. The files are in stored_file.
CREATE TABLE session_paper (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  item_id UUID NULL,
  state VARCHAR(9) NOT NULL,
  -- Who uploads them; nobody else sees them before they are given.
  begun_by UUID NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  given_at DATETIME(6) NULL,
  -- Their entry in the log.
  entry_id UUID NULL,
  CONSTRAINT session_paper_state CHECK (state IN ('BEGUN', 'GIVEN', 'WITHDRAWN')),
  CONSTRAINT session_paper_given CHECK ((state = 'BEGUN') = (given_at IS NULL)
    AND (given_at IS NULL) = (entry_id IS NULL)),
  CONSTRAINT session_paper_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_paper_item FOREIGN KEY (item_id) REFERENCES session_item (id),
  CONSTRAINT session_paper_by FOREIGN KEY (begun_by) REFERENCES person (id)
);
CREATE INDEX session_paper_order ON session_paper (session_id, given_at, id);

-- A calendar file that goes with a mail; emptied with it.
ALTER TABLE mail ADD COLUMN calendar MEDIUMTEXT NULL;
ALTER TABLE mail ADD COLUMN calendar_method VARCHAR(10) NULL;
ALTER TABLE mail ADD CONSTRAINT mail_calendar CHECK ((calendar IS NULL) = (calendar_method IS NULL)
  AND (state = 'WAITING' OR calendar IS NULL));

/* [jooq ignore start] */
CREATE TRIGGER session_invitation_stays BEFORE DELETE ON session_invitation FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an invitation stays';

CREATE TRIGGER session_invitation_is_fixed BEFORE UPDATE ON session_invitation FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an invitation stays';

CREATE TRIGGER session_reply_stays BEFORE DELETE ON session_reply FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was answered stays';

CREATE TRIGGER session_reply_is_fixed BEFORE UPDATE ON session_reply FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was answered stays';

CREATE TRIGGER session_paper_stays BEFORE DELETE ON session_paper FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'papers are withdrawn, never deleted';
/* [jooq ignore stop] */
