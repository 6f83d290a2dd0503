-- Acts that were carried out once: a retry with the same key finds its answer here.
CREATE TABLE act (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(80) NOT NULL,
  answer VARCHAR(2000) NOT NULL,
  done_at DATETIME(6) NOT NULL
);
CREATE INDEX act_done_at ON act (done_at);
