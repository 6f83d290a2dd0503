-- What people say to each other about an idea: conversations that only their two sides read,
-- support, and public questions with their answers.

-- A conversation about an idea, of its authors with the area team or with a neighbour.
CREATE TABLE talk (
  -- That with the team has the key of its idea: so there is one.
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  kind VARCHAR(10) NOT NULL,
  -- The neighbour; null in the talk with the team, and once the account is erased.
  person_id UUID NULL,
  begun_at DATETIME(6) NOT NULL,
  -- When a side ended it; nothing more is said then.
  ended_at DATETIME(6) NULL,
  ended_side VARCHAR(10) NULL,
  -- When a side showed it to the area team, and why.
  reported_at DATETIME(6) NULL,
  reported_side VARCHAR(10) NULL,
  report VARCHAR(1000) NOT NULL,
  CONSTRAINT talk_one UNIQUE (idea_id, person_id),
  CONSTRAINT talk_kind CHECK (kind IN ('TEAM', 'NEIGHBOUR')),
  CONSTRAINT talk_with_team CHECK (kind = 'NEIGHBOUR'
    OR (id = idea_id AND person_id IS NULL AND ended_at IS NULL AND reported_at IS NULL)),
  CONSTRAINT talk_ended CHECK ((ended_at IS NULL) = (ended_side IS NULL)),
  CONSTRAINT talk_ended_side CHECK (ended_side IN ('AUTHORS', 'NEIGHBOUR')),
  CONSTRAINT talk_reported CHECK ((reported_at IS NULL) = (reported_side IS NULL)),
  CONSTRAINT talk_reported_side CHECK (reported_side IN ('AUTHORS', 'NEIGHBOUR')),
  CONSTRAINT talk_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT talk_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX talk_of_person ON talk (person_id, begun_at);

-- What was said. The key comes from the form, so that a text that is sent twice is said once.
CREATE TABLE talk_message (
  id UUID NOT NULL PRIMARY KEY,
  talk_id UUID NOT NULL,
  side VARCHAR(10) NOT NULL,
  -- Null once the account is erased.
  person_id UUID NULL,
  -- Emptied with the account of who wrote it, or of whom it was written to.
  words VARCHAR(3000) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  CONSTRAINT talk_message_side CHECK (side IN ('AUTHORS', 'TEAM', 'NEIGHBOUR')),
  CONSTRAINT talk_message_talk FOREIGN KEY (talk_id) REFERENCES talk (id),
  CONSTRAINT talk_message_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX talk_message_of ON talk_message (talk_id, written_at, id);
CREATE INDEX talk_message_by_person ON talk_message (person_id, written_at);

-- How far somebody has read.
CREATE TABLE talk_read (
  talk_id UUID NOT NULL,
  person_id UUID NOT NULL,
  read_until DATETIME(6) NOT NULL,
  PRIMARY KEY (talk_id, person_id),
  CONSTRAINT talk_read_talk FOREIGN KEY (talk_id) REFERENCES talk (id),
  CONSTRAINT talk_read_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Who would help with an idea, and who would come. Only the counts are public.
CREATE TABLE talk_support (
  idea_id UUID NOT NULL,
  person_id UUID NOT NULL,
  kind VARCHAR(5) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  PRIMARY KEY (idea_id, kind, person_id),
  CONSTRAINT talk_support_kind CHECK (kind IN ('HELP', 'COME')),
  CONSTRAINT talk_support_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT talk_support_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX talk_support_of_person ON talk_support (person_id, given_at);

-- Public questions on ideas, and the answers to them. The key is that of the entry in the log.
CREATE TABLE talk_post (
  id UUID NOT NULL PRIMARY KEY,
  idea_id UUID NOT NULL,
  -- The question that it answers; null for a question.
  question_id UUID NULL,
  side VARCHAR(10) NOT NULL,
  -- Null once the account is erased.
  person_id UUID NULL,
  -- Emptied with the account, but for what the area team said.
  words VARCHAR(2000) NOT NULL,
  language VARCHAR(35) NOT NULL,
  posted_at DATETIME(6) NOT NULL,
  -- Whether the area team took it out of public sight; why stands in talk_moderation.
  is_hidden BOOLEAN NOT NULL,
  CONSTRAINT talk_post_side CHECK (side IN ('AUTHORS', 'TEAM', 'NEIGHBOUR')),
  CONSTRAINT talk_post_question CHECK (question_id IS NULL OR side <> 'NEIGHBOUR'),
  CONSTRAINT talk_post_idea FOREIGN KEY (idea_id) REFERENCES idea (id),
  CONSTRAINT talk_post_answers FOREIGN KEY (question_id) REFERENCES talk_post (id),
  CONSTRAINT talk_post_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX talk_post_of ON talk_post (idea_id, posted_at, id);
CREATE INDEX talk_post_by_person ON talk_post (person_id, posted_at);

-- Taking questions and answers out of public sight, and showing them again. The key is that of the
-- entry in the log.
CREATE TABLE talk_moderation (
  id UUID NOT NULL PRIMARY KEY,
  post_id UUID NOT NULL,
  is_hidden BOOLEAN NOT NULL,
  -- Public. Emptied with the account of who wrote the post.
  reason VARCHAR(1000) NOT NULL,
  acted_by UUID NOT NULL,
  acted_at DATETIME(6) NOT NULL,
  CONSTRAINT talk_moderation_post FOREIGN KEY (post_id) REFERENCES talk_post (id),
  CONSTRAINT talk_moderation_by FOREIGN KEY (acted_by) REFERENCES person (id)
);
CREATE INDEX talk_moderation_of ON talk_moderation (post_id, acted_at, id);

/* [jooq ignore start] */
CREATE TRIGGER talk_message_stays BEFORE DELETE ON talk_message FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said stays, emptied where it must go';

CREATE TRIGGER talk_message_is_fixed BEFORE UPDATE ON talk_message FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.talk_id <=> NEW.talk_id AND OLD.side <=> NEW.side
      AND OLD.written_at <=> NEW.written_at)
      OR NOT (OLD.words <=> NEW.words OR NEW.words = '')
      OR NOT (OLD.person_id <=> NEW.person_id OR NEW.person_id IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was said stays as it was';
  END IF;
END;

CREATE TRIGGER talk_post_stays BEFORE DELETE ON talk_post FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was asked and answered in public stays';

CREATE TRIGGER talk_post_is_fixed BEFORE UPDATE ON talk_post FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.idea_id <=> NEW.idea_id AND OLD.question_id <=> NEW.question_id
      AND OLD.side <=> NEW.side AND OLD.posted_at <=> NEW.posted_at)
      OR NOT (OLD.words <=> NEW.words OR NEW.words = '')
      OR NOT (OLD.person_id <=> NEW.person_id OR NEW.person_id IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was asked and answered in public stays';
  END IF;
END;

CREATE TRIGGER talk_moderation_stays BEFORE DELETE ON talk_moderation FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what the area team took out of sight stays told';

CREATE TRIGGER talk_moderation_is_fixed BEFORE UPDATE ON talk_moderation FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.post_id <=> NEW.post_id AND OLD.is_hidden <=> NEW.is_hidden
      AND OLD.acted_by <=> NEW.acted_by AND OLD.acted_at <=> NEW.acted_at)
      OR NOT (OLD.reason <=> NEW.reason OR NEW.reason = '') THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what the area team took out of sight stays told';
  END IF;
END;
/* [jooq ignore stop] */
