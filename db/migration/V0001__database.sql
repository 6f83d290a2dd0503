-- Text is equal where it is equal letter by letter: keys and addresses must not fall together
-- because letters look alike to a language. Where names are sorted for people, the query says how.
/* [jooq ignore start] */
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
/* [jooq ignore stop] */

-- Acts that were carried out once: a retry with the same key finds its answer here.
CREATE TABLE act (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(80) NOT NULL,
  answer VARCHAR(2000) NOT NULL,
  done_at DATETIME(6) NOT NULL
);
CREATE INDEX act_done_at ON act (done_at);
