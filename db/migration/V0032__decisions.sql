-- Decisions on ideas, made by the program from what was voted; what became of them; the letters to
-- applicants; appeals.

-- What a fund tells applicants with a decision, and how long they can answer and appeal.
ALTER TABLE fund ADD COLUMN legal_notice VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE fund ADD COLUMN appeal_days INT DEFAULT 30 NOT NULL;
ALTER TABLE fund ADD COLUMN answer_days INT DEFAULT 14 NOT NULL;

-- What a decision promises is booked by the program, where a vote may have closed itself; the round
-- says what of its sum is taken.
ALTER TABLE pot_booking MODIFY COLUMN booked_by UUID NULL;
ALTER TABLE pot_booking ADD COLUMN round_id UUID NULL;
CREATE INDEX pot_booking_round ON pot_booking (round_id);

-- How a body decided on an idea; a lapsed one was granted money and did not take it.
ALTER TABLE idea MODIFY COLUMN state VARCHAR(12) NOT NULL;
ALTER TABLE idea DROP CONSTRAINT idea_state;
ALTER TABLE idea ADD CONSTRAINT idea_state CHECK (state IN ('DRAFT', 'RECEIVED', 'RETURNED',
  'ADMITTED', 'REFUSED', 'WITHDRAWN', 'MERGED', 'GRANTED', 'TURNED_DOWN', 'LAPSED'));

-- A lower sum that a decision grants is offered by the program.
ALTER TABLE idea_offer MODIFY COLUMN offered_by UUID NULL;

CREATE TABLE decision (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  -- Counted from 1 in the area; part of public addresses.
  number INT NOT NULL,
  idea_id UUID NOT NULL,
  round_id UUID NOT NULL,
  session_id UUID NOT NULL,
  -- The vote that decided: one decision for each.
  vote_id UUID NOT NULL,
  occasion VARCHAR(16) NOT NULL,
  -- The decision that it takes the place of.
  after_id UUID NULL,
  outcome VARCHAR(16) NOT NULL,
  is_conditional BOOLEAN NOT NULL,
  refusal VARCHAR(24) NULL,
  asked_cents BIGINT NOT NULL,
  granted_cents BIGINT NOT NULL,
  -- Of the idea, on which was decided, with its digest.
  sending INT NOT NULL,
  content_digest CHAR(64) NOT NULL,
  need_id UUID NULL,
  -- The version of the concept that held on that day.
  concept_id UUID NULL,
  -- The motion with its amendments, and what the fund tells applicants.
  words VARCHAR(12000) NOT NULL,
  legal_notice VARCHAR(4000) NOT NULL,
  booking_id UUID NULL,
  taken_at DATETIME(6) NOT NULL,
  answer_until DATE NULL,
  appeal_until DATE NULL,
  entry_id UUID NOT NULL,
  state VARCHAR(16) NOT NULL,
  state_at DATETIME(6) NOT NULL,
  -- The idea, as long as the decision stands: there is one for each idea.
  stands_for UUID NULL,
  version INT NOT NULL,
  CONSTRAINT decision_number UNIQUE (area_id, number),
  CONSTRAINT decision_vote UNIQUE (vote_id),
  CONSTRAINT decision_one UNIQUE (stands_for),
  CONSTRAINT decision_after UNIQUE (after_id),
  CONSTRAINT decision_occasion CHECK (occasion IN ('VOTE', 'APPEAL', 'REPEATED_VOTE', 'POSTPONED')
    AND (occasion = 'VOTE') = (after_id IS NULL)),
  CONSTRAINT decision_outcome CHECK (outcome IN ('GRANTED', 'GRANTED_LESS', 'REFUSED', 'POSTPONED')),
  CONSTRAINT decision_refusal CHECK ((outcome = 'REFUSED') = (refusal IS NOT NULL)),
  CONSTRAINT decision_sums CHECK (asked_cents >= 0 AND granted_cents >= 0
    AND granted_cents <= asked_cents
    AND (outcome IN ('GRANTED', 'GRANTED_LESS') OR granted_cents = 0)
    AND (outcome <> 'GRANTED' OR granted_cents = asked_cents)
    AND (outcome <> 'GRANTED_LESS' OR granted_cents BETWEEN 1 AND asked_cents - 1)),
  CONSTRAINT decision_booked CHECK ((granted_cents > 0) = (booking_id IS NOT NULL)),
  CONSTRAINT decision_answer CHECK ((outcome = 'GRANTED_LESS') = (answer_until IS NOT NULL)),
  CONSTRAINT decision_state CHECK (state IN ('HOLDS', 'WAITS', 'LAPSED', 'ANNULLED', 'REPLACED')),
  CONSTRAINT decision_stands CHECK ((state IN ('HOLDS', 'WAITS')) = (stands_for IS NOT NULL)
    AND (stands_for IS NULL OR stands_for = idea_id)),
  CONSTRAINT decision_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT decision_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT decision_round FOREIGN KEY (round_id) REFERENCES fund_round (id),
  CONSTRAINT decision_session FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT decision_of_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT decision_of_after FOREIGN KEY (after_id) REFERENCES decision (id),
  CONSTRAINT decision_booking FOREIGN KEY (booking_id) REFERENCES pot_booking (id)
);
CREATE INDEX decision_idea_id ON decision (idea_id, number);
CREATE INDEX decision_round_id ON decision (round_id);
CREATE INDEX decision_need_id ON decision (need_id);
CREATE INDEX decision_answer_until ON decision (state, answer_until);

-- The last number given in an area.
CREATE TABLE decision_counter (
  area_id UUID NOT NULL PRIMARY KEY,
  last_number INT NOT NULL,
  CONSTRAINT decision_counter_area FOREIGN KEY (area_id) REFERENCES area (id)
);

-- What of each row of the cost plan was granted.
CREATE TABLE decision_cost (
  decision_id UUID NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(24) NOT NULL,
  asked_cents BIGINT NOT NULL,
  granted_cents BIGINT NOT NULL,
  PRIMARY KEY (decision_id, position),
  CONSTRAINT decision_cost_sums CHECK (granted_cents >= 0 AND granted_cents <= asked_cents),
  CONSTRAINT decision_cost_decision FOREIGN KEY (decision_id) REFERENCES decision (id)
);

-- What was voted and cannot take effect as it stands.
CREATE TABLE decision_held (
  vote_id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  session_id UUID NOT NULL,
  -- Words of a fixed list, one a line, each with its numbers.
  obstacles VARCHAR(2000) NOT NULL,
  held_at DATETIME(6) NOT NULL,
  entry_id UUID NOT NULL,
  -- When it took effect after all, or became void.
  settled_at DATETIME(6) NULL,
  CONSTRAINT decision_held_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT decision_held_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT decision_held_vote FOREIGN KEY (vote_id) REFERENCES vote (id)
);
CREATE INDEX decision_held_open ON decision_held (area_id, settled_at);

-- What came after a decision; each has its entry.
CREATE TABLE decision_act (
  entry_id UUID NOT NULL PRIMARY KEY,
  decision_id UUID NOT NULL,
  kind VARCHAR(16) NOT NULL,
  -- What it is about: an offer, a vote, a correction, an appeal.
  about_id UUID NULL,
  -- Why money lapsed; empty for other kinds.
  word VARCHAR(16) NOT NULL,
  booking_id UUID NULL,
  -- Public; what is right now, and why.
  said VARCHAR(3000) NOT NULL,
  reason VARCHAR(3000) NOT NULL,
  done_at DATETIME(6) NOT NULL,
  -- Null where the program did it.
  done_by UUID NULL,
  CONSTRAINT decision_act_kind CHECK (kind IN ('ACCEPTED', 'LAPSED', 'ANNULLED', 'CORRECTED')),
  CONSTRAINT decision_act_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
  CONSTRAINT decision_act_booking FOREIGN KEY (booking_id) REFERENCES pot_booking (id)
);
CREATE INDEX decision_act_of ON decision_act (decision_id, done_at);

-- The letters to those who apply: what they say as canonical JSON, whose digest is in the log.
CREATE TABLE decision_notice (
  decision_id UUID NOT NULL,
  number INT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  recipients INT NOT NULL,
  given_at DATETIME(6) NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (decision_id, number),
  CONSTRAINT decision_notice_decision FOREIGN KEY (decision_id) REFERENCES decision (id)
);

CREATE TABLE decision_appeal (
  id UUID NOT NULL PRIMARY KEY,
  decision_id UUID NOT NULL,
  -- The decision while the appeal waits for an answer, so that there is one at a time.
  open_for UUID NULL,
  -- For the area team and the body; emptied with the account.
  said VARCHAR(3000) NOT NULL,
  is_in_time BOOLEAN NOT NULL,
  -- How the area team heard of it, where it wrote it down for somebody; null where they did.
  said_how VARCHAR(10) NULL,
  made_by UUID NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_entry UUID NOT NULL,
  answer VARCHAR(10) NULL,
  -- Public.
  reason VARCHAR(3000) NOT NULL,
  -- That decides again.
  session_id UUID NULL,
  answered_by UUID NULL,
  answered_at DATETIME(6) NULL,
  answered_entry UUID NULL,
  CONSTRAINT decision_appeal_one UNIQUE (open_for),
  CONSTRAINT decision_appeal_waits CHECK ((answer IS NULL) = (open_for IS NOT NULL)
    AND (open_for IS NULL OR open_for = decision_id)),
  CONSTRAINT decision_appeal_answer CHECK (answer IN ('TO_BODY', 'STAYS', 'TAKEN_BACK')
    AND (answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_entry IS NULL)
    AND (answer = 'TO_BODY' OR session_id IS NULL)),
  CONSTRAINT decision_appeal_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
  CONSTRAINT decision_appeal_session FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT decision_appeal_made_by FOREIGN KEY (made_by) REFERENCES person (id)
);
CREATE INDEX decision_appeal_of ON decision_appeal (decision_id, made_at);

/* [jooq ignore start] */
CREATE TRIGGER decision_stays BEFORE DELETE ON decision FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decisions stay';

CREATE TRIGGER decision_is_fixed BEFORE UPDATE ON decision FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.area_id <=> NEW.area_id AND OLD.number <=> NEW.number
      AND OLD.idea_id <=> NEW.idea_id AND OLD.round_id <=> NEW.round_id
      AND OLD.session_id <=> NEW.session_id AND OLD.vote_id <=> NEW.vote_id
      AND OLD.occasion <=> NEW.occasion AND OLD.after_id <=> NEW.after_id
      AND OLD.outcome <=> NEW.outcome AND OLD.is_conditional <=> NEW.is_conditional
      AND OLD.refusal <=> NEW.refusal AND OLD.asked_cents <=> NEW.asked_cents
      AND OLD.granted_cents <=> NEW.granted_cents AND OLD.sending <=> NEW.sending
      AND OLD.content_digest <=> NEW.content_digest AND OLD.need_id <=> NEW.need_id
      AND OLD.concept_id <=> NEW.concept_id AND OLD.words <=> NEW.words
      AND OLD.legal_notice <=> NEW.legal_notice AND OLD.booking_id <=> NEW.booking_id
      AND OLD.taken_at <=> NEW.taken_at AND OLD.answer_until <=> NEW.answer_until
      AND OLD.appeal_until <=> NEW.appeal_until AND OLD.entry_id <=> NEW.entry_id)
      OR (OLD.stands_for IS NULL AND NEW.stands_for IS NOT NULL)
      OR (OLD.state = 'HOLDS' AND NEW.state = 'WAITS') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was decided stays as it was';
  END IF;
END;

CREATE TRIGGER decision_cost_stays BEFORE DELETE ON decision_cost FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decisions stay';

CREATE TRIGGER decision_cost_is_fixed BEFORE UPDATE ON decision_cost FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was decided stays as it was';

CREATE TRIGGER decision_act_stays BEFORE DELETE ON decision_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what came after a decision stays';

CREATE TRIGGER decision_act_is_fixed BEFORE UPDATE ON decision_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what came after a decision stays';

CREATE TRIGGER decision_notice_stays BEFORE DELETE ON decision_notice FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'letters stay';

CREATE TRIGGER decision_notice_is_fixed BEFORE UPDATE ON decision_notice FOR EACH ROW
BEGIN
  IF NOT (OLD.decision_id <=> NEW.decision_id AND OLD.number <=> NEW.number
      AND OLD.digest <=> NEW.digest AND OLD.recipients <=> NEW.recipients
      AND OLD.given_at <=> NEW.given_at AND OLD.entry_id <=> NEW.entry_id
      AND (OLD.content <=> NEW.content OR NEW.content = '')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'letters stay as they were';
  END IF;
END;

CREATE TRIGGER decision_appeal_stays BEFORE DELETE ON decision_appeal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'appeals stay';

CREATE TRIGGER decision_appeal_is_fixed BEFORE UPDATE ON decision_appeal FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.decision_id <=> NEW.decision_id
      AND OLD.is_in_time <=> NEW.is_in_time AND OLD.made_at <=> NEW.made_at
      AND OLD.made_entry <=> NEW.made_entry AND (OLD.said <=> NEW.said OR NEW.said = ''))
      OR (OLD.answer IS NOT NULL AND NOT (OLD.answer <=> NEW.answer
        AND OLD.answered_at <=> NEW.answered_at AND OLD.answered_entry <=> NEW.answered_entry)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'appeals and their answers stay as they were';
  END IF;
END;

CREATE TRIGGER decision_held_stays BEFORE DELETE ON decision_held FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was held up stays';
/* [jooq ignore stop] */
