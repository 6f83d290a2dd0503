-- Who applies together with an idea's author, and for whom the area team writes an idea down. Both
-- tell of people, so both stand apart from the idea and go with the person.

-- Those who are asked to apply together. Who began the idea stands in the idea itself.
CREATE TABLE idea_author (
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- Where the mail went; emptied with the answer, and some time after there was none.
  address VARCHAR(254) NOT NULL,
  -- SHA-256 of the address, so that nobody is asked again who said no.
  address_hash CHAR(64) NOT NULL,
  -- SHA-256 of the secret in the link; null once it was answered or taken back.
  secret_hash CHAR(64) NULL,
  secret_until DATETIME(6) NOT NULL,
  -- Who said yes, as long as they take part.
  person_id UUID NULL,
  -- Null once that account is erased.
  invited_by UUID NULL,
  invited_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT idea_author_once UNIQUE (idea_id, address_hash),
  CONSTRAINT idea_author_one UNIQUE (idea_id, person_id),
  CONSTRAINT idea_author_secret UNIQUE (secret_hash),
  CONSTRAINT idea_author_state CHECK (state IN ('INVITED', 'CONFIRMED', 'DECLINED', 'REMOVED',
    'LEFT')),
  CONSTRAINT idea_author_open CHECK ((state = 'INVITED') = (secret_hash IS NOT NULL)),
  CONSTRAINT idea_author_confirmed CHECK ((state = 'CONFIRMED') = (person_id IS NOT NULL)),
  CONSTRAINT idea_author_address CHECK (state = 'INVITED' OR address = ''),
  CONSTRAINT idea_author_idea FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE,
  CONSTRAINT idea_author_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT idea_author_invited_by FOREIGN KEY (invited_by) REFERENCES person (id)
);
CREATE INDEX idea_author_by_person ON idea_author (person_id, idea_id);
CREATE INDEX idea_author_by_address ON idea_author (address_hash);
CREATE INDEX idea_author_unanswered ON idea_author (state, secret_until);

-- For whom the area team writes an idea down, for the area team alone.
CREATE TABLE idea_assisted (
  idea_id UUID NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  -- Empty where there is none; both are emptied once the idea belongs to an account.
  address VARCHAR(254) NOT NULL,
  state VARCHAR(10) NOT NULL,
  secret_hash CHAR(64) NULL,
  secret_until DATETIME(6) NULL,
  -- When the last mail went out that asks for a confirmation.
  asked_at DATETIME(6) NULL,
  answered_at DATETIME(6) NULL,
  -- The day of the signature, where a scan of it confirms the idea.
  signed_on DATE NULL,
  version INT NOT NULL,
  CONSTRAINT idea_assisted_secret UNIQUE (secret_hash),
  CONSTRAINT idea_assisted_state CHECK (state IN ('OPEN', 'ASKED', 'BY_CODE', 'SIGNED',
    'DISOWNED')),
  CONSTRAINT idea_assisted_link CHECK ((secret_hash IS NULL) = (secret_until IS NULL)),
  CONSTRAINT idea_assisted_asked CHECK ((state = 'ASKED') = (secret_hash IS NOT NULL)),
  CONSTRAINT idea_assisted_signed CHECK ((state = 'SIGNED') = (signed_on IS NOT NULL)),
  CONSTRAINT idea_assisted_idea FOREIGN KEY (idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
CREATE INDEX idea_assisted_by_address ON idea_assisted (address);
