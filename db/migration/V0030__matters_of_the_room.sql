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

/* [jooq ignore start] */
CREATE TRIGGER vote_amendment_stays BEFORE DELETE ON vote_amendment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted on stays';

CREATE TRIGGER vote_amendment_is_fixed BEFORE UPDATE ON vote_amendment FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voted on stays';
/* [jooq ignore stop] */
