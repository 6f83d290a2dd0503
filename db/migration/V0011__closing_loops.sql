-- Partners come back into the register, and a co-operation recorded by mistake is withdrawn.

-- The times in which a partner was not in the register, once it is back.
CREATE TABLE partner_absence (
  -- The entry in the log that told of its return.
  id UUID NOT NULL PRIMARY KEY,
  partner_id UUID NOT NULL,
  closed_on DATE NOT NULL,
  closed_reason VARCHAR(600) NOT NULL,
  reopened_on DATE NOT NULL,
  reopened_reason VARCHAR(600) NOT NULL,
  reopened_by UUID NOT NULL,
  CONSTRAINT partner_absence_time CHECK (reopened_on >= closed_on),
  CONSTRAINT partner_absence_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT partner_absence_reopened_by FOREIGN KEY (reopened_by) REFERENCES person (id)
);
CREATE INDEX partner_absence_by_partner ON partner_absence (partner_id, reopened_on);

-- Of a withdrawn co-operation the reason is that of the withdrawal; who recorded it stays.
ALTER TABLE cooperation ADD COLUMN withdrawn_by UUID NULL;
ALTER TABLE cooperation ADD COLUMN withdrawn_at DATETIME(6) NULL;
ALTER TABLE cooperation ADD CONSTRAINT cooperation_withdrawn_by
  FOREIGN KEY (withdrawn_by) REFERENCES person (id);

/* [jooq ignore start] */
ALTER TABLE cooperation DROP CONSTRAINT cooperation_state;
ALTER TABLE cooperation ADD CONSTRAINT cooperation_state
  CHECK (state IN ('PROPOSED', 'RECORDED', 'DECLINED', 'WITHDRAWN'));
ALTER TABLE cooperation ADD CONSTRAINT cooperation_withdrawn
  CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
    AND (withdrawn_by IS NULL) = (withdrawn_at IS NULL));

CREATE TRIGGER cooperation_stays_withdrawn BEFORE UPDATE ON cooperation FOR EACH ROW
BEGIN
  IF OLD.state = 'WITHDRAWN' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a withdrawn co-operation stays as it is';
  END IF;
END;

CREATE TRIGGER partner_absence_stays BEFORE DELETE ON partner_absence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'when a partner was away is never deleted';

CREATE TRIGGER partner_absence_is_fixed BEFORE UPDATE ON partner_absence FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'when a partner was away is never changed';
/* [jooq ignore stop] */
