"""What a filing reports of a deal: signed, amended, ended, exercised, achieved, paid, or only retold, and when."""
