-- Who decides in a round, and who may not because it is about them. Nothing here is ever deleted.

-- The panel of a round: the body as it sat on the day it was opened.
CREATE TABLE panel (
  round_id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  body_id UUID NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by UUID NOT NULL,
  opened_entry_id UUID NOT NULL,
  version INT NOT NULL,
  CONSTRAINT panel_round FOREIGN KEY (round_id) REFERENCES fund_round (id),
  CONSTRAINT panel_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT panel_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT panel_opened_by FOREIGN KEY (opened_by) REFERENCES person (id)
);

-- A member of a panel, or who stands in for one. A seat is a mandate: it counts once, and one person
-- at most acts for it. Who is elected again keeps the row, with the new mandate.
CREATE TABLE panel_member (
  id UUID NOT NULL PRIMARY KEY,
  round_id UUID NOT NULL,
  mandate_id UUID NOT NULL,
  -- Null where it is the member of the body.
  substitution_id UUID NULL,
  person_id UUID NOT NULL,
  seat_group VARCHAR(12) NOT NULL,
  duty VARCHAR(6) NOT NULL,
  -- Whether the person scores and votes for the seat, as long as the mandate or the standing in
  -- lasts.
  is_acting BOOLEAN NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  left_at DATETIME(6) NULL,
  version INT NOT NULL,
  -- One chair and one deputy at most for a round, and one acting person at most for a seat. The
  -- server makes the three columns; for jOOQ they are plain ones that nobody writes.
  chairs UUID /*M! AS (CASE WHEN duty = 'CHAIR' THEN round_id END) STORED */,
  deputises UUID /*M! AS (CASE WHEN duty = 'DEPUTY' THEN round_id END) STORED */,
  acts_for UUID /*M! AS (CASE WHEN is_acting THEN mandate_id END) STORED */,
  CONSTRAINT panel_member_one_chair UNIQUE (chairs),
  CONSTRAINT panel_member_one_deputy UNIQUE (deputises),
  CONSTRAINT panel_member_one_acts UNIQUE (round_id, acts_for),
  CONSTRAINT panel_member_person UNIQUE (round_id, person_id),
  CONSTRAINT panel_member_group CHECK (seat_group IN ('RESIDENTS', 'INSTITUTIONS', 'OTHERS')),
  CONSTRAINT panel_member_duty CHECK (duty IN ('MEMBER', 'CHAIR', 'DEPUTY')),
  CONSTRAINT panel_member_left CHECK (left_at IS NULL OR NOT is_acting),
  CONSTRAINT panel_member_chairs CHECK (duty = 'MEMBER'
    OR (left_at IS NULL AND substitution_id IS NULL)),
  CONSTRAINT panel_member_panel FOREIGN KEY (round_id) REFERENCES panel (round_id),
  CONSTRAINT panel_member_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id),
  CONSTRAINT panel_member_substitution FOREIGN KEY (substitution_id) REFERENCES substitution (id),
  CONSTRAINT panel_member_of FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX panel_member_by_person ON panel_member (person_id, round_id);
CREATE INDEX panel_member_by_mandate ON panel_member (mandate_id, round_id);

-- What changed in a panel after it was opened, and why.
CREATE TABLE panel_change (
  id UUID NOT NULL PRIMARY KEY,
  round_id UUID NOT NULL,
  member_id UUID NOT NULL,
  kind VARCHAR(20) NOT NULL,
  -- Public. Empty where the end of a mandate or of standing in says why.
  reason VARCHAR(1000) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  -- Null where nobody did it: an account was erased.
  changed_by UUID NULL,
  entry_id UUID NOT NULL,
  CONSTRAINT panel_change_kind CHECK (kind IN ('JOINED', 'LEFT', 'MANDATE_ENDED',
    'STEPPED_IN', 'STEPPED_BACK', 'STAND_IN_ENDED', 'CHAIR', 'DEPUTY', 'NO_DEPUTY')),
  CONSTRAINT panel_change_member FOREIGN KEY (member_id) REFERENCES panel_member (id),
  CONSTRAINT panel_change_panel FOREIGN KEY (round_id) REFERENCES panel (round_id),
  CONSTRAINT panel_change_by FOREIGN KEY (changed_by) REFERENCES person (id)
);
CREATE INDEX panel_change_of ON panel_change (round_id, changed_at, id);

-- A conflict of interest of a person with an idea: one at most for both.
CREATE TABLE conflict (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  idea_id UUID NOT NULL,
  person_id UUID NOT NULL,
  kind VARCHAR(12) NOT NULL,
  -- Who said so first.
  source VARCHAR(6) NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- What the system found.
  sign VARCHAR(20) NULL,
  -- In the words of who declared or asserted it, for those whom it concerns.
  note VARCHAR(1000) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT conflict_one UNIQUE (idea_id, person_id),
  CONSTRAINT conflict_kind CHECK (kind IN ('APPLICANT', 'FAMILY', 'ORGANISATION', 'CONTRACT',
    'OTHER')),
  CONSTRAINT conflict_source CHECK (source IN ('MEMBER', 'SYSTEM', 'TEAM')),
  CONSTRAINT conflict_state CHECK (state IN ('PROPOSED', 'EFFECTIVE', 'DISPUTED', 'LIFTED',
    'DENIED')),
  CONSTRAINT conflict_sign CHECK (sign IN ('AUTHOR', 'SAME_ORGANISATION', 'PARTNER_LINK',
    'SAME_ADDRESS')),
  CONSTRAINT conflict_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT conflict_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT conflict_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX conflict_by_person ON conflict (person_id, idea_id);

-- What was said and decided about a conflict, one after the other.
CREATE TABLE conflict_act (
  id UUID NOT NULL PRIMARY KEY,
  conflict_id UUID NOT NULL,
  kind VARCHAR(12) NOT NULL,
  -- The conflict's kind and the words that go with the act, as they were then.
  conflict_kind VARCHAR(12) NOT NULL,
  note VARCHAR(1000) NOT NULL,
  -- How the body voted on it; null for all other acts.
  votes_for INT NULL,
  votes_against INT NULL,
  abstained INT NULL,
  acted_at DATETIME(6) NOT NULL,
  -- Null where the program found it.
  acted_by UUID NULL,
  entry_id UUID NOT NULL,
  CONSTRAINT conflict_act_kind CHECK (kind IN ('DECLARED', 'FOUND', 'ASSERTED', 'CONFIRMED',
    'DENIED', 'DISPUTED', 'UPHELD', 'LIFTED')),
  CONSTRAINT conflict_act_votes CHECK ((kind IN ('UPHELD', 'LIFTED')) = (votes_for IS NOT NULL)
    AND (votes_for IS NULL) = (votes_against IS NULL) AND (votes_for IS NULL) = (abstained IS NULL)
    AND votes_for >= 0 AND votes_against >= 0 AND abstained >= 0),
  CONSTRAINT conflict_act_of FOREIGN KEY (conflict_id) REFERENCES conflict (id),
  CONSTRAINT conflict_act_by FOREIGN KEY (acted_by) REFERENCES person (id)
);
CREATE INDEX conflict_act_order ON conflict_act (conflict_id, acted_at, id);

/* [jooq ignore start] */
CREATE TRIGGER panel_stays BEFORE DELETE ON panel FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a panel stays';

CREATE TRIGGER panel_is_fixed BEFORE UPDATE ON panel FOR EACH ROW
BEGIN
  IF NOT (OLD.round_id <=> NEW.round_id AND OLD.area_id <=> NEW.area_id
      AND OLD.body_id <=> NEW.body_id AND OLD.opened_at <=> NEW.opened_at
      AND OLD.opened_by <=> NEW.opened_by AND OLD.opened_entry_id <=> NEW.opened_entry_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a panel stays as it was opened';
  END IF;
END;

CREATE TRIGGER panel_member_stays BEFORE DELETE ON panel_member FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who sat in a panel stays';

CREATE TRIGGER panel_member_is_fixed BEFORE UPDATE ON panel_member FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.round_id <=> NEW.round_id
      AND OLD.person_id <=> NEW.person_id AND OLD.joined_at <=> NEW.joined_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'who sat in a panel stays';
  END IF;
END;

CREATE TRIGGER panel_change_stays BEFORE DELETE ON panel_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what changed in a panel stays';

CREATE TRIGGER panel_change_is_fixed BEFORE UPDATE ON panel_change FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what changed in a panel stays';

CREATE TRIGGER conflict_stays BEFORE DELETE ON conflict FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a conflict of interest stays';

CREATE TRIGGER conflict_is_fixed BEFORE UPDATE ON conflict FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.area_id <=> NEW.area_id AND OLD.idea_id <=> NEW.idea_id
      AND OLD.person_id <=> NEW.person_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a conflict of interest stays with both';
  END IF;
END;

CREATE TRIGGER conflict_act_stays BEFORE DELETE ON conflict_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said of a conflict stays';

-- What was written can be emptied with the account, and nothing else changes.
CREATE TRIGGER conflict_act_is_fixed BEFORE UPDATE ON conflict_act FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.conflict_id <=> NEW.conflict_id AND OLD.kind <=> NEW.kind
      AND OLD.conflict_kind <=> NEW.conflict_kind AND OLD.votes_for <=> NEW.votes_for
      AND OLD.votes_against <=> NEW.votes_against AND OLD.abstained <=> NEW.abstained
      AND OLD.acted_at <=> NEW.acted_at AND OLD.acted_by <=> NEW.acted_by
      AND OLD.entry_id <=> NEW.entry_id)
      OR NOT (OLD.note <=> NEW.note OR NEW.note = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said of a conflict stays';
  END IF;
END;
/* [jooq ignore stop] */
