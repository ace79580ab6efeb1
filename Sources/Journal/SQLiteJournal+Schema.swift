extension SQLiteJournal {
    /// Every statement as SQLite keeps it: verification compares them with the file's own.
    static let schema = [
        """
        CREATE TABLE entry(
          sequence INTEGER PRIMARY KEY,
          recorded_at TEXT NOT NULL,
          actor TEXT NOT NULL,
          act TEXT NOT NULL,
          file TEXT NOT NULL,
          name TEXT NOT NULL,
          origin TEXT,
          body TEXT NOT NULL,
          previous BLOB NOT NULL CHECK (length(previous) = 32),
          hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT
        """,
        "CREATE INDEX entry_by_act ON entry(act)",
        """
        CREATE TABLE sealed(
          sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
          sequence INTEGER NOT NULL REFERENCES entry(sequence),
          field TEXT NOT NULL,
          key TEXT NOT NULL,
          nonce BLOB NOT NULL,
          bytes BLOB NOT NULL,
          PRIMARY KEY (sequence, field)
        ) STRICT, WITHOUT ROWID
        """,
        // Update and delete triggers alone are passed by INSERT OR REPLACE; a trigger before insert is not.
        """
        CREATE TRIGGER entry_last_plus_one BEFORE INSERT ON entry
        WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM entry)
        BEGIN SELECT RAISE(ABORT, 'The journal only grows at its end.'); END
        """,
        """
        CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'The journal is never rewritten. Record a correction.'); END
        """,
        """
        CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'Nothing leaves the journal.'); END
        """,
        """
        CREATE TRIGGER sealed_with_its_entry BEFORE INSERT ON sealed
        WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM entry) OR NEW.sha256 IN (SELECT sha256 FROM sealed)
          OR EXISTS (SELECT 1 FROM sealed WHERE sequence = NEW.sequence AND field = NEW.field)
        BEGIN SELECT RAISE(ABORT, 'Sealed text is kept once, with its entry.'); END
        """,
        """
        CREATE TRIGGER sealed_no_update BEFORE UPDATE ON sealed
        BEGIN SELECT RAISE(ABORT, 'Sealed text is never rewritten.'); END
        """,
        """
        CREATE TRIGGER sealed_no_delete BEFORE DELETE ON sealed
        BEGIN SELECT RAISE(ABORT, 'Sealed text leaves only by an erasure.'); END
        """,
    ]
}
