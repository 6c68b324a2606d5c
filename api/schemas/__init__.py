"""What a client gets: the fields of each answer, picked from the domain model."""
