-- Ideas: what people want to do with a fund's money, from the first word to the area team's desk.
-- Nothing that was sent is ever deleted; drafts that nobody came back to are.

CREATE TABLE idea (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  round_id UUID NOT NULL,
  -- Who wrote it; null while nobody has signed in for it, and once the account is erased.
  person_id UUID NULL,
  state VARCHAR(10) NOT NULL,
  -- Counted from 1 within the area, given when it is sent: its public address.
  number INT NULL,
  -- What is being written, as typed: JSON. Null when nothing is.
  draft MEDIUMTEXT NULL,
  -- SHA-256 of the secret in the link to the draft; null where there is no such link.
  link_hash CHAR(64) NULL,
  link_until DATETIME(6) NULL,
  -- How often it was sent; its contents stand in idea_content.
  sendings INT NOT NULL,
  -- What lists and the public need of the content sent last.
  title VARCHAR(120) NOT NULL,
  summary VARCHAR(400) NOT NULL,
  language VARCHAR(35) NOT NULL,
  applicant VARCHAR(12) NULL,
  organisation VARCHAR(160) NOT NULL,
  need_id UUID NULL,
  asked_cents BIGINT NULL,
  first_day DATE NULL,
  last_day DATE NULL,
  latitude DECIMAL(8, 6) NULL,
  longitude DECIMAL(9, 6) NULL,
  -- Whether the area team took the public texts out of sight; the reason stands in the log.
  is_hidden BOOLEAN NOT NULL,
  -- The idea that it was merged into.
  merged_into UUID NULL,
  -- The member of the area team who wrote it down for somebody, and how it came; else null.
  entered_by UUID NULL,
  entered_how VARCHAR(10) NULL,
  -- When the person said that what was written down is theirs.
  confirmed_at DATETIME(6) NULL,
  begun_at DATETIME(6) NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6) NULL,
  -- When it came into its state.
  state_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT idea_number UNIQUE (area_id, number),
  CONSTRAINT idea_link UNIQUE (link_hash),
  CONSTRAINT idea_state CHECK (state IN ('DRAFT', 'RECEIVED', 'RETURNED', 'ADMITTED', 'REFUSED',
    'WITHDRAWN', 'MERGED')),
  CONSTRAINT idea_sent CHECK ((state = 'DRAFT') = (number IS NULL)
    AND (number IS NULL) = (sent_at IS NULL) AND (number IS NULL) = (sendings = 0)),
  CONSTRAINT idea_writing CHECK (draft IS NULL OR state IN ('DRAFT', 'RETURNED')),
  CONSTRAINT idea_draft CHECK (state <> 'DRAFT' OR draft IS NOT NULL),
  CONSTRAINT idea_link_ends CHECK ((link_hash IS NULL) = (link_until IS NULL)),
  CONSTRAINT idea_of_nobody CHECK (state <> 'DRAFT' OR person_id IS NOT NULL
    OR link_hash IS NOT NULL OR entered_by IS NOT NULL),
  CONSTRAINT idea_asked CHECK (asked_cents >= 0),
  CONSTRAINT idea_days CHECK (first_day IS NULL OR last_day IS NULL OR last_day >= first_day),
  CONSTRAINT idea_point CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CONSTRAINT idea_applicant CHECK (applicant IN ('RESIDENT', 'INITIATIVE', 'CLUB', 'INSTITUTION',
    'BUSINESS', 'AUTHORITY')),
  CONSTRAINT idea_merged CHECK ((state = 'MERGED') = (merged_into IS NOT NULL)),
  CONSTRAINT idea_entered CHECK ((entered_by IS NULL) = (entered_how IS NULL)),
  CONSTRAINT idea_entered_how CHECK (entered_how IN ('PAPER', 'PHONE', 'TALK')),
  CONSTRAINT idea_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT idea_round FOREIGN KEY (round_id) REFERENCES fund_round (id),
  CONSTRAINT idea_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT idea_entered_by FOREIGN KEY (entered_by) REFERENCES person (id),
  CONSTRAINT idea_merged_into FOREIGN KEY (merged_into) REFERENCES idea (id)
);
CREATE INDEX idea_by_area ON idea (area_id, state, sent_at, id);
CREATE INDEX idea_by_round ON idea (round_id, state);
CREATE INDEX idea_by_person ON idea (person_id);
CREATE INDEX idea_by_need ON idea (need_id);
CREATE INDEX idea_unsent ON idea (state, saved_at);

-- The number given last in an area: locked, so that no number is given twice and none is left out.
CREATE TABLE idea_counter (
  area_id UUID NOT NULL PRIMARY KEY,
  last_number INT NOT NULL,
  CONSTRAINT idea_counter_area FOREIGN KEY (area_id) REFERENCES area (id)
);

-- What was sent, each time it was sent.
CREATE TABLE idea_content (
  idea_id UUID NOT NULL,
  sending INT NOT NULL,
  -- Canonical JSON (RFC 8785) and its SHA-256, which stands in the log.
  content MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  form_version INT NOT NULL,
  sent_at DATETIME(6) NOT NULL,
  sent_by UUID NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (idea_id, sending),
  CONSTRAINT idea_content_idea FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- How to reach who sent an idea, and their age where the rules ask for it: apart from the content,
-- for the area team alone, and erased with the account.
CREATE TABLE idea_contact (
  idea_id UUID NOT NULL PRIMARY KEY,
  phone VARCHAR(40) NOT NULL,
  age INT NULL,
  CONSTRAINT idea_contact_age CHECK (age BETWEEN 0 AND 120),
  CONSTRAINT idea_contact_idea FOREIGN KEY (idea_id) REFERENCES idea (id)
);

-- What a fund asks in its form, by version; the first one is what its kind suggests and needs none.
CREATE TABLE idea_form (
  fund_id UUID NOT NULL,
  version INT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  saved_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (fund_id, version),
  CONSTRAINT idea_form_fund FOREIGN KEY (fund_id) REFERENCES fund (id),
  CONSTRAINT idea_form_saved_by FOREIGN KEY (saved_by) REFERENCES person (id)
);

/* [jooq ignore start] */
CREATE TRIGGER idea_stays BEFORE DELETE ON idea FOR EACH ROW
BEGIN
  IF OLD.number IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an idea that was sent is never deleted';
  END IF;
END;

CREATE TRIGGER idea_is_fixed BEFORE UPDATE ON idea FOR EACH ROW
BEGIN
  IF NOT (OLD.area_id <=> NEW.area_id)
      OR (OLD.number IS NOT NULL AND NOT (OLD.number <=> NEW.number))
      OR (OLD.state <> 'DRAFT' AND NEW.state = 'DRAFT')
      OR NEW.sendings < OLD.sendings THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an idea keeps its area and number, and stays sent';
  END IF;
END;

CREATE TRIGGER idea_content_stays BEFORE DELETE ON idea_content FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent stays';

CREATE TRIGGER idea_content_is_fixed BEFORE UPDATE ON idea_content FOR EACH ROW
BEGIN
  IF NOT (OLD.content <=> NEW.content AND OLD.digest <=> NEW.digest
      AND OLD.form_version <=> NEW.form_version AND OLD.sent_at <=> NEW.sent_at
      AND OLD.entry_id <=> NEW.entry_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was sent stays as it was sent';
  END IF;
END;

CREATE TRIGGER idea_form_stays BEFORE DELETE ON idea_form FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'versions of a form stay';

CREATE TRIGGER idea_form_is_fixed BEFORE UPDATE ON idea_form FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'versions of a form stay';
/* [jooq ignore stop] */
