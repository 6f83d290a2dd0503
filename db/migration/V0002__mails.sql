-- Mails are written with the act that causes them and delivered afterwards.
CREATE TABLE mail (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(80) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  language VARCHAR(35) NOT NULL,
  -- Subject and bodies are emptied once the mail is delivered or given up: codes must not lie
  -- about.
  subject VARCHAR(400) NOT NULL,
  text_body MEDIUMTEXT NULL,
  html_body MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  -- Not worth delivering after this moment (a code that has run out).
  expires_at DATETIME(6) NULL,
  state VARCHAR(10) NOT NULL,
  -- Counts up when a relay takes the mail, so it also says whose answer still counts.
  tries INT NOT NULL,
  next_try_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  -- A technical reason such as "SMTP 550", never the server's own words: they quote addresses.
  last_error VARCHAR(200) NULL,
  CONSTRAINT mail_state CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
  CONSTRAINT mail_ended CHECK ((state = 'WAITING') = (ended_at IS NULL)),
  CONSTRAINT mail_emptied CHECK (state = 'WAITING'
    OR (subject = '' AND text_body IS NULL AND html_body IS NULL)),
  CONSTRAINT mail_full CHECK (state <> 'WAITING'
    OR (text_body IS NOT NULL AND html_body IS NOT NULL)),
  CONSTRAINT mail_tries CHECK (tries >= 0)
);
CREATE INDEX mail_waiting ON mail (state, next_try_at);
CREATE INDEX mail_ended_at ON mail (ended_at);
