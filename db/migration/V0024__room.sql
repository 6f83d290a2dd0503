-- What the screens of a session know to be new: the turn rises with each act, within the act's own
-- transaction, so that whoever has seen a turn has seen all acts up to it.
CREATE TABLE session_pulse (
  session_id UUID NOT NULL PRIMARY KEY,
  turn BIGINT NOT NULL,
  beat_at DATETIME(6) NOT NULL,
  CONSTRAINT session_pulse_of FOREIGN KEY (session_id) REFERENCES body_session (id)
);

INSERT INTO session_pulse (session_id, turn, beat_at) SELECT id, 1, planned_at FROM body_session;
