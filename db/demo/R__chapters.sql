-- Which chapters of the story of the demonstration have been told, so that a start that follows one
-- cut off goes on where that ended. Repeatable.
CREATE TABLE IF NOT EXISTS demo_chapter (
  name VARCHAR(64) NOT NULL PRIMARY KEY,
  -- The moment of the story in which it ended, and the true one.
  story_time DATETIME(6) NOT NULL,
  told_at DATETIME(6) NOT NULL
);
