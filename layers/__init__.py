"""What the map shows, in which formats. Knows no HTTP."""
