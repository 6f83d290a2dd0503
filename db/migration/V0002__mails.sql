-- Mails are written with the act that causes them and delivered afterwards.
CREATE TABLE mail (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(80) NOT NULL,
  recipient VARCHAR(254) NOT NULL,
  language VARCHAR(35) NOT NULL,
  subject VARCHAR(400) NOT NULL,
  -- Emptied once the mail is delivered or given up: codes must not lie about.
  text_body MEDIUMTEXT NULL,
  html_body MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  -- Not worth delivering after this moment (a code that has run out).
  expires_at DATETIME(6) NULL,
  state VARCHAR(10) NOT NULL,
  tries INT NOT NULL,
  next_try_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  CONSTRAINT mail_state CHECK (state IN ('WAITING', 'SENT', 'GIVEN_UP')),
  CONSTRAINT mail_ended CHECK ((state = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX mail_waiting ON mail (state, next_try_at);
