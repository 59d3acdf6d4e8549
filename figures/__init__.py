"""Every stated number of a text, as one normalized pandas table."""
