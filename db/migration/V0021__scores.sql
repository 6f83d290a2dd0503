-- What a panel scores, sealed until it is revealed in one act. Scores are only ever added.

-- The scoring of a round; a second one where its criteria allow it.
CREATE TABLE scoring (
  round_id UUID NOT NULL,
  attempt INT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by UUID NOT NULL,
  opened_entry_id UUID NOT NULL,
  -- Until when points are taken.
  until_at DATETIME(6) NOT NULL,
  revealed_at DATETIME(6) NULL,
  revealed_by UUID NULL,
  revealed_entry_id UUID NULL,
  -- All scores that were revealed, as canonical JSON without names, and its SHA-256, which stands in
  -- the log.
  scores_file MEDIUMTEXT NULL,
  scores_digest CHAR(64) NULL,
  version INT NOT NULL,
  PRIMARY KEY (round_id, attempt),
  CONSTRAINT scoring_attempt CHECK (attempt IN (1, 2)),
  CONSTRAINT scoring_until CHECK (until_at > opened_at),
  CONSTRAINT scoring_revealed CHECK ((revealed_at IS NULL) = (revealed_by IS NULL)
    AND (revealed_at IS NULL) = (revealed_entry_id IS NULL)
    AND (revealed_at IS NULL) = (scores_file IS NULL)
    AND (revealed_at IS NULL) = (scores_digest IS NULL)),
  CONSTRAINT scoring_panel FOREIGN KEY (round_id) REFERENCES panel (round_id),
  CONSTRAINT scoring_opened_by FOREIGN KEY (opened_by) REFERENCES person (id),
  CONSTRAINT scoring_revealed_by FOREIGN KEY (revealed_by) REFERENCES person (id)
);
CREATE INDEX scoring_waiting ON scoring (revealed_at, until_at);

-- Each time that the panel got more time, and why. The key is that of the entry in the log.
CREATE TABLE scoring_extension (
  id UUID NOT NULL PRIMARY KEY,
  round_id UUID NOT NULL,
  attempt INT NOT NULL,
  until_before DATETIME(6) NOT NULL,
  until_after DATETIME(6) NOT NULL,
  -- Public.
  reason VARCHAR(1000) NOT NULL,
  extended_at DATETIME(6) NOT NULL,
  extended_by UUID NOT NULL,
  CONSTRAINT scoring_extension_later CHECK (until_after > until_before),
  CONSTRAINT scoring_extension_of FOREIGN KEY (round_id, attempt)
    REFERENCES scoring (round_id, attempt),
  CONSTRAINT scoring_extension_by FOREIGN KEY (extended_by) REFERENCES person (id)
);
CREATE INDEX scoring_extension_order ON scoring_extension (round_id, attempt, extended_at);

-- Points from 1 to 5. The last turn holds.
CREATE TABLE score (
  member_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  attempt INT NOT NULL,
  criterion VARCHAR(62) NOT NULL,
  turn INT NOT NULL,
  -- Null where the member cannot judge.
  points INT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (member_id, idea_id, attempt, criterion, turn),
  CONSTRAINT score_points CHECK (points BETWEEN 1 AND 5),
  CONSTRAINT score_turn CHECK (turn >= 1),
  CONSTRAINT score_attempt CHECK (attempt IN (1, 2)),
  CONSTRAINT score_member FOREIGN KEY (member_id) REFERENCES panel_member (id),
  CONSTRAINT score_idea FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- What a member says to an idea, for the debate: sealed like the points. The last turn holds.
CREATE TABLE score_comment (
  member_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  attempt INT NOT NULL,
  turn INT NOT NULL,
  -- Emptied with the account.
  words VARCHAR(2000) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (member_id, idea_id, attempt, turn),
  CONSTRAINT score_comment_turn CHECK (turn >= 1),
  CONSTRAINT score_comment_attempt CHECK (attempt IN (1, 2)),
  CONSTRAINT score_comment_member FOREIGN KEY (member_id) REFERENCES panel_member (id),
  CONSTRAINT score_comment_idea FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- A note of a member on an idea, which nobody else ever reads.
CREATE TABLE score_note (
  member_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  words VARCHAR(3000) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (member_id, idea_id),
  CONSTRAINT score_note_member FOREIGN KEY (member_id) REFERENCES panel_member (id),
  CONSTRAINT score_note_idea FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- Who was reminded of what, so that nobody is twice.
CREATE TABLE score_reminder (
  member_id UUID NOT NULL,
  attempt INT NOT NULL,
  kind VARCHAR(8) NOT NULL,
  -- Of which deadline; a later one is told of anew.
  until_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  PRIMARY KEY (member_id, attempt, kind, until_at),
  CONSTRAINT score_reminder_kind CHECK (kind IN ('SOON', 'LAST')),
  CONSTRAINT score_reminder_member FOREIGN KEY (member_id) REFERENCES panel_member (id)
);

/* [jooq ignore start] */
CREATE TRIGGER scoring_stays BEFORE DELETE ON scoring FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a scoring stays';

CREATE TRIGGER scoring_is_fixed BEFORE UPDATE ON scoring FOR EACH ROW
BEGIN
  IF OLD.revealed_at IS NOT NULL
      OR NOT (OLD.round_id <=> NEW.round_id AND OLD.attempt <=> NEW.attempt
      AND OLD.opened_at <=> NEW.opened_at AND OLD.opened_by <=> NEW.opened_by
      AND OLD.opened_entry_id <=> NEW.opened_entry_id)
      OR NEW.until_at < OLD.until_at THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a scoring stays as it was opened and revealed';
  END IF;
END;

CREATE TRIGGER scoring_extension_stays BEFORE DELETE ON scoring_extension FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'that the panel got more time stays';

CREATE TRIGGER scoring_extension_is_fixed BEFORE UPDATE ON scoring_extension FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'that the panel got more time stays';

-- The last lock: nothing is added once the scores are revealed, or after the last moment.
CREATE TRIGGER score_in_time BEFORE INSERT ON score FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM scoring s JOIN panel_member m ON m.round_id = s.round_id
      WHERE m.id = NEW.member_id AND s.attempt = NEW.attempt AND s.revealed_at IS NULL
      AND NEW.given_at < s.until_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no points after the reveal or the deadline';
  END IF;
END;

CREATE TRIGGER score_stays BEFORE DELETE ON score FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'points stay';

CREATE TRIGGER score_is_fixed BEFORE UPDATE ON score FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'points stay';

CREATE TRIGGER score_comment_in_time BEFORE INSERT ON score_comment FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM scoring s JOIN panel_member m ON m.round_id = s.round_id
      WHERE m.id = NEW.member_id AND s.attempt = NEW.attempt AND s.revealed_at IS NULL
      AND NEW.given_at < s.until_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no comments after the reveal or the deadline';
  END IF;
END;

CREATE TRIGGER score_comment_stays BEFORE DELETE ON score_comment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'comments on scores stay';

CREATE TRIGGER score_comment_is_fixed BEFORE UPDATE ON score_comment FOR EACH ROW
BEGIN
  IF NOT (OLD.member_id <=> NEW.member_id AND OLD.idea_id <=> NEW.idea_id
      AND OLD.attempt <=> NEW.attempt AND OLD.turn <=> NEW.turn AND OLD.given_at <=> NEW.given_at)
      OR NOT (OLD.words <=> NEW.words OR NEW.words = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'comments on scores stay';
  END IF;
END;
/* [jooq ignore stop] */
