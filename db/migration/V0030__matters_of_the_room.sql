-- What changed a motion when it was put to the vote: amendments that were carried before, in their
-- order. Frozen when the vote opens, like its words.
CREATE TABLE vote_amendment (
  vote_id UUID NOT NULL,
  position INT NOT NULL,
  motion_id UUID NOT NULL,
  PRIMARY KEY (vote_id, position),
  CONSTRAINT vote_amendment_once UNIQUE (vote_id, motion_id),
  CONSTRAINT vote_amendment_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT vote_amendment_motion FOREIGN KEY (motion_id) REFERENCES motion (id)
);

-- That scores came back into force, because the body undid the conflict that had withdrawn them while
-- they were still sealed. The key is that of the entry in the log.
CREATE TABLE score_return (
  id UUID NOT NULL PRIMARY KEY,
  conflict_id UUID NOT NULL,
  member_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  attempt INT NOT NULL,
  -- In how many criteria there were points.
  criteria INT NOT NULL,
  returned_at DATETIME(6) NOT NULL,
  returned_by UUID NOT NULL,
  CONSTRAINT score_return_attempt CHECK (attempt IN (1, 2)),
  CONSTRAINT score_return_criteria CHECK (criteria >= 1),
  CONSTRAINT score_return_conflict FOREIGN KEY (conflict_id) REFERENCES conflict (id),
  CONSTRAINT score_return_member FOREIGN KEY (member_id) REFERENCES panel_member (id),
  CONSTRAINT score_return_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT score_return_by FOREIGN KEY (returned_by) REFERENCES person (id)
);
CREATE INDEX score_return_of ON score_return (member_id, idea_id, attempt);

-- Which item of a later session repeats a vote that does not stand.
CREATE TABLE vote_repeat (
  vote_id UUID NOT NULL,
  item_id UUID NOT NULL,
  PRIMARY KEY (vote_id, item_id),
  CONSTRAINT vote_repeat_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT vote_repeat_item FOREIGN KEY (item_id) REFERENCES session_item (id)
);
CREATE INDEX vote_repeat_of ON vote_repeat (item_id, vote_id);

ALTER TABLE session_act DROP CONSTRAINT session_act_kind;
ALTER TABLE session_act ADD CONSTRAINT session_act_kind CHECK (kind IN ('PLANNED', 'CHANGED',
  'CALLED_OFF', 'AGENDA', 'OPENED', 'LED', 'CLOSED', 'MOVED', 'WITHDRAWN', 'VOTE_OPENED',
  'VOTE_CLOSED', 'VOTE_ANNULLED', 'VOTE_REPEATED', 'LOT_DRAWN', 'PAUSED', 'RESUMED', 'INVITED',
  'PAPERS_GIVEN', 'PAPERS_WITHDRAWN'));

/* [jooq ignore start] */
CREATE TRIGGER vote_repeat_stays BEFORE DELETE ON vote_repeat FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what repeats a vote stays';

CREATE TRIGGER vote_repeat_is_fixed BEFORE UPDATE ON vote_repeat FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what repeats a vote stays';

CREATE TRIGGER score_return_in_time BEFORE INSERT ON score_return FOR EACH ROW
BEGIN
  IF NOT EXISTS (SELECT 1 FROM scoring s JOIN panel_member m ON m.round_id = s.round_id
      WHERE m.id = NEW.member_id AND s.attempt = NEW.attempt AND s.revealed_at IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nothing comes back after the reveal';
  END IF;
END;

CREATE TRIGGER score_return_stays BEFORE DELETE ON score_return FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'that scores came back stays';

CREATE TRIGGER score_return_is_fixed BEFORE UPDATE ON score_return FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'that scores came back stays';

CREATE TRIGGER vote_amendment_stays BEFORE DELETE ON vote_amendment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted on stays';

CREATE TRIGGER vote_amendment_is_fixed BEFORE UPDATE ON vote_amendment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted on stays';
/* [jooq ignore stop] */
