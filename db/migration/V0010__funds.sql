-- Funds with their money, rules and rounds.

CREATE TABLE fund (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  -- Part of public addresses, so it never changes.
  slug VARCHAR(60) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(120) NOT NULL,
  purpose VARCHAR(2000) NOT NULL,
  first_year INT NOT NULL,
  last_year INT NOT NULL,
  -- The council or jury that decides; null where residents vote themselves.
  body_id UUID NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT fund_slug UNIQUE (area_id, slug),
  CONSTRAINT fund_slug_form CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT fund_kind CHECK (kind IN ('ACTION_FUND', 'PROJECT_FUND', 'BUILDING_FUND',
    'CITIZENS_BUDGET', 'OTHER')),
  CONSTRAINT fund_years CHECK (first_year BETWEEN 1990 AND 2200 AND last_year >= first_year
    AND last_year <= first_year + 10),
  CONSTRAINT fund_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT fund_body FOREIGN KEY (body_id) REFERENCES body (id)
);

-- Who is to give the money of a fund, and how much: what really came stands in the bookings.
CREATE TABLE fund_source (
  fund_id UUID NOT NULL,
  position INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(120) NOT NULL,
  cents BIGINT NOT NULL,
  PRIMARY KEY (fund_id, position),
  CONSTRAINT fund_source_kind CHECK (kind IN ('DISTRICT', 'SENATE', 'FEDERATION', 'EU', 'DONATIONS',
    'OTHER')),
  CONSTRAINT fund_source_cents CHECK (cents > 0),
  CONSTRAINT fund_source_fund FOREIGN KEY (fund_id) REFERENCES fund (id)
);

CREATE TABLE pot (
  id UUID NOT NULL PRIMARY KEY,
  fund_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT pot_name UNIQUE (fund_id, name),
  CONSTRAINT pot_fund FOREIGN KEY (fund_id) REFERENCES fund (id)
);

-- What happened to the money of a pot. Sums are never stored: they are added up, with the row of
-- the pot locked.
CREATE TABLE pot_booking (
  id UUID NOT NULL PRIMARY KEY,
  pot_id UUID NOT NULL,
  kind VARCHAR(12) NOT NULL,
  cents BIGINT NOT NULL,
  what VARCHAR(200) NOT NULL,
  -- The decision or project that it is for, where there is one.
  subject_id UUID NULL,
  booked_at DATETIME(6) NOT NULL,
  booked_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  CONSTRAINT pot_booking_kind CHECK (kind IN ('GIVEN', 'TAKEN_BACK', 'PROMISED', 'RELEASED', 'SPENT',
    'RETURNED')),
  CONSTRAINT pot_booking_cents CHECK (cents > 0),
  CONSTRAINT pot_booking_pot FOREIGN KEY (pot_id) REFERENCES pot (id),
  CONSTRAINT pot_booking_booked_by FOREIGN KEY (booked_by) REFERENCES person (id)
);
CREATE INDEX pot_booking_subject ON pot_booking (subject_id);

-- Rules and score criteria of a fund by version: a draft, then fixed for good.
CREATE TABLE fund_paper (
  id UUID NOT NULL PRIMARY KEY,
  fund_id UUID NOT NULL,
  kind VARCHAR(10) NOT NULL,
  number INT NOT NULL,
  -- As typed, also where it does not fit yet.
  draft MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  -- Canonical JSON (RFC 8785) and its SHA-256, from the day it is published.
  content MEDIUMTEXT NULL,
  digest CHAR(64) NULL,
  published_at DATETIME(6) NULL,
  published_by UUID NULL,
  entry_id UUID NULL,
  CONSTRAINT fund_paper_number UNIQUE (fund_id, kind, number),
  CONSTRAINT fund_paper_kind CHECK (kind IN ('RULES', 'CRITERIA')),
  CONSTRAINT fund_paper_published CHECK ((content IS NULL) = (published_at IS NULL)
    AND (digest IS NULL) = (published_at IS NULL)
    AND (published_by IS NULL) = (published_at IS NULL)
    AND (entry_id IS NULL) = (published_at IS NULL)),
  CONSTRAINT fund_paper_fund FOREIGN KEY (fund_id) REFERENCES fund (id),
  CONSTRAINT fund_paper_published_by FOREIGN KEY (published_by) REFERENCES person (id)
);

CREATE TABLE fund_round (
  id UUID NOT NULL PRIMARY KEY,
  fund_id UUID NOT NULL,
  number INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  pot_id UUID NULL,
  -- What the round gives out at most.
  cents BIGINT NULL,
  rules_id UUID NULL,
  criteria_id UUID NULL,
  -- Words of a fixed list.
  counting VARCHAR(40) NULL,
  ties VARCHAR(80) NULL,
  opens_on DATE NULL,
  closes_on DATE NULL,
  advice_until DATE NULL,
  decides_by DATE NULL,
  acts_until DATE NULL,
  state VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  opened_at DATETIME(6) NULL,
  opened_entry_id UUID NULL,
  closed_at DATETIME(6) NULL,
  closed_entry_id UUID NULL,
  CONSTRAINT fund_round_number UNIQUE (fund_id, number),
  CONSTRAINT fund_round_state CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED')),
  CONSTRAINT fund_round_cents CHECK (cents > 0),
  CONSTRAINT fund_round_opened CHECK ((state = 'PLANNED') = (opened_at IS NULL)
    AND (opened_at IS NULL) = (opened_entry_id IS NULL)),
  CONSTRAINT fund_round_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)
    AND (closed_at IS NULL) = (closed_entry_id IS NULL)),
  CONSTRAINT fund_round_complete CHECK (state = 'PLANNED' OR (pot_id IS NOT NULL
    AND cents IS NOT NULL AND rules_id IS NOT NULL AND counting IS NOT NULL AND ties IS NOT NULL
    AND opens_on IS NOT NULL AND closes_on IS NOT NULL AND decides_by IS NOT NULL)),
  CONSTRAINT fund_round_days CHECK (state = 'PLANNED' OR (closes_on >= opens_on
    AND decides_by >= closes_on)),
  CONSTRAINT fund_round_fund FOREIGN KEY (fund_id) REFERENCES fund (id),
  CONSTRAINT fund_round_pot FOREIGN KEY (pot_id) REFERENCES pot (id),
  CONSTRAINT fund_round_rules FOREIGN KEY (rules_id) REFERENCES fund_paper (id),
  CONSTRAINT fund_round_criteria FOREIGN KEY (criteria_id) REFERENCES fund_paper (id)
);

CREATE TABLE fund_round_session (
  round_id UUID NOT NULL,
  held_on DATE NOT NULL,
  PRIMARY KEY (round_id, held_on),
  CONSTRAINT fund_round_session_round FOREIGN KEY (round_id) REFERENCES fund_round (id)
);

-- What a round was opened with, byte for byte: the SHA-256 of each stands in the log.
CREATE TABLE fund_round_frozen (
  round_id UUID NOT NULL,
  part VARCHAR(12) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  PRIMARY KEY (round_id, part),
  CONSTRAINT fund_round_frozen_part CHECK (part IN ('RULES', 'CRITERIA', 'PROCEDURE', 'COUNTING',
    'TERMS')),
  CONSTRAINT fund_round_frozen_round FOREIGN KEY (round_id) REFERENCES fund_round (id)
);

/* [jooq ignore start] */
CREATE TRIGGER fund_stays BEFORE DELETE ON fund FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a fund is never deleted';

CREATE TRIGGER pot_stays BEFORE DELETE ON pot FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a pot is never deleted';

CREATE TRIGGER pot_booking_stays BEFORE DELETE ON pot_booking FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bookings are never deleted';

CREATE TRIGGER pot_booking_is_fixed BEFORE UPDATE ON pot_booking FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bookings are never changed';

CREATE TRIGGER fund_paper_stays BEFORE DELETE ON fund_paper FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules and criteria are never deleted';

CREATE TRIGGER fund_paper_is_fixed BEFORE UPDATE ON fund_paper FOR EACH ROW
BEGIN
  IF OLD.published_at IS NOT NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what is published is never changed';
  END IF;
END;

CREATE TRIGGER fund_round_stays BEFORE DELETE ON fund_round FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a round is never deleted';

CREATE TRIGGER fund_round_is_fixed BEFORE UPDATE ON fund_round FOR EACH ROW
BEGIN
  IF OLD.state <> 'PLANNED' AND (NEW.state = 'PLANNED' OR OLD.state = 'CLOSED'
      OR NOT (OLD.fund_id <=> NEW.fund_id AND OLD.number <=> NEW.number
        AND OLD.name <=> NEW.name AND OLD.pot_id <=> NEW.pot_id AND OLD.cents <=> NEW.cents
        AND OLD.rules_id <=> NEW.rules_id AND OLD.criteria_id <=> NEW.criteria_id
        AND OLD.counting <=> NEW.counting AND OLD.ties <=> NEW.ties
        AND OLD.opens_on <=> NEW.opens_on AND OLD.closes_on <=> NEW.closes_on
        AND OLD.advice_until <=> NEW.advice_until AND OLD.decides_by <=> NEW.decides_by
        AND OLD.acts_until <=> NEW.acts_until AND OLD.opened_at <=> NEW.opened_at
        AND OLD.opened_entry_id <=> NEW.opened_entry_id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'an open round keeps what it was opened with';
  END IF;
END;

CREATE TRIGGER fund_round_frozen_stays BEFORE DELETE ON fund_round_frozen FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what a round was opened with stays';

CREATE TRIGGER fund_round_frozen_is_fixed BEFORE UPDATE ON fund_round_frozen FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what a round was opened with stays';
/* [jooq ignore stop] */
