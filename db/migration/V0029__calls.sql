-- Operator calls: what a steering round releases, the call, the sketches that operators hand in, and
-- who is selected. What is handed in stays sealed until it is opened in one act.

/* [jooq ignore start] */
ALTER TABLE body DROP CONSTRAINT body_kind;
ALTER TABLE body ADD CONSTRAINT body_kind CHECK (kind IN ('COUNCIL', 'JURY', 'STEERING'));
/* [jooq ignore stop] */

-- What a steering round gave free for a call. The key is that of the entry in the log.
CREATE TABLE call_release (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  body_id UUID NOT NULL,
  -- Of the adopted concept: one of the two at least.
  need_id UUID NULL,
  measure_id UUID NULL,
  -- From which it came, where it came from one.
  idea_id UUID NULL,
  subject VARCHAR(200) NOT NULL,
  -- Public.
  reason VARCHAR(2000) NOT NULL,
  first_year INT NOT NULL,
  last_year INT NOT NULL,
  frame_cents BIGINT NOT NULL,
  decided_on DATE NOT NULL,
  -- Where a session of the steering round voted on it.
  vote_id UUID NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by UUID NOT NULL,
  CONSTRAINT call_release_concept CHECK (need_id IS NOT NULL OR measure_id IS NOT NULL),
  CONSTRAINT call_release_years CHECK (first_year <= last_year),
  CONSTRAINT call_release_frame CHECK (frame_cents > 0),
  CONSTRAINT call_release_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT call_release_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT call_release_recorded_by FOREIGN KEY (recorded_by) REFERENCES person (id)
);
CREATE INDEX call_release_order ON call_release (area_id, decided_on);

CREATE TABLE operator_call (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  -- Within the area, from 1.
  number INT NOT NULL,
  -- What is written of it now, as JSON; published it stands in call_paper.
  draft MEDIUMTEXT NOT NULL,
  -- The paper that holds; 0 before it is published.
  paper INT NOT NULL,
  -- The first moment at which nothing is taken any more.
  closes_at DATETIME(6) NULL,
  -- The first moment at which no points are taken any more.
  scores_until_at DATETIME(6) NULL,
  opened_at DATETIME(6) NULL,
  opened_by UUID NULL,
  opened_entry_id UUID NULL,
  revealed_at DATETIME(6) NULL,
  revealed_by UUID NULL,
  revealed_entry_id UUID NULL,
  -- All points that were revealed, as canonical JSON without names, and its SHA-256.
  scores_file MEDIUMTEXT NULL,
  scores_digest CHAR(64) NULL,
  decided_at DATETIME(6) NULL,
  decided_by UUID NULL,
  decided_entry_id UUID NULL,
  -- Null where nobody was selected.
  chosen_id UUID NULL,
  -- Public.
  decision_reason VARCHAR(2000) NULL,
  created_at DATETIME(6) NOT NULL,
  created_by UUID NOT NULL,
  version INT NOT NULL,
  CONSTRAINT operator_call_number UNIQUE (area_id, number),
  CONSTRAINT operator_call_published CHECK ((paper = 0) = (closes_at IS NULL)
    AND (paper = 0) = (scores_until_at IS NULL)),
  CONSTRAINT operator_call_times CHECK (scores_until_at > closes_at),
  CONSTRAINT operator_call_opened CHECK ((opened_at IS NULL) = (opened_by IS NULL)
    AND (opened_at IS NULL) = (opened_entry_id IS NULL)),
  CONSTRAINT operator_call_opened_late CHECK (opened_at >= closes_at),
  CONSTRAINT operator_call_revealed CHECK ((revealed_at IS NULL) = (revealed_by IS NULL)
    AND (revealed_at IS NULL) = (revealed_entry_id IS NULL)
    AND (revealed_at IS NULL) = (scores_file IS NULL)
    AND (revealed_at IS NULL) = (scores_digest IS NULL)),
  CONSTRAINT operator_call_revealed_late CHECK (revealed_at IS NULL OR opened_at IS NOT NULL),
  CONSTRAINT operator_call_decided CHECK ((decided_at IS NULL) = (decided_by IS NULL)
    AND (decided_at IS NULL) = (decided_entry_id IS NULL)
    AND (decided_at IS NULL) = (decision_reason IS NULL)),
  CONSTRAINT operator_call_chosen CHECK (chosen_id IS NULL OR revealed_at IS NOT NULL),
  CONSTRAINT operator_call_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT operator_call_opened_by FOREIGN KEY (opened_by) REFERENCES person (id),
  CONSTRAINT operator_call_revealed_by FOREIGN KEY (revealed_by) REFERENCES person (id),
  CONSTRAINT operator_call_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
  CONSTRAINT operator_call_created_by FOREIGN KEY (created_by) REFERENCES person (id)
);

-- What a call says, each time that it was published, byte for byte.
CREATE TABLE call_paper (
  call_id UUID NOT NULL,
  number INT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  -- Why it was changed, for everybody; empty for the first.
  reason VARCHAR(1000) NOT NULL,
  published_at DATETIME(6) NOT NULL,
  published_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (call_id, number),
  CONSTRAINT call_paper_number CHECK (number >= 1),
  CONSTRAINT call_paper_call FOREIGN KEY (call_id) REFERENCES operator_call (id),
  CONSTRAINT call_paper_by FOREIGN KEY (published_by) REFERENCES person (id)
);

-- What operators ask. Public with its answer, and without who asked.
CREATE TABLE call_question (
  id UUID NOT NULL PRIMARY KEY,
  call_id UUID NOT NULL,
  -- Emptied with the account as long as it is not public.
  words VARCHAR(1000) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  asked_by UUID NOT NULL,
  answer VARCHAR(3000) NULL,
  answered_at DATETIME(6) NULL,
  answered_by UUID NULL,
  entry_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT call_question_answered CHECK ((answer IS NULL) = (answered_at IS NULL)
    AND (answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (entry_id IS NULL)),
  CONSTRAINT call_question_call FOREIGN KEY (call_id) REFERENCES operator_call (id),
  CONSTRAINT call_question_asked_by FOREIGN KEY (asked_by) REFERENCES person (id),
  CONSTRAINT call_question_answered_by FOREIGN KEY (answered_by) REFERENCES person (id)
);
CREATE INDEX call_question_order ON call_question (call_id, asked_at);

-- What somebody writes for an organisation.
CREATE TABLE call_sketch (
  id UUID NOT NULL PRIMARY KEY,
  call_id UUID NOT NULL,
  person_id UUID NOT NULL,
  -- As it is being written, as JSON; emptied with the account.
  draft MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  -- How often it was handed in; the last time holds.
  sendings INT NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT call_sketch_one UNIQUE (call_id, person_id),
  CONSTRAINT call_sketch_call FOREIGN KEY (call_id) REFERENCES operator_call (id),
  CONSTRAINT call_sketch_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- What was handed in, byte for byte.
CREATE TABLE call_sending (
  sketch_id UUID NOT NULL,
  number INT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sketch_id, number),
  CONSTRAINT call_sending_number CHECK (number >= 1),
  CONSTRAINT call_sending_sketch FOREIGN KEY (sketch_id) REFERENCES call_sketch (id)
);

-- Who selects. Who left stays, and acts no more.
CREATE TABLE call_member (
  id UUID NOT NULL PRIMARY KEY,
  call_id UUID NOT NULL,
  person_id UUID NOT NULL,
  part VARCHAR(10) NOT NULL,
  is_head BOOLEAN NOT NULL,
  named_at DATETIME(6) NOT NULL,
  named_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  left_at DATETIME(6) NULL,
  left_by UUID NULL,
  left_entry_id UUID NULL,
  CONSTRAINT call_member_part CHECK (part IN ('DISTRICT', 'TEAM', 'DELEGATE')),
  CONSTRAINT call_member_left CHECK ((left_at IS NULL) = (left_by IS NULL)
    AND (left_at IS NULL) = (left_entry_id IS NULL)),
  CONSTRAINT call_member_call FOREIGN KEY (call_id) REFERENCES operator_call (id),
  CONSTRAINT call_member_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT call_member_named_by FOREIGN KEY (named_by) REFERENCES person (id),
  CONSTRAINT call_member_left_by FOREIGN KEY (left_by) REFERENCES person (id)
);
CREATE INDEX call_member_of ON call_member (call_id, person_id);

-- Why somebody does not decide on a sketch.
CREATE TABLE call_conflict (
  id UUID NOT NULL PRIMARY KEY,
  sketch_id UUID NOT NULL,
  person_id UUID NOT NULL,
  kind VARCHAR(12) NOT NULL,
  -- For the panel; emptied with the account.
  note VARCHAR(1000) NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  raised_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  lifted_at DATETIME(6) NULL,
  lifted_by UUID NULL,
  lifted_entry_id UUID NULL,
  CONSTRAINT call_conflict_kind
    CHECK (kind IN ('APPLICANT', 'FAMILY', 'ORGANISATION', 'CONTRACT', 'OTHER')),
  CONSTRAINT call_conflict_lifted CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)
    AND (lifted_at IS NULL) = (lifted_entry_id IS NULL)),
  CONSTRAINT call_conflict_sketch FOREIGN KEY (sketch_id) REFERENCES call_sketch (id),
  CONSTRAINT call_conflict_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT call_conflict_raised_by FOREIGN KEY (raised_by) REFERENCES person (id),
  CONSTRAINT call_conflict_lifted_by FOREIGN KEY (lifted_by) REFERENCES person (id)
);
CREATE INDEX call_conflict_of ON call_conflict (sketch_id, person_id);

-- Points from 1 to 5, sealed until the reveal. The last turn holds.
CREATE TABLE call_score (
  member_id UUID NOT NULL,
  sketch_id UUID NOT NULL,
  criterion VARCHAR(62) NOT NULL,
  turn INT NOT NULL,
  -- Null where the member cannot judge.
  points INT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (member_id, sketch_id, criterion, turn),
  CONSTRAINT call_score_points CHECK (points BETWEEN 1 AND 5),
  CONSTRAINT call_score_turn CHECK (turn >= 1),
  CONSTRAINT call_score_member FOREIGN KEY (member_id) REFERENCES call_member (id),
  CONSTRAINT call_score_sketch FOREIGN KEY (sketch_id) REFERENCES call_sketch (id)
);

-- What a member says to a sketch, sealed like the points. The last turn holds.
CREATE TABLE call_score_comment (
  member_id UUID NOT NULL,
  sketch_id UUID NOT NULL,
  turn INT NOT NULL,
  -- Emptied with the account.
  words VARCHAR(2000) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (member_id, sketch_id, turn),
  CONSTRAINT call_score_comment_turn CHECK (turn >= 1),
  CONSTRAINT call_score_comment_member FOREIGN KEY (member_id) REFERENCES call_member (id),
  CONSTRAINT call_score_comment_sketch FOREIGN KEY (sketch_id) REFERENCES call_sketch (id)
);

-- What those who handed in are told, with the decision.
CREATE TABLE call_answer (
  sketch_id UUID NOT NULL PRIMARY KEY,
  call_id UUID NOT NULL,
  is_chosen BOOLEAN NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  CONSTRAINT call_answer_sketch FOREIGN KEY (sketch_id) REFERENCES call_sketch (id),
  CONSTRAINT call_answer_call FOREIGN KEY (call_id) REFERENCES operator_call (id)
);

ALTER TABLE operator_call ADD CONSTRAINT operator_call_chosen_sketch
  FOREIGN KEY (chosen_id) REFERENCES call_sketch (id);

/* [jooq ignore start] */
CREATE TRIGGER call_release_is_fixed BEFORE UPDATE ON call_release FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was released stays';

CREATE TRIGGER call_release_stays BEFORE DELETE ON call_release FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was released stays';

CREATE TRIGGER operator_call_stays BEFORE DELETE ON operator_call FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a call stays';

CREATE TRIGGER operator_call_is_fixed BEFORE UPDATE ON operator_call FOR EACH ROW
BEGIN
  IF OLD.decided_at IS NOT NULL
      OR NOT (OLD.id <=> NEW.id AND OLD.area_id <=> NEW.area_id AND OLD.number <=> NEW.number)
      OR NEW.paper < OLD.paper OR NEW.closes_at < OLD.closes_at
      OR (OLD.closes_at IS NOT NULL AND NEW.closes_at IS NULL)
      OR (OLD.opened_at IS NOT NULL AND NOT (OLD.opened_at <=> NEW.opened_at
        AND OLD.closes_at <=> NEW.closes_at AND OLD.opened_entry_id <=> NEW.opened_entry_id
        AND NEW.scores_until_at >= OLD.scores_until_at))
      OR (OLD.revealed_at IS NOT NULL AND NOT (OLD.revealed_at <=> NEW.revealed_at
        AND OLD.scores_file <=> NEW.scores_file AND OLD.scores_digest <=> NEW.scores_digest
        AND OLD.revealed_entry_id <=> NEW.revealed_entry_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a call stays as it was published and decided';
  END IF;
END;

CREATE TRIGGER call_paper_is_fixed BEFORE UPDATE ON call_paper FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was published stays';

CREATE TRIGGER call_paper_stays BEFORE DELETE ON call_paper FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was published stays';

CREATE TRIGGER call_question_is_fixed BEFORE UPDATE ON call_question FOR EACH ROW
BEGIN
  IF OLD.answer IS NOT NULL
      OR NOT (OLD.call_id <=> NEW.call_id AND OLD.asked_at <=> NEW.asked_at
      AND OLD.asked_by <=> NEW.asked_by)
      OR NOT (OLD.words <=> NEW.words OR NEW.words = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a question stays as it was asked and answered';
  END IF;
END;

CREATE TRIGGER call_question_stays BEFORE DELETE ON call_question FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a question stays';

-- The last lock: what is handed in, or taken back, is so before the deadline.
CREATE TRIGGER call_sending_in_time BEFORE INSERT ON call_sending FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM operator_call c JOIN call_sketch s ON s.call_id = c.id
      WHERE s.id = NEW.sketch_id AND c.opened_at IS NULL AND NEW.sent_at < c.closes_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing is handed in after the deadline';
  END IF;
END;

CREATE TRIGGER call_sending_is_fixed BEFORE UPDATE ON call_sending FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was handed in stays';

CREATE TRIGGER call_sending_stays BEFORE DELETE ON call_sending FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was handed in stays';

CREATE TRIGGER call_sketch_in_time BEFORE UPDATE ON call_sketch FOR EACH ROW
BEGIN
  IF NOT (OLD.call_id <=> NEW.call_id AND OLD.person_id <=> NEW.person_id)
      OR NEW.sendings < OLD.sendings
      OR (NOT (OLD.withdrawn_at <=> NEW.withdrawn_at OR OLD.sendings < NEW.sendings)
        AND NOT EXISTS (SELECT 1 FROM operator_call c WHERE c.id = NEW.call_id
          AND c.opened_at IS NULL AND NEW.withdrawn_at < c.closes_at)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a sketch stays as it was at the deadline';
  END IF;
END;

CREATE TRIGGER call_sketch_stays BEFORE DELETE ON call_sketch FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a sketch stays';

CREATE TRIGGER call_member_is_fixed BEFORE UPDATE ON call_member FOR EACH ROW
BEGIN
  IF OLD.left_at IS NOT NULL
      OR NOT (OLD.call_id <=> NEW.call_id AND OLD.person_id <=> NEW.person_id
      AND OLD.part <=> NEW.part AND OLD.is_head <=> NEW.is_head
      AND OLD.entry_id <=> NEW.entry_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a place in a panel stays';
  END IF;
END;

CREATE TRIGGER call_member_stays BEFORE DELETE ON call_member FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a place in a panel stays';

CREATE TRIGGER call_conflict_is_fixed BEFORE UPDATE ON call_conflict FOR EACH ROW
BEGIN
  IF NOT (OLD.sketch_id <=> NEW.sketch_id AND OLD.person_id <=> NEW.person_id
      AND OLD.kind <=> NEW.kind AND OLD.entry_id <=> NEW.entry_id)
      OR (OLD.lifted_at IS NOT NULL AND NOT (OLD.lifted_at <=> NEW.lifted_at))
      OR NOT (OLD.note <=> NEW.note OR NEW.note = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a conflict of interest stays';
  END IF;
END;

CREATE TRIGGER call_conflict_stays BEFORE DELETE ON call_conflict FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a conflict of interest stays';

-- The last lock: points come between the opening and the reveal, from a member without a conflict.
CREATE TRIGGER call_score_in_time BEFORE INSERT ON call_score FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM operator_call c JOIN call_member m ON m.call_id = c.id
      JOIN call_sketch s ON s.call_id = c.id
      WHERE m.id = NEW.member_id AND s.id = NEW.sketch_id AND m.left_at IS NULL
      AND c.opened_at IS NOT NULL AND c.revealed_at IS NULL AND c.decided_at IS NULL
      AND NEW.given_at < c.scores_until_at
      AND NOT EXISTS (SELECT 1 FROM call_conflict x WHERE x.sketch_id = s.id
        AND x.person_id = m.person_id AND x.lifted_at IS NULL)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no points outside of the scoring';
  END IF;
END;

CREATE TRIGGER call_score_is_fixed BEFORE UPDATE ON call_score FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'points stay';

CREATE TRIGGER call_score_stays BEFORE DELETE ON call_score FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'points stay';

CREATE TRIGGER call_score_comment_in_time BEFORE INSERT ON call_score_comment FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM operator_call c JOIN call_member m ON m.call_id = c.id
      JOIN call_sketch s ON s.call_id = c.id
      WHERE m.id = NEW.member_id AND s.id = NEW.sketch_id AND m.left_at IS NULL
      AND c.opened_at IS NOT NULL AND c.revealed_at IS NULL AND c.decided_at IS NULL
      AND NEW.given_at < c.scores_until_at
      AND NOT EXISTS (SELECT 1 FROM call_conflict x WHERE x.sketch_id = s.id
        AND x.person_id = m.person_id AND x.lifted_at IS NULL)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no comments outside of the scoring';
  END IF;
END;

CREATE TRIGGER call_score_comment_is_fixed BEFORE UPDATE ON call_score_comment FOR EACH ROW
BEGIN
  IF NOT (OLD.member_id <=> NEW.member_id AND OLD.sketch_id <=> NEW.sketch_id
      AND OLD.turn <=> NEW.turn AND OLD.given_at <=> NEW.given_at)
      OR NOT (OLD.words <=> NEW.words OR NEW.words = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'comments on scores stay';
  END IF;
END;

CREATE TRIGGER call_score_comment_stays BEFORE DELETE ON call_score_comment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'comments on scores stay';

CREATE TRIGGER call_answer_is_fixed BEFORE UPDATE ON call_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an answer stays';

CREATE TRIGGER call_answer_stays BEFORE DELETE ON call_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an answer stays';
/* [jooq ignore stop] */
