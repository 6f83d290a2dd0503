-- What goes on in a session beside agenda and votes: who wants to speak, the time that is given,
-- breaks, and the links with which applicants see their own item.

-- A break is for the minutes.
ALTER TABLE session_act DROP CONSTRAINT session_act_kind;
ALTER TABLE session_act ADD CONSTRAINT session_act_kind CHECK (kind IN ('PLANNED', 'CHANGED',
  'CALLED_OFF', 'AGENDA', 'OPENED', 'LED', 'CLOSED', 'MOVED', 'WITHDRAWN', 'VOTE_OPENED',
  'VOTE_CLOSED', 'VOTE_ANNULLED', 'LOT_DRAWN', 'PAUSED', 'RESUMED'));

-- How a session is run at the moment. There is none before somebody changed something.
CREATE TABLE session_stage (
  session_id UUID NOT NULL PRIMARY KEY,
  -- How long somebody may speak.
  speech_minutes INT NOT NULL,
  -- Whether the time of who is called begins by itself.
  is_timed BOOLEAN NOT NULL,
  -- Whether who has not spoken yet comes before those who have.
  is_new_first BOOLEAN NOT NULL,
  -- The item on which nobody can ask to speak any more.
  closed_item_id UUID NULL,
  -- The item that the timer belongs to. Null also between two items.
  timer_item_id UUID NULL,
  timer_kind VARCHAR(12) NULL,
  -- A timer runs, or it stands still with so much left.
  timer_ends_at DATETIME(6) NULL,
  timer_left_ms BIGINT NULL,
  -- Since when there is a break, and when it goes on.
  paused_at DATETIME(6) NULL,
  resumes_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT session_stage_minutes CHECK (speech_minutes BETWEEN 1 AND 60),
  CONSTRAINT session_stage_timer CHECK (timer_kind IN ('PRESENTATION', 'SPEECH')),
  CONSTRAINT session_stage_time CHECK ((timer_kind IS NULL
    AND timer_ends_at IS NULL AND timer_left_ms IS NULL AND timer_item_id IS NULL)
    OR (timer_kind IS NOT NULL AND (timer_ends_at IS NULL) <> (timer_left_ms IS NULL))),
  CONSTRAINT session_stage_left CHECK (timer_left_ms >= 0),
  CONSTRAINT session_stage_break CHECK ((paused_at IS NULL) = (resumes_at IS NULL)),
  CONSTRAINT session_stage_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_stage_closed FOREIGN KEY (closed_item_id) REFERENCES session_item (id),
  CONSTRAINT session_stage_timed FOREIGN KEY (timer_item_id) REFERENCES session_item (id)
);

-- Who wants to speak on an item, or did.
CREATE TABLE session_speaker (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  item_id UUID NOT NULL,
  seat_id UUID NOT NULL,
  person_id UUID NOT NULL,
  -- In the list of those who wait.
  position INT NOT NULL,
  state VARCHAR(8) NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  begun_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  -- Nobody waits twice on an item, and one speaks at a time. The server makes the columns.
  waits_as UUID /*M! AS (CASE WHEN state IN ('WAITING', 'SPEAKING') THEN person_id END) STORED */,
  speaks_on UUID /*M! AS (CASE WHEN state = 'SPEAKING' THEN item_id END) STORED */,
  CONSTRAINT session_speaker_once UNIQUE (item_id, waits_as),
  CONSTRAINT session_speaker_one UNIQUE (speaks_on),
  CONSTRAINT session_speaker_state CHECK (state IN ('WAITING', 'SPEAKING', 'DONE', 'BACK')),
  CONSTRAINT session_speaker_begun CHECK ((state IN ('SPEAKING', 'DONE')) = (begun_at IS NOT NULL)),
  CONSTRAINT session_speaker_ended CHECK ((state IN ('DONE', 'BACK')) = (ended_at IS NOT NULL)),
  CONSTRAINT session_speaker_session FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_speaker_item FOREIGN KEY (item_id) REFERENCES session_item (id),
  CONSTRAINT session_speaker_seat FOREIGN KEY (seat_id) REFERENCES mandate (id),
  CONSTRAINT session_speaker_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX session_speaker_of ON session_speaker (session_id, item_id, position);

-- A link with which who applies sees the own item, on the day of the session. Of its secret only
-- the SHA-256 is kept.
CREATE TABLE session_guest (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  item_id UUID NOT NULL,
  secret_hash CHAR(64) NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by UUID NOT NULL,
  -- Who has the link said that they are there.
  ready_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  -- One link at most holds for an item. The server makes the column.
  holds_for UUID /*M! AS (CASE WHEN ended_at IS NULL THEN item_id END) STORED */,
  CONSTRAINT session_guest_secret UNIQUE (secret_hash),
  CONSTRAINT session_guest_one UNIQUE (holds_for),
  CONSTRAINT session_guest_session FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT session_guest_item FOREIGN KEY (item_id) REFERENCES session_item (id),
  CONSTRAINT session_guest_by FOREIGN KEY (made_by) REFERENCES person (id)
);

/* [jooq ignore start] */
CREATE TRIGGER session_speaker_stays BEFORE DELETE ON session_speaker FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who asked to speak stays';

CREATE TRIGGER session_speaker_is_fixed BEFORE UPDATE ON session_speaker FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.session_id <=> NEW.session_id AND OLD.item_id <=> NEW.item_id
      AND OLD.seat_id <=> NEW.seat_id AND OLD.person_id <=> NEW.person_id
      AND OLD.raised_at <=> NEW.raised_at) OR OLD.state IN ('DONE', 'BACK') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who asked to speak stays';
  END IF;
END;
/* [jooq ignore stop] */
