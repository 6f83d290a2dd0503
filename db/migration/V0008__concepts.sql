-- The action concept of a neighbourhood in versions. A version's content is a tree: fields of
-- action, goals, needs, measures. Each node keeps its key over the versions; a version holds a row
-- of its own for it.

-- What an area says of its concept as a whole.
CREATE TABLE concept (
  area_id UUID NOT NULL PRIMARY KEY,
  -- A new version is due after so many years.
  cycle_years INT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT concept_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT concept_cycle CHECK (cycle_years BETWEEN 1 AND 3)
);

-- Goals and needs for good: what decisions and results point to.
CREATE TABLE goal (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT goal_area FOREIGN KEY (area_id) REFERENCES area (id)
);
CREATE INDEX goal_by_area ON goal (area_id);

CREATE TABLE need (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT need_area FOREIGN KEY (area_id) REFERENCES area (id)
);
CREATE INDEX need_by_area ON need (area_id);

CREATE TABLE concept_version (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  number INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- TRUE or NULL, so that the database itself allows one of each in an area.
  is_open BOOLEAN NULL,
  is_adopted BOOLEAN NULL,
  -- The version that it began as a copy of.
  copy_of UUID NULL,
  title VARCHAR(160) NOT NULL,
  first_year INT NOT NULL,
  last_year INT NOT NULL,
  situation MEDIUMTEXT NOT NULL,
  -- What came of the last period, on the whole.
  review MEDIUMTEXT NOT NULL,
  created_by UUID NOT NULL,
  created_at DATETIME(6) NOT NULL,
  discussion_opened_at DATETIME(6) NULL,
  -- The last day of the discussion as announced.
  discussion_until DATE NULL,
  discussion_closed_at DATETIME(6) NULL,
  adopted_on DATE NULL,
  adopted_by UUID NULL,
  -- Where the district's decision is found: number, file, link.
  adoption_reference VARCHAR(400) NULL,
  -- The canonical bytes that were adopted, and their SHA-256.
  adopted_export MEDIUMTEXT NULL,
  adopted_digest VARCHAR(64) NULL,
  superseded_on DATE NULL,
  version INT NOT NULL,
  CONSTRAINT concept_version_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT concept_version_copy FOREIGN KEY (copy_of) REFERENCES concept_version (id),
  CONSTRAINT concept_version_number UNIQUE (area_id, number),
  CONSTRAINT concept_version_one_open UNIQUE (area_id, is_open),
  CONSTRAINT concept_version_one_adopted UNIQUE (area_id, is_adopted),
  CONSTRAINT concept_version_state
    CHECK (state IN ('DRAFT', 'DISCUSSION', 'ADVISED', 'ADOPTED', 'SUPERSEDED')),
  CONSTRAINT concept_version_open
    CHECK ((is_open IS NOT NULL) = (state IN ('DRAFT', 'DISCUSSION', 'ADVISED'))),
  CONSTRAINT concept_version_open_true CHECK (is_open IS NULL OR is_open = TRUE),
  CONSTRAINT concept_version_adopted CHECK ((is_adopted IS NOT NULL) = (state = 'ADOPTED')),
  CONSTRAINT concept_version_adopted_true CHECK (is_adopted IS NULL OR is_adopted = TRUE),
  CONSTRAINT concept_version_period CHECK (first_year <= last_year),
  CONSTRAINT concept_version_positive CHECK (number > 0)
);

-- The acts that the public may ask about, by the key of their entry in the log.
CREATE TABLE concept_act (
  entry_id UUID NOT NULL PRIMARY KEY,
  version_id UUID NOT NULL,
  kind VARCHAR(24) NOT NULL,
  done_at DATETIME(6) NOT NULL,
  CONSTRAINT concept_act_version FOREIGN KEY (version_id) REFERENCES concept_version (id)
);
CREATE INDEX concept_act_by_version ON concept_act (version_id);

-- What the council advised; the last one of a version counts.
CREATE TABLE concept_advice (
  -- The key of the entry in the log.
  id UUID NOT NULL PRIMARY KEY,
  version_id UUID NOT NULL,
  session_on DATE NOT NULL,
  result VARCHAR(16) NOT NULL,
  votes_yes INT NOT NULL,
  votes_no INT NOT NULL,
  votes_abstained INT NOT NULL,
  conditions MEDIUMTEXT NOT NULL,
  recorded_by UUID NOT NULL,
  -- Recorded by the team on behalf of the council.
  on_behalf BOOLEAN NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT concept_advice_version FOREIGN KEY (version_id) REFERENCES concept_version (id),
  CONSTRAINT concept_advice_result
    CHECK (result IN ('RECOMMENDS', 'WITH_CONDITIONS', 'ADVISES_AGAINST')),
  CONSTRAINT concept_advice_votes
    CHECK (votes_yes >= 0 AND votes_no >= 0 AND votes_abstained >= 0)
);
CREATE INDEX concept_advice_by_version ON concept_advice (version_id);

CREATE TABLE concept_field (
  version_id UUID NOT NULL,
  field_id UUID NOT NULL,
  position INT NOT NULL,
  name VARCHAR(120) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  strengths MEDIUMTEXT NOT NULL,
  weaknesses MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (version_id, field_id),
  CONSTRAINT concept_field_version FOREIGN KEY (version_id) REFERENCES concept_version (id)
);

CREATE TABLE concept_goal (
  version_id UUID NOT NULL,
  goal_id UUID NOT NULL,
  field_id UUID NOT NULL,
  position INT NOT NULL,
  title VARCHAR(160) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (version_id, goal_id),
  CONSTRAINT concept_goal_goal FOREIGN KEY (goal_id) REFERENCES goal (id),
  CONSTRAINT concept_goal_field
    FOREIGN KEY (version_id, field_id) REFERENCES concept_field (version_id, field_id)
);

CREATE TABLE concept_need (
  version_id UUID NOT NULL,
  need_id UUID NOT NULL,
  goal_id UUID NOT NULL,
  position INT NOT NULL,
  title VARCHAR(160) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  -- 1 is the most urgent.
  priority INT NOT NULL,
  indicator VARCHAR(300) NOT NULL,
  baseline VARCHAR(120) NOT NULL,
  target VARCHAR(120) NOT NULL,
  target_year INT NULL,
  serves_climate BOOLEAN NOT NULL,
  -- What came of it in the last period.
  review MEDIUMTEXT NOT NULL,
  -- A need that stood in an adopted version is closed, never removed.
  closed_reason VARCHAR(16) NULL,
  closed_note VARCHAR(600) NOT NULL,
  merged_need_id UUID NULL,
  version INT NOT NULL,
  PRIMARY KEY (version_id, need_id),
  CONSTRAINT concept_need_need FOREIGN KEY (need_id) REFERENCES need (id),
  CONSTRAINT concept_need_merged FOREIGN KEY (merged_need_id) REFERENCES need (id),
  CONSTRAINT concept_need_goal
    FOREIGN KEY (version_id, goal_id) REFERENCES concept_goal (version_id, goal_id),
  CONSTRAINT concept_need_priority CHECK (priority BETWEEN 1 AND 3),
  CONSTRAINT concept_need_closed
    CHECK (closed_reason IS NULL OR closed_reason IN ('DONE', 'NOT_NEEDED', 'MERGED')),
  CONSTRAINT concept_need_merging
    CHECK ((merged_need_id IS NOT NULL) = (closed_reason <=> 'MERGED'))
);

CREATE TABLE concept_need_tag (
  version_id UUID NOT NULL,
  need_id UUID NOT NULL,
  tag VARCHAR(40) NOT NULL,
  PRIMARY KEY (version_id, need_id, tag),
  CONSTRAINT concept_need_tag_need
    FOREIGN KEY (version_id, need_id) REFERENCES concept_need (version_id, need_id)
);

CREATE TABLE concept_measure (
  version_id UUID NOT NULL,
  measure_id UUID NOT NULL,
  need_id UUID NOT NULL,
  position INT NOT NULL,
  title VARCHAR(160) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  fund_kind VARCHAR(16) NOT NULL,
  cost_cents BIGINT NULL,
  responsible VARCHAR(200) NOT NULL,
  -- Where a partner of the network takes care of it; the name stays as it was written.
  partner_id UUID NULL,
  state VARCHAR(8) NOT NULL,
  -- What came of it in the last period.
  review MEDIUMTEXT NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (version_id, measure_id),
  CONSTRAINT concept_measure_need
    FOREIGN KEY (version_id, need_id) REFERENCES concept_need (version_id, need_id),
  CONSTRAINT concept_measure_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT concept_measure_fund CHECK (fund_kind IN
    ('ACTION_FUND', 'PROJECT_FUND', 'BUILDING_FUND', 'CITIZENS_BUDGET', 'OTHER')),
  CONSTRAINT concept_measure_cost CHECK (cost_cents IS NULL OR cost_cents >= 0),
  CONSTRAINT concept_measure_state CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'DROPPED'))
);

-- Who has which part of a version open in the editor. Lives for a minute at a time.
CREATE TABLE concept_editing (
  version_id UUID NOT NULL,
  -- The field whose part of the tree it is, or the version itself for its head.
  part UUID NOT NULL,
  person_id UUID NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (version_id, part, person_id),
  CONSTRAINT concept_editing_version FOREIGN KEY (version_id) REFERENCES concept_version (id)
);

-- What people say in the discussion: a comment on a need or on the whole, or a new need.
CREATE TABLE concept_comment (
  id UUID NOT NULL PRIMARY KEY,
  version_id UUID NOT NULL,
  need_id UUID NULL,
  is_proposal BOOLEAN NOT NULL,
  -- NULL where the author's data were erased.
  person_id UUID NULL,
  title VARCHAR(160) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  written_at DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  erased_at DATETIME(6) NULL,
  hidden_at DATETIME(6) NULL,
  hidden_reason VARCHAR(300) NULL,
  hidden_by UUID NULL,
  answer VARCHAR(8) NULL,
  answer_text MEDIUMTEXT NULL,
  answered_at DATETIME(6) NULL,
  answered_by UUID NULL,
  -- The need that a proposal became.
  taken_up_need_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT concept_comment_version FOREIGN KEY (version_id) REFERENCES concept_version (id),
  CONSTRAINT concept_comment_need FOREIGN KEY (need_id) REFERENCES need (id),
  CONSTRAINT concept_comment_taken_up FOREIGN KEY (taken_up_need_id) REFERENCES need (id),
  CONSTRAINT concept_comment_proposal CHECK (is_proposal = FALSE OR need_id IS NULL),
  CONSTRAINT concept_comment_hidden CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL)),
  CONSTRAINT concept_comment_answer
    CHECK (answer IS NULL OR answer IN ('TAKEN_UP', 'PARTLY', 'NOT', 'ANSWERED')),
  CONSTRAINT concept_comment_answered CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX concept_comment_by_version ON concept_comment (version_id);
CREATE INDEX concept_comment_by_person ON concept_comment (person_id);

-- One for each person and need in a version; the person is NULL where the data were erased, so that
-- the count stays.
CREATE TABLE concept_support (
  id UUID NOT NULL PRIMARY KEY,
  version_id UUID NOT NULL,
  need_id UUID NOT NULL,
  person_id UUID NULL,
  given_at DATETIME(6) NOT NULL,
  CONSTRAINT concept_support_once UNIQUE (version_id, need_id, person_id),
  CONSTRAINT concept_support_need
    FOREIGN KEY (version_id, need_id) REFERENCES concept_need (version_id, need_id)
);
CREATE INDEX concept_support_by_person ON concept_support (person_id);

/* [jooq ignore start] */
CREATE TRIGGER concept_act_stays BEFORE DELETE ON concept_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'acts of a concept are never deleted';

CREATE TRIGGER concept_act_is_fixed BEFORE UPDATE ON concept_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'acts of a concept are never changed';

CREATE TRIGGER concept_advice_stays BEFORE DELETE ON concept_advice FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'advice is never deleted';

CREATE TRIGGER concept_advice_is_fixed BEFORE UPDATE ON concept_advice FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'advice is never changed';

CREATE TRIGGER concept_version_stays BEFORE DELETE ON concept_version FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'versions of a concept are never deleted';

-- From the advice on, what people decide about must stay what they saw.
CREATE TRIGGER concept_version_is_fixed BEFORE UPDATE ON concept_version FOR EACH ROW
BEGIN
  IF OLD.state IN ('ADVISED', 'ADOPTED', 'SUPERSEDED')
      AND NOT (OLD.title <=> NEW.title AND OLD.first_year <=> NEW.first_year
        AND OLD.last_year <=> NEW.last_year AND OLD.situation <=> NEW.situation
        AND OLD.review <=> NEW.review) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the content of this version is fixed';
  END IF;
  IF OLD.state IN ('ADOPTED', 'SUPERSEDED')
      AND NOT (OLD.adopted_export <=> NEW.adopted_export
        AND OLD.adopted_digest <=> NEW.adopted_digest AND OLD.adopted_on <=> NEW.adopted_on
        AND NEW.state IN ('ADOPTED', 'SUPERSEDED')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was adopted stays';
  END IF;
END;

CREATE TRIGGER concept_field_is_fixed BEFORE UPDATE ON concept_field FOR EACH ROW
BEGIN
  IF (SELECT state FROM concept_version WHERE id = OLD.version_id)
      NOT IN ('DRAFT', 'DISCUSSION') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the content of this version is fixed';
  END IF;
END;

CREATE TRIGGER concept_goal_is_fixed BEFORE UPDATE ON concept_goal FOR EACH ROW
BEGIN
  IF (SELECT state FROM concept_version WHERE id = OLD.version_id)
      NOT IN ('DRAFT', 'DISCUSSION') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the content of this version is fixed';
  END IF;
END;

CREATE TRIGGER concept_need_is_fixed BEFORE UPDATE ON concept_need FOR EACH ROW
BEGIN
  IF (SELECT state FROM concept_version WHERE id = OLD.version_id)
      NOT IN ('DRAFT', 'DISCUSSION') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the content of this version is fixed';
  END IF;
END;

CREATE TRIGGER concept_need_stays BEFORE DELETE ON concept_need FOR EACH ROW
BEGIN
  IF (SELECT state FROM concept_version WHERE id = OLD.version_id)
      NOT IN ('DRAFT', 'DISCUSSION') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a need of this version is never deleted';
  END IF;
  IF EXISTS (SELECT 1 FROM concept_need n JOIN concept_version v ON v.id = n.version_id
      WHERE n.need_id = OLD.need_id AND v.state IN ('ADOPTED', 'SUPERSEDED')) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a need that was adopted is closed, not deleted';
  END IF;
END;

CREATE TRIGGER concept_measure_is_fixed BEFORE UPDATE ON concept_measure FOR EACH ROW
BEGIN
  IF (SELECT state FROM concept_version WHERE id = OLD.version_id)
      NOT IN ('DRAFT', 'DISCUSSION') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the content of this version is fixed';
  END IF;
END;
/* [jooq ignore stop] */
