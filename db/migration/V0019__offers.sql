-- A lower sum offered to who sent an idea, and their answer; and the name under which a department's
-- opinion is public.

CREATE TABLE idea_offer (
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  -- The idea while the offer waits for an answer, so that there is one at a time; null afterwards.
  waits_for UUID NULL,
  state VARCHAR(10) NOT NULL,
  -- On whose behalf: the area team's, or that of a decision, then with the key of it.
  occasion VARCHAR(10) NOT NULL,
  occasion_key UUID NULL,
  -- The sending whose costs it cuts: what is sent later has to be offered anew.
  sending INT NOT NULL,
  -- What becomes of each row of the cost plan, as canonical JSON, and its SHA-256, which stands in
  -- the log.
  cuts MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  asked_cents BIGINT NOT NULL,
  offered_cents BIGINT NOT NULL,
  -- Public. Emptied with the author's account.
  reason VARCHAR(3000) NOT NULL,
  -- The last day for the answer.
  ends_on DATE NOT NULL,
  offered_by UUID NOT NULL,
  offered_at DATETIME(6) NOT NULL,
  offered_entry UUID NOT NULL,
  -- When a mail reminded of it; one at most.
  reminded_at DATETIME(6) NULL,
  -- When it was answered or ran out.
  ended_at DATETIME(6) NULL,
  answered_entry UUID NULL,
  CONSTRAINT idea_offer_one UNIQUE (waits_for),
  CONSTRAINT idea_offer_waits CHECK ((state = 'OPEN') = (waits_for IS NOT NULL)
    AND (waits_for IS NULL OR waits_for = idea_id) AND (state = 'OPEN') = (ended_at IS NULL)),
  CONSTRAINT idea_offer_state CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED')),
  CONSTRAINT idea_offer_answered CHECK ((state IN ('ACCEPTED', 'DECLINED'))
    = (answered_entry IS NOT NULL)),
  CONSTRAINT idea_offer_occasion CHECK (occasion IN ('AREA_TEAM', 'DECISION')
    AND (occasion = 'DECISION') = (occasion_key IS NOT NULL)),
  CONSTRAINT idea_offer_lower CHECK (offered_cents > 0 AND offered_cents < asked_cents),
  CONSTRAINT idea_offer_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT idea_offer_by FOREIGN KEY (offered_by) REFERENCES person (id)
);
CREATE INDEX idea_offer_of ON idea_offer (idea_id, offered_at, id);
CREATE INDEX idea_offer_ends ON idea_offer (state, ends_on);

-- What the department is called in public; empty where the area team did not say so.
ALTER TABLE opinion ADD COLUMN office VARCHAR(120) DEFAULT '' NOT NULL;

/* [jooq ignore start] */
CREATE TRIGGER idea_offer_stays BEFORE DELETE ON idea_offer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was offered stays';

CREATE TRIGGER idea_offer_is_fixed BEFORE UPDATE ON idea_offer FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.idea_id <=> NEW.idea_id AND OLD.sending <=> NEW.sending
      AND OLD.cuts <=> NEW.cuts AND OLD.digest <=> NEW.digest
      AND OLD.asked_cents <=> NEW.asked_cents AND OLD.offered_cents <=> NEW.offered_cents
      AND OLD.ends_on <=> NEW.ends_on AND OLD.offered_at <=> NEW.offered_at
      AND OLD.offered_entry <=> NEW.offered_entry)
      OR NOT (OLD.reason <=> NEW.reason OR NEW.reason = '')
      OR (OLD.state <> 'OPEN' AND NOT (OLD.state <=> NEW.state
        AND OLD.answered_entry <=> NEW.answered_entry AND OLD.ended_at <=> NEW.ended_at)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was offered and answered stays as it was';
  END IF;
END;
/* [jooq ignore stop] */
