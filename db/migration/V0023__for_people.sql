-- What the area team does with an idea for somebody who has no account, because they said so; and
-- since when it knows of them, so that it forgets them again.

-- The key is what it is about: the idea for a withdrawal, the offer for the answer to a lower sum.
-- So each is said once.
CREATE TABLE idea_said (
  about UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  act VARCHAR(10) NOT NULL,
  -- How they said it, and on which day.
  how VARCHAR(10) NOT NULL,
  said_on DATE NOT NULL,
  -- What they said, as the area team noted it, for the area team alone. Emptied with what else it
  -- knows of the person.
  note VARCHAR(1000) NOT NULL,
  acted_by UUID NOT NULL,
  acted_at DATETIME(6) NOT NULL,
  entry_id UUID NOT NULL,
  CONSTRAINT idea_said_act CHECK (act IN ('WITHDRAWN', 'ACCEPTED', 'DECLINED')),
  CONSTRAINT idea_said_about CHECK ((act = 'WITHDRAWN') = (about = idea_id)),
  CONSTRAINT idea_said_how CHECK (how IN ('PAPER', 'PHONE', 'TALK')),
  CONSTRAINT idea_said_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT idea_said_by FOREIGN KEY (acted_by) REFERENCES person (id)
);
CREATE INDEX idea_said_of ON idea_said (idea_id, acted_at);

-- When the area team wrote down who it is; null where that was before this column.
ALTER TABLE idea_assisted ADD COLUMN named_at DATETIME(6) NULL;
-- When notes and scans went, some time after the end of the idea; null while they are kept.
ALTER TABLE idea_assisted ADD COLUMN forgotten_at DATETIME(6) NULL;

/* [jooq ignore start] */
CREATE TRIGGER idea_said_stays BEFORE DELETE ON idea_said FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said stays';

CREATE TRIGGER idea_said_is_fixed BEFORE UPDATE ON idea_said FOR EACH ROW
BEGIN
  IF NOT (OLD.about <=> NEW.about AND OLD.idea_id <=> NEW.idea_id AND OLD.act <=> NEW.act
      AND OLD.how <=> NEW.how AND OLD.said_on <=> NEW.said_on
      AND OLD.acted_by <=> NEW.acted_by AND OLD.acted_at <=> NEW.acted_at
      AND OLD.entry_id <=> NEW.entry_id) OR NOT (OLD.note <=> NEW.note OR NEW.note = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said stays as it was said';
  END IF;
END;
/* [jooq ignore stop] */
