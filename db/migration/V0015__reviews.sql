-- What the area team does with ideas: the formal check, every act on an idea, and what departments
-- say to it.

-- What a person answered where no machine can judge; one row for each thing that is asked.
CREATE TABLE review_answer (
  idea_id UUID NOT NULL,
  -- The rule, or the rule and its criterion: "for-all" or "minimum.open-to-all".
  asked VARCHAR(125) NOT NULL,
  -- Null where points are asked, and while there is no answer yet.
  is_met BOOLEAN NULL,
  -- Null where yes or no is asked, and while there is no answer yet.
  points INT NULL,
  reason VARCHAR(1000) NOT NULL,
  -- Which sending of the idea was looked at.
  sending INT NOT NULL,
  answered_by UUID NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (idea_id, asked),
  CONSTRAINT review_answer_one CHECK (is_met IS NULL OR points IS NULL),
  CONSTRAINT review_answer_points CHECK (points >= 0),
  CONSTRAINT review_answer_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT review_answer_by FOREIGN KEY (answered_by) REFERENCES person (id)
);

-- Every act of the area team on an idea. The key is that of its entry in the log.
CREATE TABLE review_act (
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  kind VARCHAR(12) NOT NULL,
  -- Which sending of the idea it was about.
  sending INT NOT NULL,
  -- Public, but for what an author is asked to mend. Emptied with the author's account.
  reason VARCHAR(3000) NOT NULL,
  -- What the author may mend: names of fields, parted by spaces; empty for all of them.
  mend_fields VARCHAR(600) NOT NULL,
  mend_until DATE NULL,
  -- The idea that it goes on in.
  merged_into UUID NULL,
  round_from UUID NULL,
  round_to UUID NULL,
  -- The formal check as it was then, as canonical JSON, and its SHA-256, which stands in the log.
  check_file MEDIUMTEXT NULL,
  check_digest CHAR(64) NULL,
  acted_by UUID NOT NULL,
  acted_at DATETIME(6) NOT NULL,
  CONSTRAINT review_act_kind CHECK (kind IN ('RETURNED', 'ADMITTED', 'REFUSED', 'REOPENED',
    'MERGED', 'HANDED_ON', 'HIDDEN', 'SHOWN')),
  CONSTRAINT review_act_mend CHECK ((kind = 'RETURNED') = (mend_until IS NOT NULL)),
  CONSTRAINT review_act_merged CHECK ((kind = 'MERGED') = (merged_into IS NOT NULL)),
  CONSTRAINT review_act_rounds CHECK ((kind = 'HANDED_ON') = (round_from IS NOT NULL)
    AND (round_from IS NULL) = (round_to IS NULL)),
  CONSTRAINT review_act_check CHECK ((kind IN ('RETURNED', 'ADMITTED', 'REFUSED'))
    = (check_file IS NOT NULL) AND (check_file IS NULL) = (check_digest IS NULL)),
  CONSTRAINT review_act_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT review_act_merged_into FOREIGN KEY (merged_into) REFERENCES idea (id),
  CONSTRAINT review_act_from FOREIGN KEY (round_from) REFERENCES fund_round (id),
  CONSTRAINT review_act_to FOREIGN KEY (round_to) REFERENCES fund_round (id),
  CONSTRAINT review_act_by FOREIGN KEY (acted_by) REFERENCES person (id)
);
CREATE INDEX review_act_of ON review_act (idea_id, acted_at, id);
CREATE INDEX review_act_into ON review_act (merged_into, acted_at);

-- What a department is asked about an idea, and what it said.
CREATE TABLE opinion (
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  -- Who is asked, for the department.
  person_id UUID NOT NULL,
  question VARCHAR(2000) NOT NULL,
  due_on DATE NOT NULL,
  asked_by UUID NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  asked_entry UUID NOT NULL,
  -- When a mail reminded of it; at most one before the day and one after it.
  reminded_before_at DATETIME(6) NULL,
  reminded_after_at DATETIME(6) NULL,
  -- What is said; while answered_at is null it is a draft that only its writer sees.
  answer VARCHAR(6000) NOT NULL,
  cost_cents BIGINT NULL,
  answered_at DATETIME(6) NULL,
  answered_entry UUID NULL,
  version INT NOT NULL,
  CONSTRAINT opinion_answered CHECK ((answered_at IS NULL) = (answered_entry IS NULL)),
  CONSTRAINT opinion_text CHECK (answered_at IS NULL OR answer <> ''),
  CONSTRAINT opinion_cost CHECK (cost_cents >= 0),
  CONSTRAINT opinion_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT opinion_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT opinion_asked_by FOREIGN KEY (asked_by) REFERENCES person (id)
);
CREATE INDEX opinion_of ON opinion (idea_id, asked_at, id);
CREATE INDEX opinion_by_person ON opinion (person_id, due_on, id);
CREATE INDEX opinion_open ON opinion (answered_at, due_on);

/* [jooq ignore start] */
CREATE TRIGGER review_act_stays BEFORE DELETE ON review_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what the area team did stays';

CREATE TRIGGER review_act_is_fixed BEFORE UPDATE ON review_act FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.idea_id <=> NEW.idea_id AND OLD.kind <=> NEW.kind
      AND OLD.sending <=> NEW.sending AND OLD.mend_fields <=> NEW.mend_fields
      AND OLD.mend_until <=> NEW.mend_until AND OLD.merged_into <=> NEW.merged_into
      AND OLD.round_from <=> NEW.round_from AND OLD.round_to <=> NEW.round_to
      AND OLD.check_digest <=> NEW.check_digest AND OLD.check_file <=> NEW.check_file AND
      OLD.acted_by <=> NEW.acted_by
      AND OLD.acted_at <=> NEW.acted_at)
      OR NOT (OLD.reason <=> NEW.reason OR NEW.reason = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what the area team did stays as it was';
  END IF;
END;

CREATE TRIGGER opinion_stays BEFORE DELETE ON opinion FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what a department was asked stays';

CREATE TRIGGER opinion_is_fixed BEFORE UPDATE ON opinion FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.idea_id <=> NEW.idea_id AND OLD.person_id <=> NEW.person_id
      AND OLD.question <=> NEW.question AND OLD.asked_at <=> NEW.asked_at)
      OR (OLD.answered_at IS NOT NULL AND NOT (OLD.answer <=> NEW.answer
        AND OLD.cost_cents <=> NEW.cost_cents AND OLD.answered_at <=> NEW.answered_at)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what a department was asked and said stays';
  END IF;
END;
/* [jooq ignore stop] */
